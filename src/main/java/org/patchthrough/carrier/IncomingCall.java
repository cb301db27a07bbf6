package org.patchthrough.carrier;

import java.util.Optional;
import org.patchthrough.caller.Phone;

/**
 * Somebody dials one of our numbers.
 *
 * @param sid          the carrier's id of the call: the same call told again has the same
 * @param from         the number that is shown to us; empty where the caller withholds it
 * @param to           ours, E.164
 * @param verification what the network says of {@code from}
 */
public record IncomingCall(String sid, Optional<Phone> from, String to, Verification verification) {

    /** Whether the number shown is the caller's own, by the networks' signatures (STIR/SHAKEN). */
    public enum Verification {
        /** The caller's own network answers for caller and number. */
        PASSED_A,
        /** Signed, by a network that does not know as much. */
        PASSED,
        /** Signed, and not true. */
        FAILED,
        /** Nobody signed, as with most landlines. */
        NONE
    }

    /** The network answers for it that this number is its caller's own. */
    public boolean vouched() {
        return from.isPresent() && verification == Verification.PASSED_A;
    }

    /** There is a number, and nothing that speaks against it. */
    public boolean known() {
        return from.isPresent() && verification != Verification.FAILED;
    }

    /** Their number, unless the network says that it is not theirs: its owner has nothing to do with this call then. */
    public Optional<Phone> own() {
        return from.filter(_ -> known());
    }

    /** Holds no number. */
    @Override
    public String toString() {
        return "IncomingCall[sid=%s, verification=%s]".formatted(sid, verification);
    }
}
