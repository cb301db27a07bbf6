package org.patchthrough.conversation;

import java.util.Optional;
import org.patchthrough.call.Language;

/** What a message amounts to. */
public sealed interface Intent {

    /**
     * No more, in whatever words.
     *
     * @param exact it is nothing but one of the carrier's own words, which the carrier may have answered
     * @param foul  with a threat beside it
     */
    record Stop(boolean exact, boolean foul) implements Intent {}

    /** @param exact as with {@link Stop} */
    record Start(boolean exact) implements Intent {}

    /** @param exact as with {@link Stop} */
    record Help(boolean exact) implements Intent {}

    record Call() implements Intent {}

    /** A voicemail will do. */
    record Voicemail() implements Intent {}

    record Later() implements Intent {}

    record Done() implements Intent {}

    record No() implements Intent {}

    record Script() implements Intent {}

    /** From here on in that language. */
    record Speak(Language language) implements Intent {}

    /**
     * A campaign's keyword.
     *
     * @param campaign slug
     * @param language that the conversation begins in
     * @param zip      five digits, where one came with it
     */
    record Key(String word, String campaign, Language language, Optional<String> zip) implements Intent {}

    /** @param digits five */
    record Zip(String digits) implements Intent {}

    /** Digits that are meant as a ZIP, perhaps, and are none. */
    record Digits(String digits) implements Intent {}

    /** @param index 0 for A */
    record Letter(int index) implements Intent {}

    /** @param figure 0 to 9 */
    record Digit(int figure) implements Intent {}

    /**
     * A figure with words around it that speak for nothing else: the answer to a question that is open.
     *
     * @param otherwise what it is where none is
     */
    record FigureInWords(int figure, Kind otherwise) implements Intent {}

    /** Nothing to answer: a picture, a reaction, a courtesy. */
    record Nothing() implements Intent {}

    /**
     * Anything else.
     *
     * @param kind what an organizer should know of it
     */
    record Unknown(Kind kind) implements Intent {}

    /** Whether it answers the question about a call, or says how to go on after one. */
    default boolean answersCall() {
        return switch (this) {
            case Digit _, FigureInWords _, Done _, No _, Call _, Voicemail _, Later _ -> true;
            case Stop _, Start _, Help _, Script _, Speak _, Key _, Zip _, Digits _, Letter _, Nothing _, Unknown _ ->
                false;
        };
    }

    /** Whether it answers the question about a call by its figure. */
    default boolean isFigure() {
        return this instanceof FigureInWords
                || (this instanceof Digit(int figure) && figure >= 1 && figure <= ReportDialog.MAX);
    }

    enum Kind {
        PLAIN,
        /** It may be a refusal: a person decides. */
        UNSURE,
        /** A threat: no reply. */
        FOUL
    }
}
