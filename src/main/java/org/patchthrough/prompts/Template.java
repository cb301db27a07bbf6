package org.patchthrough.prompts;

import java.util.Locale;

/**
 * Every sentence that is texted. The number is the text's, the word after it a variant or a clause of it; the sentences stand
 * in {@code texts/en.properties} and {@code es.properties} under {@link #key()}.
 */
public enum Template {
    /** The keyword came, and no ZIP is known. */
    T01,
    T01_LANGUAGE,
    /** Whom they will call. */
    T02,
    T02_OTHER,
    /** A ZIP of several districts. */
    T03,
    T03_CHOICE,
    T03_SENATORS,
    T03_ADDRESS,
    /** Their phone is rung. */
    T04,
    /** What did the office say? */
    T05,
    T05_STRANGER,
    /** Counted; another office is next. */
    T06,
    /** Counted; that was the last one. */
    T07,
    T07_ONE,
    /** We rang in vain. */
    T08,
    /** The office is closed. */
    T09,
    /** A reminder is promised. */
    T10,
    /** The reminder. */
    T11,
    /** They said stop. */
    T12,
    /** They are back. */
    T13,
    /** Help. */
    T14,
    /** A word that nothing here knows. */
    T15,
    /** No such ZIP. */
    T16,
    /** The campaign is paused or over. */
    T17,
    /** Called today. */
    T18,
    /** We cannot place calls. */
    T19,
    /** Theirs is a delegate. */
    T20,
    /** Their seat is vacant. */
    T21,
    /** We ring or talk already. */
    T22,
    /** Refused for now. */
    T23,
    /** In line. */
    T24,
    T24_ONE,
    /** Nobody was reached. */
    T25,
    /** Nobody to call there. */
    T26,
    /** A ZIP of several states. */
    T27,
    /** Only the state is known. */
    T28,
    /** Nothing is planned any more. */
    T29,
    /** They said stop once, and now this. */
    T30,
    /** What did they promise? */
    T31,
    /** Whom they will call, of several. */
    T32,
    /** Where the script is. */
    T33;

    /** As in the files of sentences: {@code T03.choice}. */
    public String key() {
        return name().replaceFirst("_", ".").toLowerCase(Locale.ROOT).replaceFirst("^t", "T");
    }
}
