package org.patchthrough.call;

import java.time.Instant;
import java.util.Optional;

/** What the caller did, or what the world answered. */
public sealed interface Event {

    /** The first webhook of a call: somebody, or something, picked up. */
    record Answered() implements Event {}

    /** What was typed: one key, or up to five while a ZIP is asked for; never empty. */
    record Key(String digits) implements Event {}

    /** A wait ran out without a key. */
    record Silence() implements Event {}

    /**
     * The office leg is over.
     *
     * @param seconds    of talk, 0 where there was none
     * @param callerGone the caller's own leg is over too
     */
    record OfficeDone(How how, int seconds, boolean callerGone) implements Event {}

    /** How an office leg went. {@code UNKNOWN} is told by a node that was not there: it counts as a talk. */
    enum How implements Coded {
        TALKED,
        BUSY,
        NO_ANSWER,
        FAILED,
        UNKNOWN,
        /** Nothing was dialed: the carrier does not show the caller's number. */
        CALLER_ID_REFUSED
    }

    /** This office may be rung now: a line is held. */
    record LineFound(int office) implements Event {}

    /** This office is closed until then; a line is held all the same, for a voicemail. */
    record LineClosed(int office, Instant opens) implements Event {}

    /** All lines of the member's offices are in use. */
    record LinesBusy() implements Event {}

    /** Three offices were tried, or none is left. */
    record NoLine() implements Event {}

    /** The page has already said how it went. */
    record PageTold(Contact contact, Optional<Stance> stance, Optional<Promise> promise) implements Event {}

    /** A button on the page stood for this key. */
    record PagePressed(String digit) implements Event {}

    /** The page has said nothing. */
    record NotTold() implements Event {}
}
