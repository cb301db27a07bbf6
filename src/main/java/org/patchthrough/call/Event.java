package org.patchthrough.call;

import java.time.Instant;
import java.util.Optional;

/** What the caller did, or what the world answered. */
public sealed interface Event {
    sealed interface OfCaller extends Event {}

    /** What the world answers to {@link Need.Line}. */
    sealed interface OfLine extends Event {}

    /** What the world answers to {@link Need.Told} and {@link Need.Pressed}. */
    sealed interface OfPage extends Event {}

    /** The first webhook of a call: somebody, or something, picked up. */
    record Answered() implements OfCaller {}

    /** What was typed: one key, or up to five while a ZIP is asked for; never empty. */
    record Key(String digits) implements OfCaller {}

    /** A wait ran out without a key. */
    record Silence() implements OfCaller {}

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
    record LineFound(int office) implements OfLine {}

    /** This office is closed until then; a line is held all the same, for a voicemail. */
    record LineClosed(int office, Instant opens) implements OfLine {}

    /** All lines of the member's offices are in use. */
    record LinesBusy() implements OfLine {}

    /** Three offices were tried, or none is left. */
    record NoLine() implements OfLine {}

    /** The page has already said how it went. */
    record PageTold(Contact contact, Optional<Stance> stance, Optional<Promise> promise) implements OfPage {}

    /** A button on the page stood for this key. */
    record PagePressed(String digit) implements OfPage {}

    /** The page has said nothing. */
    record NotTold() implements OfPage {}
}
