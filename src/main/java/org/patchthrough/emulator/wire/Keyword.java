package org.patchthrough.emulator.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that the carrier understands itself at a long code. Each must be the whole text. */
public enum Keyword {
    STOP(
            "STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT",
            "You are unsubscribed and will get no more texts from this number. Reply START to get them again."),
    START(
            "START YES UNSTOP",
            "You are subscribed again to texts from this number. Reply HELP for help, STOP to unsubscribe."),
    HELP("HELP INFO", "Reply STOP to get no more texts from this number. Message and data rates may apply.");

    public final String reply;
    private final String words;

    Keyword(String words, String reply) {
        this.words = words;
        this.reply = reply;
    }

    public static Optional<Keyword> of(String body) {
        var word = body.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> List.of(keyword.words.split(" ")).contains(word))
                .findFirst();
    }
}
