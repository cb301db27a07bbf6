package org.patchthrough.call;

import java.time.Duration;
import java.util.List;

/** What the caller hears next, and what we wait for. */
public sealed interface Reply {

    /**
     * Speak, with every key barging in, and wait for an answer.
     *
     * @param meanwhile said into the wait, lest the line sound dead: each after a silence as long as the timeout
     * @param digits how many keys end the wait at once
     * @param timeout after the last word, or the last key
     */
    record Gather(List<Utterance> lines, List<Utterance> meanwhile, Pace pace, int digits, Duration timeout)
            implements Reply {
        public Gather {
            lines = List.copyOf(lines);
            meanwhile = List.copyOf(meanwhile);
        }
    }

    /**
     * Speak, then ring an office and join the two. Only the star is ours while they talk.
     *
     * @param leg         which ring of this call it is
     * @param ringing     how long it may ring
     * @param numberShown the office sees the caller's own number, else the campaign's
     */
    record Dial(List<Utterance> lines, Pace pace, CallableOffice office, Leg leg, Duration ringing, boolean numberShown)
            implements Reply {
        public Dial {
            lines = List.copyOf(lines);
        }
    }

    /** Speak and hang up. */
    record Goodbye(List<Utterance> lines, Pace pace) implements Reply {
        public Goodbye {
            lines = List.copyOf(lines);
        }
    }

    /** Nobody is there to hear anything. */
    record Nothing() implements Reply {}
}
