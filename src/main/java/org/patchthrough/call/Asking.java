package org.patchthrough.call;

/** What a caller is asked where no other fact of their call tells it. Their page asks the same, and names the same keys. */
public enum Asking implements Coded {
    /** Dialed in, and the same offices are called for everybody: to be connected? */
    CONNECT(Kind.PLACE),
    ZIP(Kind.PLACE),
    /** The ZIP read back: is it right? */
    ZIP_RIGHT(Kind.PLACE),
    /** Of a ZIP of several: which state? */
    STATE(Kind.PLACE),
    /** Only the state is known: do they live there? */
    STATE_RIGHT(Kind.PLACE),
    MEMBER(Kind.PLACE),
    /** Every line is taken: stay on? */
    WAIT(Kind.OFFER),
    /** The office is closed: leave a voicemail? */
    VOICEMAIL(Kind.OFFER),
    CONTACT(Kind.SURVEY),
    STANCE(Kind.SURVEY),
    PROMISE(Kind.SURVEY),
    /** The stance read back: change it? */
    STANCE_RIGHT(Kind.SURVEY),
    /** On to the next member? */
    NEXT(Kind.OFFER),
    /** This member was not reached: on to another? */
    MISSED(Kind.OFFER),
    /** This member was called lately: again? */
    AGAIN(Kind.OFFER);

    /** Before anybody is called; whether to go on; about what was said. */
    public enum Kind {
        PLACE,
        /** A button on the page can stand for its keys. */
        OFFER,
        SURVEY
    }

    private final Kind kind;

    Asking(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
