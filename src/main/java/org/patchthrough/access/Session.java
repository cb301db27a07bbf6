package org.patchthrough.access;

import java.util.UUID;

/**
 * Somebody signed in, as a request of theirs shows.
 *
 * @param secret what their browser keeps
 */
public record Session(UUID id, Account account, Secret secret) {
    /** What every form of theirs carries and no other site can know. */
    public String formToken() {
        return secret.derived("form");
    }

    public Actor actor() {
        return new Actor.Person(account.id());
    }
}
