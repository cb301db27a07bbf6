package org.patchthrough.call;

import java.util.List;

/** What the flow makes of one event. */
public sealed interface Turn {
    /** What became true by the event. */
    List<Fact> facts();

    /** Where the call stands now. */
    Sitting next();

    /** The caller hears something. */
    record Say(List<Fact> facts, Sitting next, Reply reply) implements Turn {
        public Say {
            facts = List.copyOf(facts);
        }
    }

    /** The world is asked something, and its answer is the next event. */
    record Ask(List<Fact> facts, Sitting next, Need need) implements Turn {
        public Ask {
            facts = List.copyOf(facts);
        }
    }
}
