package org.patchthrough.call;

/** What a caller is asked where no other fact of their call tells it. Their page asks the same, and names the same keys. */
public enum Asking implements Coded {
    /** Dialed in, and the same offices are called for everybody: to be connected? */
    CONNECT,
    ZIP,
    /** The ZIP read back: is it right? */
    ZIP_RIGHT,
    /** Of a ZIP of several: which state? */
    STATE,
    /** Only the state is known: do they live there? */
    STATE_RIGHT,
    MEMBER,
    /** Every line is taken: stay on? */
    WAIT,
    /** The office is closed: leave a voicemail? */
    VOICEMAIL,
    CONTACT,
    STANCE,
    PROMISE,
    /** The stance read back: change it? */
    STANCE_RIGHT,
    /** On to the next member? */
    NEXT,
    /** This member was not reached: on to another? */
    MISSED,
    /** This member was called lately: again? */
    AGAIN;

    /** Before anybody is called: it is about where the caller lives. */
    boolean ofPlace() {
        return compareTo(WAIT) < 0;
    }

    /** A key that says yes or no, which a button on the page can stand for. */
    public boolean byButton() {
        return this == WAIT || this == VOICEMAIL || compareTo(NEXT) >= 0;
    }
}
