package org.patchthrough.call;

import java.util.Locale;

/** A word that stands in facts, on the wire and in tables by the same code: the constant's name in lower case. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
