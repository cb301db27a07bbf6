package org.patchthrough.script.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.script.Branch;
import org.patchthrough.script.Turn;

/** What holds for any text, however it was written or spoiled. */
class ScriptTextLawsTest {
    private static final int LONG = ScriptText.MAX_BYTES / 8;
    private static final String[] BEFORE = {
        "",
        "",
        "",
        "CALLER: ",
        "Staffer: ",
        "**You:** ",
        "[STAFFER] ",
        "- ",
        "> ",
        "# ",
        "### ",
        "If they support: ",
        "If no, say: ",
        "(if unsure) ",
        "**",
        "_",
        "1. ",
        "Topic: ",
        "Background: ",
        "Script: ",
        "Tips: ",
        "IF LEAVING VOICEMAIL: ",
        "| ",
        "Hi, ",
        "Yes, ",
        "Llamante: ",
        "Si apoya: ",
        "Branch (opposes): ",
        "\\ ",
        "Note: ",
        "Closing: ",
        "Responses:",
        "STAFFER (if yes): "
    };
    private static final String[] AFTER = {
        "",
        "",
        ".",
        "?",
        ":",
        "**",
        "_",
        " | y",
        " → z",
        "...",
        ") (if yes) b",
        " [NAME].",
        " he/she has.",
        " CALLER: c",
        "\tq"
    };
    private static final String[] BETWEEN = {"\n", "\n", "\n\n", "\n\n\n", "\r\n", "\n---\n", "\n===\n"};
    private static final String ODD = "\0\t:-[]{}()&*!|>'\"%@`#,?_\\/\u2028\u00a0é\uD83D\uDCDE→“’\n\n";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_word_is_in_the_document_or_on_an_unused_line(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            var text = new StringBuilder();
            int words = 1 + random.nextInt(12);
            for (int word = 0; word < words; word++) {
                text.append(one(BEFORE, random))
                        .append("zebra")
                        .append(word)
                        .append("q")
                        .append(one(AFTER, random));
                text.append(one(BETWEEN, random));
            }
            var parsed = ScriptText.read(text.toString());
            var kept = texts(parsed);

            for (int word = 0; word < words; word++) {
                assertThat(kept).as("seed %d, text %d:\n%s", seed, i, text).contains("zebra" + word + "q");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void what_is_written_reads_as_the_same_document(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            var text = new StringBuilder();
            for (int line = random.nextInt(14); line >= 0; line--) {
                text.append(one(BEFORE, random))
                        .append("Word ")
                        .append(one(AFTER, random))
                        .append(one(BETWEEN, random));
            }
            assertSame(spoiled(text.toString(), random), seed, i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void letters_changed_and_lines_cut_in_a_sound_script_are_read_all_the_same(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            assertSame(spoiled(ScriptTextTest.BLANK_LINES, random), seed, i);
        }
    }

    private static void assertSame(String text, long seed, int number) {
        var document = ScriptText.read(text).document();
        var written = ScriptText.write(document);

        assertThat(ScriptText.read(written).document())
                .as("seed %d, text %d:\n%s\nwritten as\n%s", seed, number, text, written)
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "[",
                "(",
                "{",
                "<",
                "_",
                "*",
                "**a",
                "__a",
                "[a](b",
                "> ",
                "# ",
                "- ",
                "1. ",
                "good morning/",
                "he/",
                "If ",
                "a, say ",
                "a: ",
                "a - ",
                "| ",
                "→",
                "CALLER: ",
                ". CALLER: ",
                "(if a) ",
                "\\",
                "\"a",
                "_a ",
                "&amp;",
                "<b ",
                "no ",
                "not ",
                "is ",
                "the ",
                "a.",
                "Senator/",
                "buenos días/",
                "si ",
                "X",
                "\u0301",
                "[a] ",
                "(a) ",
                "Branch (opposes): "
            })
    void a_line_without_end_is_read_like_any_other(String part) {
        var endless = part.repeat(LONG / part.length());

        for (var text : new String[] {endless, "CALLER: " + endless, "Hi\n\n" + endless + ":\nSTAFFER: Yes"}) {
            var parsed = ScriptText.read(text);
            assertThat(parsed.document().findScript().stream().count()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void lines_without_end_are_read_like_any_others() {
        for (var line :
                new String[] {"CALLER: a\n", "a\n", "If yes: a\n", "\n", "> - # a\n", "STAFFER: Yes.\n\n", "Yes -> a\n"
                }) {
            var parsed = ScriptText.read("Hi.\n" + line.repeat(LONG / line.length()));
            assertThat(parsed.document().findScript()).isPresent();
        }
    }

    private static String texts(ParsedScript parsed) {
        var document = parsed.document();
        return Stream.of(
                        Stream.of(document.topic(), document.headline()),
                        document.background().stream(),
                        document.opener().stream().map(Turn::text),
                        document.branches().stream().map(Branch::label),
                        document.branches().stream()
                                .flatMap(branch -> branch.turns().stream())
                                .map(Turn::text),
                        parsed.unused().stream().map(NumberedText::text))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private static String spoiled(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int cuts = random.nextInt(4); cuts > 0 && !lines.isEmpty(); cuts--) {
            lines.remove(random.nextInt(lines.size()));
        }
        var spoiled = new StringBuilder(String.join("\n", lines));
        for (int changes = random.nextInt(8); changes > 0 && !spoiled.isEmpty(); changes--) {
            spoiled.setCharAt(random.nextInt(spoiled.length()), ODD.charAt(random.nextInt(ODD.length())));
        }
        return spoiled.toString();
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
