package org.patchthrough.call;

import java.util.List;

/** What the flow must be told by the world before it can go on. */
public sealed interface Need {
    int target();

    /**
     * The right to ring an office of a target. Answered by {@link Event.LineFound}, {@link Event.LineClosed},
     * {@link Event.LinesBusy} or {@link Event.NoLine}; the answer to one and the same need stands.
     *
     * @param target index in the plan
     * @param tried  numbers of the offices that were tried, in order
     */
    record Line(int target, List<Integer> tried) implements Need {
        /** A member's offices that one call may try. */
        public static final int MAX_OFFICES = 3;

        public Line {
            tried = List.copyOf(tried);
        }

        /** Which try this is for the target, from 1. */
        public int attempt() {
            return tried.size() + 1;
        }
    }

    /**
     * Whether a button on the page answered a question. Answered by {@link Event.PagePressed} or {@link Event.NotTold}.
     *
     * @param leg of {@link Fact.Asked}
     */
    record Pressed(Asking asking, Leg leg) implements Need {
        @Override
        public int target() {
            return leg.target();
        }
    }

    /** Whether the page has told how the talk went. Answered by {@link Event.PageTold} or {@link Event.NotTold}. */
    record Told(int target) implements Need {}
}
