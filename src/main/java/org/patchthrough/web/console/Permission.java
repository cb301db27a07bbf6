package org.patchthrough.web.console;

import org.patchthrough.access.Role;

/** What a role may do here. */
enum Permission {
    /** Sign in, and see to their own account. */
    ACCOUNT,
    FIGURES,
    /** Change what a campaign does, or what is known of a member. */
    CAMPAIGNS,
    /** Invite and remove people, and make keys. */
    PEOPLE,
    LOG;

    boolean has(Role role) {
        return switch (role) {
            case OWNER -> true;
            case ORGANIZER -> this == ACCOUNT || this == FIGURES || this == CAMPAIGNS;
            case EDITOR, VIEWER -> this == ACCOUNT || this == FIGURES;
            case AUDITOR -> this == ACCOUNT || this == LOG;
            case PARTNER -> this == ACCOUNT;
        };
    }
}
