package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the phone at a number behaves.
 *
 * @param after how long it rings before {@code answers} takes hold
 * @param keys what is pressed at each Gather in turn, {@code ""} for nothing; past the end nothing is pressed
 * @param talk how long this party stays in a bridged talk; empty for as long as the other side stays
 * @param then how this party ends the talk; without it by star where the star ends it, else by hanging up
 * @param hangsUpAt the index of the Gather, from 0, at which this party hangs up instead of pressing
 * @param keysAfter how long after a question has begun the first key of its answer is pressed, which may be in the middle of
 *     it; empty for a second after its end
 * @param callerIdRefused whether the carrier refuses to show this number at a phone that is dialed
 */
public record Behavior(
        AnswerBehavior answers,
        Duration after,
        List<String> keys,
        Optional<Duration> talk,
        Optional<TalkEnding> then,
        OptionalInt hangsUpAt,
        Optional<Duration> keysAfter,
        boolean callerIdRefused) {

    /** Answers at once, presses nothing and stays until the other side ends it. */
    public static final Behavior PATIENT = answering(AnswerBehavior.PERSON);

    /** How long a mailbox records where its behavior doesn't say. */
    private static final Duration MAILBOX = Duration.ofMinutes(2);

    public Behavior {
        keys = List.copyOf(keys);
        if (after.isNegative()) {
            throw new IllegalArgumentException("after_seconds: " + after + " is negative");
        }
        for (String entry : keys) {
            if (!entry.matches("[0-9*#]*")) {
                throw new IllegalArgumentException("keys: \"" + entry + "\" cannot be pressed; use 0 to 9, * and #");
            }
        }
        if (answers == AnswerBehavior.VOICEMAIL && talk.isEmpty()) {
            talk = Optional.of(MAILBOX);
        }
    }

    /** Somebody whose number may be shown, and who lets a question end. */
    public Behavior(
            AnswerBehavior answers,
            Duration after,
            List<String> keys,
            Optional<Duration> talk,
            Optional<TalkEnding> then,
            OptionalInt hangsUpAt) {
        this(answers, after, keys, talk, then, hangsUpAt, Optional.empty(), false);
    }

    /** The same, but keys are pressed so long after a question has begun. */
    public Behavior pressingAfter(Duration begun) {
        return new Behavior(answers, after, keys, talk, then, hangsUpAt, Optional.of(begun), callerIdRefused);
    }

    /** The same at a number that the carrier refuses to show. */
    public Behavior refusedAsCallerId() {
        return new Behavior(answers, after, keys, talk, then, hangsUpAt, keysAfter, true);
    }

    public static Behavior answering(AnswerBehavior answers) {
        return new Behavior(answers, Duration.ZERO, List.of(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    String keysAt(int nth) {
        return nth < keys.size() ? keys.get(nth) : "";
    }
}
