package org.patchthrough.call;

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
 */
public record Sitting(
        State state, @Nullable Plan plan, Language language, Pace pace, int step, boolean tried, boolean reached) {

    /** A call that we place: its caller is greeted. */
    public static Sitting greeting(@Nullable Plan plan, Language language, Pace pace) {
        return new Sitting(new State.Greeting(Tries.NONE), plan, language, pace, 0, false, false);
    }

    /** A call that comes in: its caller is asked for a ZIP. */
    public static Sitting dialedIn(Language language) {
        return new Sitting(new State.Locating(0, true, Tries.NONE), null, language, Pace.NORMAL, 0, false, false);
    }

    Sitting at(State next) {
        return new Sitting(next, plan, language, pace, step, tried, reached);
    }

    Sitting with(Plan settled) {
        return new Sitting(state, settled, language, pace, step, tried, reached);
    }

    Sitting in(Language spoken) {
        return new Sitting(state, plan, spoken, pace, step, tried, reached);
    }

    Sitting slower() {
        return new Sitting(state, plan, language, pace == Pace.NORMAL ? Pace.SLOW : pace, step, tried, reached);
    }

    Sitting stepped() {
        return new Sitting(state, plan, language, pace, step + 1, tried, reached);
    }

    Sitting havingTried() {
        return new Sitting(state, plan, language, pace, step, true, reached);
    }

    Sitting havingReached() {
        return new Sitting(state, plan, language, pace, step, true, true);
    }

    /** The plan, where the state cannot be had without one. */
    public Plan settled() {
        if (plan == null) {
            throw new IllegalStateException(state.getClass().getSimpleName() + " needs a plan");
        }
        return plan;
    }
}
