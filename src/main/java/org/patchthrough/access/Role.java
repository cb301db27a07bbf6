package org.patchthrough.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is to the organization. Of all of these but the partner's the sight of figures is the least. */
public enum Role {
    /** Money, numbers, people. */
    OWNER,
    /** Campaigns, positions, the inbox. */
    ORGANIZER,
    /** Words and scripts; publishes nothing. */
    EDITOR,
    /** Looks, and changes nothing. */
    VIEWER,
    /** Sees the figures of their own pages alone. */
    PARTNER,
    /** Reads who did what, and proofs of consent. */
    AUDITOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Whoever can change what others see, or reads what nobody else does, is asked to have a second factor. */
    public boolean shouldHaveSecondFactor() {
        return this == OWNER || this == ORGANIZER || this == AUDITOR;
    }
}
