package org.patchthrough.emulator.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a document can tell the carrier to do. Absent attributes have the vendor's defaults. */
public sealed interface Verb {
    /** What may stand in a Gather: something heard, or a silence. */
    sealed interface Heard extends Verb {}

    /**
     * @param text what is spoken, without markup and in one line
     * @param rate of speech as written, empty for the usual one
     * @param length how long that takes, once
     * @param loop 0 for without end
     */
    record Say(String text, String language, String voice, String rate, Duration length, int loop) implements Heard {}

    /** {@code digits} are keys sent instead of a file played. */
    record Play(String url, String digits, int loop) implements Heard {}

    record Pause(Duration length) implements Heard {}

    /**
     * @param action empty for the document's own address
     * @param finish the key that ends the entry, none where every key counts
     */
    record Gather(
            List<Heard> prompts,
            String action,
            String method,
            Duration timeout,
            OptionalInt numDigits,
            Optional<Character> finish,
            boolean actionOnEmpty,
            boolean bargeIn)
            implements Verb {}

    /** @param action null for none: then the document goes on */
    record Dial(
            List<Dialed> numbers,
            @Nullable String action,
            String method,
            Duration timeout,
            Duration limit,
            boolean starEnds,
            @Nullable String callerId)
            implements Verb {}

    /** A number of a Dial, as written. */
    record Dialed(String number, @Nullable String callback, String callbackMethod, List<String> events) {}

    record Redirect(String url, String method) implements Verb {}

    record Hangup() implements Verb {}

    record Reject(boolean busy) implements Verb {}
}
