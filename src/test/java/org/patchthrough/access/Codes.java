package org.patchthrough.access;

import java.time.Instant;

/** Somebody's authenticator app. */
public final class Codes {
    private Codes() {}

    public static String of(String key, Instant now) {
        return new OneTimeCode(key).at(now);
    }
}
