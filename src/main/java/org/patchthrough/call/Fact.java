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
    String key();

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

        @Override
        public String key() {
            return "requested";
        }
    }

    /** Called off before it was over: by the caller's page, because the number said stop, or because its owner dialed in. */
    record Cancelled(String why) implements Fact {
        @Override
        public String key() {
            return "cancelled";
        }
    }

    /** It could not be placed within the time for which "ring me now" holds. */
    record Expired(String why) implements Fact {
        @Override
        public String key() {
            return "expired";
        }
    }

    /**
     * The plan begins with another of its targets than was asked for, because a line to that one is free.
     *
     * @param seats the whole plan, as it is from here on
     */
    record Turned(List<String> seats) implements Fact {
        public Turned {
            seats = List.copyOf(seats);
        }

        @Override
        public String key() {
            return "turned";
        }
    }

    /** The carrier is about to be asked; from here on this call is never created again. */
    record Placing() implements Fact {
        @Override
        public String key() {
            return "placing";
        }
    }

    /** The carrier took it. */
    record Placed(String sid) implements Fact {
        @Override
        public String key() {
            return "placed";
        }
    }

    /** The carrier refused it, or nothing was ever heard of it. */
    record NotPlaced(String code) implements Fact {
        @Override
        public String key() {
            return "not_placed";
        }
    }

    record LegRinging(Leg leg) implements Fact {
        @Override
        public String key() {
            return "leg:" + leg.code() + ":ringing";
        }
    }

    record LegAnswered(Leg leg) implements Fact {
        @Override
        public String key() {
            return "leg:" + leg.code() + ":answered";
        }
    }

    /**
     * A phone line is down.
     *
     * @param seconds since it was answered, by the carrier's clock; 0 if it never was
     * @param sipCode 0 if the carrier named none
     */
    record LegEnded(Leg leg, LegStatus status, int seconds, int sipCode) implements Fact {
        @Override
        public String key() {
            return "leg:" + leg.code() + ":ended";
        }
    }

    /** The caller pressed 1: a person, who wants this call. */
    record Accepted(int step) implements Fact {
        @Override
        public String key() {
            return "accepted";
        }
    }

    /** By a key: from here on the caller hears that one. */
    record LanguageChosen(int step, Language language) implements Fact {
        @Override
        public String key() {
            return "language:" + step;
        }
    }

    record Briefed(boolean skipped) implements Fact {
        @Override
        public String key() {
            return "briefed";
        }
    }

    /** No more contact, ever. */
    record OptedOut() implements Fact {
        @Override
        public String key() {
            return "opted_out";
        }
    }

    /** The flow came to its end. */
    record Over(Outcome outcome) implements Fact {
        @Override
        public String key() {
            return "over";
        }
    }

    /** All lines to a target were in use. */
    record Waiting(int target) implements Fact {
        @Override
        public String key() {
            return "waiting:" + target;
        }
    }

    /** Whom the caller will be put through to, found by ZIP on the phone. */
    record Located(int step, List<String> seats) implements Fact {
        public Located {
            seats = List.copyOf(seats);
        }

        @Override
        public String key() {
            return "located:" + step;
        }
    }

    /**
     * A line is held for this ring.
     *
     * @param number the office's place among the member's
     * @param opens  where it is closed: until when
     */
    record LineHeld(Leg leg, String office, int number, Optional<Instant> opens) implements Fact {
        @Override
        public String key() {
            return "line:" + leg.code();
        }
    }

    record OfficeRung(Leg leg, String office) implements Fact {
        @Override
        public String key() {
            return "rung:" + leg.code();
        }
    }

    /** Caller and office were joined. */
    record OfficeDone(Leg leg, String office, Event.How how, int seconds) implements Fact {
        @Override
        public String key() {
            return "done:" + leg.code();
        }
    }

    /** An office was not reached; {@code office} is empty where none was left to ring. */
    record OfficeMissed(Leg leg, String office, Reason reason) implements Fact {
        @Override
        public String key() {
            return "missed:" + leg.code();
        }
    }

    /**
     * Who was reached for a target.
     *
     * @param mark the step of the call, or the id of the page's or text's request
     */
    record Contacted(int target, Channel channel, String mark, Contact contact) implements Fact {
        @Override
        public String key() {
            return "contacted:%d:%s:%s".formatted(target, channel.code(), mark);
        }
    }

    /** What the caller says the office said of the member. */
    record Reported(int target, Channel channel, String mark, Stance stance) implements Fact {
        @Override
        public String key() {
            return "reported:%d:%s:%s".formatted(target, channel.code(), mark);
        }
    }

    record Promised(int target, Channel channel, String mark, Promise promise) implements Fact {
        @Override
        public String key() {
            return "promised:%d:%s:%s".formatted(target, channel.code(), mark);
        }
    }

    /** The caller did not answer a question about this target. */
    record SurveySkipped(int target) implements Fact {
        @Override
        public String key() {
            return "skipped:" + target;
        }
    }

    /** The caller wants one text when this target's office opens. */
    record ReminderWanted(int target) implements Fact {
        @Override
        public String key() {
            return "reminder:" + target;
        }
    }
}
