package org.patchthrough.call;

import java.util.List;

/** What the flow makes of one event. */
public sealed interface Transition {
    /** What became true by the event. */
    List<Fact> facts();

    /** Where the call stands now. */
    CallSession next();

    /** The caller hears something. */
    record Say(List<Fact> facts, CallSession next, Reply reply) implements Transition {
        public Say {
            facts = List.copyOf(facts);
        }
    }

    /** The world is asked something, and its answer is the next event. */
    record Ask(List<Fact> facts, CallSession next, Need need) implements Transition {
        public Ask {
            facts = List.copyOf(facts);
        }
    }
}
