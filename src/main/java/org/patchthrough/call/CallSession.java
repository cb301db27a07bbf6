package org.patchthrough.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One caller's call as it stands between two events: what is going on, and what has been settled.
 *
 * @param state    what is going on
 * @param plan     whom they will be put through to; null until it is known where they live
 * @param language from here on
 * @param pace     from here on
 * @param step     counts the replies given; it makes the facts of one reply unique
 * @param tried    some office has been rung or sought in vain
 * @param reached  some office has been reached
 * @param lately   whom this caller has reached within the week, for the plan that a ZIP on the phone will make; empty once
 *                 there is a plan, whose targets know it themselves
 */
public record CallSession(
        State state,
        @Nullable Plan plan,
        Language language,
        Pace pace,
        int step,
        boolean tried,
        boolean reached,
        List<Target> lately) {
    public CallSession {
        lately = List.copyOf(lately);
        if (plan != null && !lately.isEmpty()) {
            throw new IllegalArgumentException("a plan knows itself which of its targets were called lately");
        }
        if (lately.size() > Plan.MAX) {
            throw new IllegalArgumentException("a sitting remembers 12 targets at most, not " + lately.size());
        }
    }

    CallSession(
            State state, @Nullable Plan plan, Language language, Pace pace, int step, boolean tried, boolean reached) {
        this(state, plan, language, pace, step, tried, reached, List.of());
    }

    /** A call that we place: its caller is greeted. */
    public static CallSession greeting(@Nullable Plan plan, Language language, Pace pace) {
        return new CallSession(new State.Greeting(Tries.NONE), plan, language, pace, 0, false, false);
    }

    /** A call that we place without knowing yet where its caller lives. */
    public static CallSession greeting(Language language, Pace pace, List<Target> lately) {
        return new CallSession(new State.Greeting(Tries.NONE), null, language, pace, 0, false, false, lately);
    }

    /** A call that comes in and leads to the same offices wherever its caller lives. */
    public static CallSession dialedIn(Plan plan, Language language) {
        return new CallSession(new State.Welcoming(Tries.NONE), plan, language, Pace.NORMAL, 0, false, false);
    }

    /** A call that comes in: its caller is asked for a ZIP. */
    public static CallSession dialedIn(Language language, List<Target> lately) {
        return first(new State.Locating(0, true, Tries.NONE), language, lately);
    }

    /** A call that comes in from somebody whose ZIP we remember: it is read back to them. */
    public static CallSession dialedIn(Language language, List<Target> lately, String zip) {
        return first(new State.Confirming(zip, Tries.NONE), language, lately);
    }

    private static CallSession first(State state, Language language, List<Target> lately) {
        return new CallSession(state, null, language, Pace.NORMAL, 0, false, false, lately);
    }

    CallSession at(State next) {
        return new CallSession(next, plan, language, pace, step, tried, reached, lately);
    }

    CallSession with(Plan settled) {
        return new CallSession(state, settled, language, pace, step, tried, reached);
    }

    CallSession in(Language spoken) {
        return new CallSession(state, plan, spoken, pace, step, tried, reached, lately);
    }

    CallSession slower() {
        return new CallSession(
                state, plan, language, pace == Pace.NORMAL ? Pace.SLOW : pace, step, tried, reached, lately);
    }

    CallSession stepped() {
        return new CallSession(state, plan, language, pace, step + 1, tried, reached, lately);
    }

    CallSession havingTried() {
        return new CallSession(state, plan, language, pace, step, true, reached, lately);
    }

    CallSession havingReached() {
        return new CallSession(state, plan, language, pace, step, true, true, lately);
    }

    /** The plan, where the state cannot be had without one. */
    public Plan settled() {
        if (plan == null) {
            throw new IllegalStateException(state.getClass().getSimpleName() + " needs a plan");
        }
        return plan;
    }
}
