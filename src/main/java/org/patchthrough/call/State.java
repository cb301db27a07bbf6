package org.patchthrough.call;

import java.util.List;

/** What is going on in a call. All but {@link Seeking} and {@link Hearing} have a reply of their own and may stand in a token. */
public sealed interface State {

    /** P01: who calls, and press 1. Nobody is put through before that key. */
    record Greeting(Tries tries) implements State {}

    /**
     * P02, P04: five digits of a ZIP. Calls that come in start here.
     *
     * @param wrong    ZIPs typed so far that led nowhere
     * @param dialedIn they called us, so they are greeted here
     */
    record Locating(int wrong, boolean dialedIn, Tries tries) implements State {}

    /** P03: the ZIP read back. */
    record Confirming(String zip, Tries tries) implements State {}

    /** P28: which state. */
    record ChoosingState(String zip, Tries tries) implements State {}

    /**
     * P05: which member.
     *
     * @param state two letters where the caller has chosen one, else empty
     */
    record Choosing(String zip, String state, Tries tries) implements State {}

    /** P06 or P07. */
    record Briefing(Tries tries) implements State {}

    /** A line is wanted: an {@link Need.Line} is open. Never in a token. */
    record Seeking(int target, List<Integer> tried, Why why, int waited) implements State {
        public Seeking {
            tried = List.copyOf(tried);
        }
    }

    /** P29: other callers hold this member's lines; asked again every ten seconds. */
    record Waiting(int target, List<Integer> tried, Why why, int waited, Tries tries) implements State {
        public Waiting {
            tried = List.copyOf(tried);
        }
    }

    /** P10: the office is closed; a voicemail, a reminder, or on. */
    record Closed(int target, List<Integer> tried, int office, Why why, Tries tries) implements State {
        public Closed {
            tried = List.copyOf(tried);
        }
    }

    /**
     * P08, P09 or P11 or P12, then the office rings and talks.
     *
     * @param tried the offices of this target that were tried, the one that rings now last
     */
    record Bridging(int target, List<Integer> tried, Why why) implements State {
        public Bridging {
            tried = List.copyOf(tried);
        }

        int office() {
            return tried.getLast();
        }

        int attempt() {
            return tried.size();
        }
    }

    /** A talk is over: did the page tell us already? A {@link Need.Told} is open. Never in a token. */
    record Hearing(int target, List<Integer> tried) implements State {
        public Hearing {
            tried = List.copyOf(tried);
        }
    }

    /** P15: who was reached. */
    record AskingContact(int target, List<Integer> tried, Tries tries) implements State {
        public AskingContact {
            tried = List.copyOf(tried);
        }
    }

    /** P16: where the member stands. */
    record AskingStance(int target, Tries tries) implements State {}

    /** P17: what the office promised. */
    record AskingPromise(int target, Stance stance, Tries tries) implements State {}

    /** P18: the answer read back. */
    record ReadingBack(int target, Stance stance, Tries tries) implements State {}

    /** P14: the next target is announced. */
    record Moving(int next, Tries tries) implements State {}

    /** P13: a target could not be reached and another is left. */
    record Missed(int target, Tries tries) implements State {}

    /** P25: this caller called that member within the week. */
    record Again(int target, Tries tries) implements State {}

    /**
     * The goodbye.
     *
     * @param target the one that the goodbye speaks of; it matters where nobody was reached
     */
    record Over(Outcome outcome, int target) implements State {}

    /** Why a line is wanted, which is what the caller is told before it rings. */
    enum Why {
        /** A new target. */
        NEXT,
        BUSY,
        NO_ANSWER,
        /** The caller says that they did not get through. */
        NOT_THROUGH
    }
}
