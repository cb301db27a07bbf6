package org.patchthrough.access;

import java.util.UUID;

/**
 * Somebody of the organization, or one of its partners.
 *
 * @param email        as they sign in, in small letters
 * @param partner      whose figures a {@link Role#PARTNER} sees, by the partner's id; empty for all others
 * @param secondFactor a code of their phone is asked for beside the password
 */
public record Account(UUID id, String email, String name, Role role, String partner, boolean secondFactor) {
    /** An address and a name are for pages and not for logs. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + role + "]";
    }
}
