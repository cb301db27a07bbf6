package org.patchthrough.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;

/**
 * A conversation as it stands: one a number and campaign's number.
 *
 * @param reminder outlives everything but stop and no
 */
public record ConversationState(
        ConversationStage state,
        Topic topic,
        Aim aim,
        LastCall lastCall,
        Answers answers,
        @Nullable Reminder reminder,
        Guard guard,
        Heard heard) {

    /** After which a conversation begins anew, and an answer can no longer be corrected. */
    static final Duration DAY = Duration.ofHours(24);
    /** How often a call that reached nobody is asked for again without counting as another. */
    static final int FREE = 2;

    public static final ConversationState NEW = new ConversationState(
            ConversationStage.NEW,
            new Topic(Language.ENGLISH, "", null),
            Aim.NONE,
            new LastCall(null, 0),
            Answers.NONE,
            null,
            Guard.NONE,
            new Heard(null, ""));

    /**
     * What it is about.
     *
     * @param campaign slug; empty before one is chosen
     * @param came     by which keyword; null where none was texted
     */
    public record Topic(
            Language language, String campaign, @Nullable Attribution came) {}

    /**
     * The last call that was asked for here.
     *
     * @param free calls that we have offered and that count toward no limit
     */
    public record LastCall(@Nullable UUID call, int free) {}

    /**
     * What came last.
     *
     * @param heardAt  when the last message did
     * @param laterZip one that came while something else was going on; else empty
     */
    public record Heard(@Nullable Instant heardAt, String laterZip) {}

    /**
     * Whom they call.
     *
     * @param zip     five digits; empty if unknown
     * @param state   that they chose where their ZIP lies in several; else empty
     * @param seats   the plan; empty while it is not known
     * @param next    index of the one who is called next
     * @param reached how many of them were reached
     */
    public record Aim(String zip, String state, List<String> seats, String area, int next, int reached) {
        public static final Aim NONE = at("");

        public Aim {
            seats = List.copyOf(seats);
        }

        static Aim at(String zip) {
            return new Aim(zip, "", List.of(), "", 0, 0);
        }

        Aim in(String chosen) {
            return new Aim(zip, chosen, seats, area, next, reached);
        }

        Aim with(Plan plan) {
            return new Aim(zip, state, plan.seats(), plan.area(), 0, 0);
        }

        Aim then(int index, int more) {
            return new Aim(zip, state, seats, area, index, reached + more);
        }

        boolean planned() {
            return !seats.isEmpty();
        }

        /** Those have been called: the next is who comes after the last of them. */
        Aim after(List<String> called, int more) {
            int last = called.stream().mapToInt(seats::indexOf).max().orElse(-1);
            return last < 0 ? this : then(last + 1, more);
        }

        boolean hasNext() {
            return next < seats.size();
        }

        /** The next of them, or the last where all have been called. */
        String seat() {
            return seats.get(Math.min(next, seats.size() - 1));
        }

        /** From the next one on; all of them again where all have been called. */
        Plan plan() {
            var left = hasNext() ? seats.subList(next, seats.size()) : seats;
            return new Plan(left.stream().map(Target::of).toList(), area);
        }
    }

    /** A question about one target of a call. */
    public record Question(UUID call, String campaign, String seat) {}

    /**
     * What was answered by text, and what still is to be.
     *
     * @param open   the first is the one that was asked
     * @param last   what was answered last, which may be corrected for a day
     * @param promise that was whether they promised something
     */
    public record Answers(
            List<Question> open,
            @Nullable Question last,
            @Nullable Instant lastAt,
            boolean promise) {
        public static final Answers NONE = new Answers(List.of(), null, null, false);

        public Answers {
            open = List.copyOf(open);
        }

        Answers asking(List<Question> more) {
            var all = new ArrayList<>(open);
            more.stream().filter(question -> !all.contains(question)).forEach(all::add);
            return new Answers(all, last, lastAt, promise);
        }

        /** Before all others. */
        Answers askingFirst(Question first) {
            var all = new ArrayList<>(open);
            all.remove(first);
            all.addFirst(first);
            return new Answers(all, last, lastAt, promise);
        }

        /** Without those, which are answered. */
        Answers without(List<Question> answered) {
            var left = open.stream()
                    .filter(question -> !answered.contains(question))
                    .toList();
            return new Answers(left, last, lastAt, promise);
        }

        Answers answered(Instant now) {
            return new Answers(open.subList(1, open.size()), open.getFirst(), now, false);
        }

        Answers promised(Instant now) {
            return new Answers(open, last, now, true);
        }

        /** It was answered elsewhere. */
        Answers told(Question elsewhere, Instant now) {
            return new Answers(open, elsewhere, now, false);
        }

        /** Nothing more is asked. */
        Answers closed() {
            return new Answers(List.of(), last, lastAt, promise);
        }

        boolean correctable(Instant now) {
            return last != null && lastAt != null && lastAt.plus(DAY).isAfter(now);
        }
    }

    /** A keyword, and when it was texted. */
    public record Attribution(String keyword, Instant at) {}

    /** @param at when it is due; moved on where the hours are not the caller's */
    public record Reminder(String campaign, String seat, Instant at) {}

    /**
     * What keeps us from talking to a machine for ever.
     *
     * @param unknown   words in a row that nothing here knew
     * @param unknownAt when that was last answered
     * @param still     when replies went out that moved nothing on, within the hour
     * @param stoppedAt when somebody who had said stop was last told so
     */
    public record Guard(
            int unknown,
            @Nullable Instant unknownAt,
            List<Instant> still,
            @Nullable Instant stoppedAt) {
        public static final Guard NONE = new Guard(0, null, List.of(), null);

        public Guard {
            still = List.copyOf(still);
        }

        Guard knowing() {
            return new Guard(0, unknownAt, still, stoppedAt);
        }

        Guard notKnowing() {
            return new Guard(unknown + 1, unknownAt, still, stoppedAt);
        }

        Guard told(Instant now) {
            return new Guard(unknown, now, still, stoppedAt);
        }

        Guard toldStopped(Instant now) {
            return new Guard(unknown, unknownAt, still, now);
        }

        Guard stillAt(List<Instant> times) {
            return new Guard(unknown, unknownAt, times, stoppedAt);
        }
    }

    public Language language() {
        return topic.language();
    }

    public String campaign() {
        return topic.campaign();
    }

    public @Nullable Attribution came() {
        return topic.came();
    }

    public @Nullable UUID call() {
        return lastCall.call();
    }

    int free() {
        return lastCall.free();
    }

    public @Nullable Instant heardAt() {
        return heard.heardAt();
    }

    String laterZip() {
        return heard.laterZip();
    }

    ConversationState at(ConversationStage next) {
        return new ConversationState(next, topic, aim, lastCall, answers, reminder, guard, heard);
    }

    private ConversationState with(Topic changed) {
        return new ConversationState(state, changed, aim, lastCall, answers, reminder, guard, heard);
    }

    ConversationState in(Language spoken) {
        return with(new Topic(spoken, campaign(), came()));
    }

    ConversationState about(String slug) {
        return with(new Topic(language(), slug, came()));
    }

    ConversationState by(Attribution keyword) {
        return with(new Topic(language(), campaign(), keyword));
    }

    ConversationState with(Aim aimed) {
        return new ConversationState(state, topic, aimed, lastCall, answers, reminder, guard, heard);
    }

    /** @param again calls that count toward no limit */
    ConversationState with(@Nullable UUID asked, int again) {
        var other = new LastCall(asked, again);
        return new ConversationState(state, topic, aim, other, answers, reminder, guard, heard);
    }

    ConversationState offering(int again) {
        return with(call(), again);
    }

    ConversationState with(Answers told) {
        return new ConversationState(state, topic, aim, lastCall, told, reminder, guard, heard);
    }

    ConversationState with(@Nullable Reminder wanted) {
        return new ConversationState(state, topic, aim, lastCall, answers, wanted, guard, heard);
    }

    ConversationState with(Guard watched) {
        return new ConversationState(state, topic, aim, lastCall, answers, reminder, watched, heard);
    }

    private ConversationState with(Heard now) {
        return new ConversationState(state, topic, aim, lastCall, answers, reminder, guard, now);
    }

    ConversationState keeping(String zip) {
        return with(new Heard(heardAt(), zip));
    }

    public ConversationState heard(Instant now) {
        return with(new Heard(now, laterZip()));
    }

    /** A call waits, rings or goes on. */
    boolean busy() {
        return state == ConversationStage.CALLING || state == ConversationStage.IN_CALL;
    }

    /** A question of ours is open. */
    boolean asking() {
        return state == ConversationStage.ANSWER_WANTED || state == ConversationStage.PROMISE_WANTED;
    }

    /** A figure would be an answer. */
    boolean isAsked() {
        return asking() || !answers.open().isEmpty();
    }

    boolean isAt(ConversationStage there, UUID itsCall) {
        return state == there && itsCall.equals(call());
    }
}
