package org.patchthrough.twilio;

import java.net.URI;
import java.util.Optional;

/**
 * An account at the carrier, and how to reach it.
 *
 * @param sid      {@code AC} and 32 hex digits
 * @param token    its auth token
 * @param api      the vendor's address, or that of a stand-in, {@code http://localhost:7071}
 * @param fallback a document on other ground that the carrier runs when we are not there
 */
public record TwilioAccount(String sid, String token, URI api, Optional<URI> fallback) {
    public static final URI VENDOR = URI.create("https://api.twilio.com");

    boolean atVendor() {
        return api.equals(VENDOR);
    }

    /** The token is a secret: it must not end up in a log. */
    @Override
    public String toString() {
        return "account " + sid + " at " + api;
    }
}
