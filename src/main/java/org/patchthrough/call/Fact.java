package org.patchthrough.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a call: written once, never changed. The key makes it unique within its call, so that what is
 * told twice stands once. What may be corrected carries its channel and its step or request in the key: the latest counts.
 */
public sealed interface Fact {
    default String key() {
        return switch (this) {
            case Requested _ -> "requested";
            case Cancelled _ -> "cancelled";
            case Expired _ -> "expired";
            case Turned _ -> "turned";
            case Placing _ -> "placing";
            case Placed _ -> "placed";
            case NotPlaced _ -> "not_placed";
            case LegRinging f -> "leg:" + f.leg().code() + ":ringing";
            case LegAnswered f -> "leg:" + f.leg().code() + ":answered";
            case LegEnded f -> "leg:" + f.leg().code() + ":ended";
            case Accepted _ -> "accepted";
            case LanguageChosen f -> "language:" + f.step();
            case Briefed _ -> "briefed";
            case OptedOut _ -> "opted_out";
            case Over _ -> "over";
            case Waiting f -> "waiting:" + f.target();
            case Located f -> "located:" + f.step();
            case Asked f -> "asked:" + f.step();
            case Pressed f -> "pressed:" + f.asking().code() + ":" + f.leg().code();
            case LineHeld f -> "line:" + f.leg().code();
            case OfficeRung f -> "rung:" + f.leg().code();
            case OfficeDone f -> "done:" + f.leg().code();
            case OfficeMissed f -> "missed:" + f.leg().code();
            case Contacted f ->
                "contacted:%d:%s:%s".formatted(f.target(), f.channel().code(), f.mark());
            case Reported f ->
                "reported:%d:%s:%s".formatted(f.target(), f.channel().code(), f.mark());
            case Promised f ->
                "promised:%d:%s:%s".formatted(f.target(), f.channel().code(), f.mark());
            case SurveySkipped f -> "skipped:" + f.target();
            case ReminderWanted f -> "reminder:" + f.target();
            case Reviewed f -> "reviewed:%d:%s".formatted(f.target(), f.mark());
        };
    }

    /**
     * Somebody asked for this call, and it was accepted.
     *
     * @param caller     surrogate id: no fact holds a number
     * @param seats      the plan, empty while it is not known where they live
     * @param test       a trial of an organizer's, in no count
     * @param holdsShort what is told of a very short talk waits for somebody's look before it counts
     */
    record Requested(
            UUID caller,
            PinnedCampaign pinned,
            Origin origin,
            Language language,
            List<String> seats,
            boolean test,
            boolean holdsShort)
            implements Fact {
        public Requested {
            seats = List.copyOf(seats);
        }
    }

    /** Called off before it was over: by the caller's page, because the number said stop, or because its owner dialed in. */
    record Cancelled(String why) implements Fact {}

    /** It could not be placed within the time for which "ring me now" holds. */
    record Expired(String why) implements Fact {}

    /**
     * The plan begins with another of its targets than was asked for, because a line to that one is free.
     *
     * @param seats the whole plan, as it is from here on
     */
    record Turned(List<String> seats) implements Fact {
        public Turned {
            seats = List.copyOf(seats);
        }
    }

    /** The carrier is about to be asked; from here on this call is never created again. */
    record Placing() implements Fact {}

    /** The carrier took it. */
    record Placed(String sid) implements Fact {}

    /** The carrier refused it, or nothing was ever heard of it. */
    record NotPlaced(String code) implements Fact {}

    record LegRinging(Leg leg) implements Fact {}

    record LegAnswered(Leg leg) implements Fact {}

    /**
     * A phone line is down.
     *
     * @param seconds since it was answered, by the carrier's clock; 0 if it never was
     * @param sipCode 0 if the carrier named none
     */
    record LegEnded(Leg leg, LegStatus status, int seconds, int sipCode) implements Fact {}

    /** The caller pressed 1: a person, who wants this call. */
    record Accepted(int step) implements Fact {}

    /** By a key: from here on the caller hears that one. */
    record LanguageChosen(int step, Language language) implements Fact {}

    record Briefed(boolean skipped) implements Fact {}

    /** No more contact, ever. */
    record OptedOut() implements Fact {}

    /** The flow came to its end. */
    record Over(Outcome outcome) implements Fact {}

    /** All lines to a target were in use. */
    record Waiting(int target) implements Fact {}

    /** Whom the caller will be put through to, found by ZIP on the phone. */
    record Located(int step, List<String> seats) implements Fact {
        public Located {
            seats = List.copyOf(seats);
        }
    }

    /**
     * The caller was asked a question that no other fact tells of.
     *
     * @param leg     the office it is about, with attempt 0 where no one office is meant; the caller's own before any
     * @param choices what there is to choose from where that differs from call to call: seats or states in the order of their
     *                keys, or {@link #REMINDER}
     */
    record Asked(int step, Asking asking, Leg leg, List<String> choices) implements Fact {
        /** Key 2 promises a text when the office opens. */
        public static final String REMINDER = "reminder";

        public Asked {
            choices = List.copyOf(choices);
        }
    }

    /** A button on the page, in place of a key of the phone. It takes effect when the question's wait is over. */
    record Pressed(Asking asking, Leg leg, String digit) implements Fact {}

    /**
     * A line is held for this ring.
     *
     * @param number the office's place among the member's
     * @param opens  where it is closed: until when
     */
    record LineHeld(Leg leg, String office, int number, Optional<Instant> opens) implements Fact {}

    record OfficeRung(Leg leg, String office) implements Fact {}

    /** Caller and office were joined. */
    record OfficeDone(Leg leg, String office, Event.How how, int seconds) implements Fact {}

    /** An office was not reached; {@code office} is empty where none was left to ring. */
    record OfficeMissed(Leg leg, String office, Reason reason) implements Fact {}

    /**
     * Who was reached for a target.
     *
     * @param mark the step of the call, or the id of the page's or text's request
     */
    record Contacted(int target, Channel channel, String mark, Contact contact) implements Fact {}

    /** What the caller says the office said of the member. */
    record Reported(int target, Channel channel, String mark, Stance stance) implements Fact {}

    record Promised(int target, Channel channel, String mark, Promise promise) implements Fact {}

    /** The caller did not answer a question about this target. */
    record SurveySkipped(int target) implements Fact {}

    /** The caller wants one text when this target's office opens. */
    record ReminderWanted(int target) implements Fact {}

    /**
     * Somebody has looked at what was told of a target. The latest look decides.
     *
     * @param mark the look's own id
     */
    record Reviewed(int target, String mark, Review review) implements Fact {}
}
