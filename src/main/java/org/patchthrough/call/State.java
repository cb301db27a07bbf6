package org.patchthrough.call;

import java.util.List;

/**
 * What is going on in a call. All but {@link Seeking} and {@link Hearing} have a reply of their own and may stand in a
 * token.
 */
public sealed interface State {
    /** The target in question, as an index in the plan; 0, the first, while none has been sought yet. */
    default int target() {
        return 0;
    }

    /** The caller is asked for keys. */
    sealed interface Question extends State {
        /** How it has fared so far. */
        Tries tries();

        /** The same question, asked once more for another reason. */
        default Question with(Tries now) {
            return switch (this) {
                case Greeting _ -> new Greeting(now);
                case Welcoming _ -> new Welcoming(now);
                case Locating s -> new Locating(s.wrong(), s.dialedIn(), now);
                case Confirming s -> new Confirming(s.zip(), now);
                case ChoosingState s -> new ChoosingState(s.zip(), now);
                case Choosing s -> new Choosing(s.zip(), s.state(), now);
                case Briefing _ -> new Briefing(now);
                case Waiting s -> new Waiting(s.target(), s.tried(), s.why(), s.waited(), now);
                case Closed s -> new Closed(s.target(), s.tried(), s.office(), s.why(), now);
                case AskingContact s -> new AskingContact(s.target(), s.tried(), now);
                case AskingStance s -> new AskingStance(s.target(), now);
                case AskingPromise s -> new AskingPromise(s.target(), s.stance(), now);
                case ReadingBack s -> new ReadingBack(s.target(), s.stance(), now);
                case Moving s -> new Moving(s.target(), now);
                case Missed s -> new Missed(s.target(), now);
                case Again s -> new Again(s.target(), now);
            };
        }
    }

    /** A question that one key answers: 9 and 0 mean the same in each. */
    sealed interface Menu extends Question {}

    /** One that the caller's page can answer, too. */
    sealed interface OnPage extends Menu {}

    /** What the office said: a form on the page tells it. */
    sealed interface Survey extends OnPage {}

    /** Go on so, or not: a button on the page stands for the key. */
    sealed interface Offer extends OnPage {}

    /** {@link Prompt#GREETING}: who calls, and press 1. Nobody is put through before that key. */
    record Greeting(Tries tries) implements Menu {}

    /** {@link Prompt#CONFIRM_CONNECT}: dialed in where the same offices are called for everybody. None rings before a key. */
    record Welcoming(Tries tries) implements Menu {}

    /**
     * {@link Prompt#ASK_ZIP}, {@link Prompt#ZIP_NOT_FOUND}: five digits of a ZIP. Calls that come in start here.
     *
     * @param wrong    ZIPs typed so far that led nowhere
     * @param dialedIn they called us, so they are greeted here
     */
    record Locating(int wrong, boolean dialedIn, Tries tries) implements Question {}

    /** {@link Prompt#ZIP_READ_BACK}: the ZIP read back. */
    record Confirming(String zip, Tries tries) implements Menu {}

    /** {@link Prompt#CHOOSE_STATE_TWO}: which state. */
    record ChoosingState(String zip, Tries tries) implements Menu {}

    /**
     * {@link Prompt#CHOOSE_MEMBER_TWO}: which member.
     *
     * @param state two letters where the caller has chosen one, else empty
     */
    record Choosing(String zip, String state, Tries tries) implements Menu {}

    /** What is the same at every office, then {@link Prompt#BRIEFING} or {@link Prompt#BRIEFING_SHORT}. */
    record Briefing(Tries tries) implements Menu {}

    /** A line is wanted: an {@link Need.Line} is open. Never in a token. */
    record Seeking(int target, List<Integer> tried, Why why, int waited) implements State {
        public Seeking {
            tried = List.copyOf(tried);
        }
    }

    /** {@link Prompt#OTHERS_ON_THE_LINE}: other callers hold this member's lines; asked again every ten seconds. */
    record Waiting(int target, List<Integer> tried, Why why, int waited, Tries tries) implements Offer {
        public Waiting {
            tried = List.copyOf(tried);
        }
    }

    /** {@link Prompt#OFFICE_CLOSED}: the office is closed; a voicemail, a reminder, or on. */
    record Closed(int target, List<Integer> tried, int office, Why why, Tries tries) implements Offer {
        public Closed {
            tried = List.copyOf(tried);
        }
    }

    /**
     * {@link Prompt#NOW_CALLING}, or after another office {@link Prompt#OFFICE_BUSY} or {@link Prompt#OFFICE_NO_ANSWER}, or
     * {@link Prompt#NUMBER_NOT_SHOWN}; then the office rings and talks.
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

    /**
     * The page may have answered this question: a {@link Need.Told} or a {@link Need.Pressed} is open. Never in a token.
     *
     * @param silent the question was asked, and no key came
     */
    record Checking(OnPage question, boolean silent) implements State {
        @Override
        public int target() {
            return question.target();
        }
    }

    /** {@link Prompt#ASK_CONTACT}: who was reached. */
    record AskingContact(int target, List<Integer> tried, Tries tries) implements Survey {
        public AskingContact {
            tried = List.copyOf(tried);
        }
    }

    /** {@link Prompt#ASK_STANCE}: where the member stands. */
    record AskingStance(int target, Tries tries) implements Survey {}

    /** {@link Prompt#ASK_PROMISE}: what the office promised. */
    record AskingPromise(int target, Stance stance, Tries tries) implements Survey {}

    /** {@link Prompt#STANCE_READ_BACK_SUPPORTS}: the answer read back. */
    record ReadingBack(int target, Stance stance, Tries tries) implements Menu {}

    /** {@link Prompt#NEXT_MEMBER}: this target, the next, is announced. */
    record Moving(int target, Tries tries) implements Offer {}

    /** {@link Prompt#MEMBER_NOT_REACHED}: this target could not be reached and another is left. */
    record Missed(int target, Tries tries) implements Offer {}

    /** {@link Prompt#CALLED_TODAY}: this caller called that member within the week. */
    record Again(int target, Tries tries) implements Offer {}

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
        NOT_THROUGH,
        /** The carrier does not show the caller's number: the same office once more, with the campaign's. */
        CALLER_ID_REFUSED
    }
}
