package org.patchthrough.directory;

import java.util.Locale;

/** Of Congress. In the order in which seats are listed. */
public enum Chamber {
    HOUSE,
    SENATE;

    /** {@code house} or {@code senate}, as on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
