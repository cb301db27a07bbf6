package org.patchthrough.inbound;

import java.time.Instant;
import java.util.Optional;
import org.patchthrough.caller.PhoneHash;

/** What somebody who dials a number has texted to it. */
@FunctionalInterface
public interface LastKeyword {
    /**
     * The last keyword that a phone has texted to one of our numbers; empty if never.
     *
     * @param number ours, E.164
     */
    Optional<Texted> find(PhoneHash caller, String number);

    /** @param campaign slug of the one whose keyword it was */
    record Texted(String campaign, String keyword, Instant at) {}
}
