package org.patchthrough.directory;

/** Of Congress. In the order in which seats are listed. */
public enum Chamber {
    HOUSE,
    SENATE;

    /** {@code house} or {@code senate}, as on the wire. */
    public String wire() {
        return switch (this) {
            case HOUSE -> "house";
            case SENATE -> "senate";
        };
    }
}
