package org.patchthrough.twilio;

import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;

/** One piece of speech: voice, language, pace, and the breath before it. */
final class SpokenText {
    /**
     * What is longer than three thousand characters, or 4,500 once encoded, is cut off without a word
     * (twilio.com/docs/api/errors/13521); an accented letter takes six.
     */
    static final int LONGEST = 2500;

    private static final String BREATH = "500ms";
    /** A hundred and twenty words a minute instead of a hundred and fifty. */
    private static final String SLOWLY = "80%";

    private SpokenText() {}

    static Say say(String text, Language language, Pace pace, boolean afterABreath) {
        var say = new Say.Builder().voice(voice(language)).language(locale(language));
        var breath = new SsmlBreak.Builder().time(BREATH).build();
        switch (pace) {
            case NORMAL -> {
                if (afterABreath) {
                    say.break_(breath);
                }
                say.addText(text);
            }
            case SLOW, RELAY -> {
                var slowly = new SsmlProsody.Builder().rate(SLOWLY);
                if (afterABreath) {
                    slowly.break_(breath);
                }
                say.prosody(slowly.addText(text).build());
            }
        }
        return say.build();
    }

    private static Say.Voice voice(Language language) {
        return switch (language) {
            case ENGLISH -> Say.Voice.POLLY_JOANNA_NEURAL;
            case SPANISH -> Say.Voice.POLLY_LUPE_NEURAL;
        };
    }

    private static Say.Language locale(Language language) {
        return switch (language) {
            case ENGLISH -> Say.Language.EN_US;
            case SPANISH -> Say.Language.ES_US;
        };
    }

    /** The text in pieces below {@link #LONGEST}, cut where a sentence ends, else between words. */
    static List<String> pieces(String text, Language language) {
        if (text.length() < LONGEST) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var part : parts(text, language)) {
            if (piece.length() + part.length() >= LONGEST && !piece.isEmpty()) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            }
            piece.append(part);
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    private static List<String> parts(String text, Language language) {
        var locale = Locale.of(language.code());
        return cut(text, BreakIterator.getSentenceInstance(locale)).stream()
                .flatMap(sentence -> sentence.length() < LONGEST
                        ? Stream.of(sentence)
                        : cut(sentence, BreakIterator.getLineInstance(locale)).stream())
                .toList();
    }

    private static List<String> cut(String text, BreakIterator where) {
        where.setText(text);
        var parts = new ArrayList<String>();
        int from = where.first();
        for (int to = where.next(); to != BreakIterator.DONE; to = where.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
