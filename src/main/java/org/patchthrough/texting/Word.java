package org.patchthrough.texting;

import java.util.Optional;
import org.patchthrough.call.Language;

/** What a message amounts to. */
public sealed interface Word {

    /**
     * No more, in whatever words.
     *
     * @param exact it is nothing but one of the carrier's own words, which the carrier may have answered
     * @param foul  with a threat beside it
     */
    record Stop(boolean exact, boolean foul) implements Word {}

    /** @param exact as with {@link Stop} */
    record Start(boolean exact) implements Word {}

    /** @param exact as with {@link Stop} */
    record Help(boolean exact) implements Word {}

    record Call() implements Word {}

    /** A voicemail will do. */
    record Voicemail() implements Word {}

    record Later() implements Word {}

    record Done() implements Word {}

    record No() implements Word {}

    record Script() implements Word {}

    /** From here on in that language. */
    record Speak(Language language) implements Word {}

    /**
     * A campaign's keyword.
     *
     * @param campaign slug
     * @param language that the conversation begins in
     * @param zip      five digits, where one came with it
     */
    record Key(String word, String campaign, Language language, Optional<String> zip) implements Word {}

    /** @param digits five */
    record Zip(String digits) implements Word {}

    /** Digits that are meant as a ZIP, perhaps, and are none. */
    record Digits(String digits) implements Word {}

    /** @param index 0 for A */
    record Letter(int index) implements Word {}

    /** @param figure 0 to 9 */
    record Figure(int figure) implements Word {}

    /** Nothing to answer: a picture, a reaction, a courtesy. */
    record Nothing() implements Word {}

    /**
     * Anything else.
     *
     * @param kind what an organizer should know of it
     */
    record Unknown(Kind kind) implements Word {}

    enum Kind {
        PLAIN,
        /** It may be a refusal: a person decides. */
        UNSURE,
        /** A threat: no reply. */
        FOUL
    }
}
