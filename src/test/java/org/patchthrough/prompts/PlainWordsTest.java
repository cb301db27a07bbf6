package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Language;

/**
 * Whatever is spoken, texted or shown is said as a neighbor would say it: we call people, phones ring. What a native reader
 * stumbled over once is written down here, so that it does not come back with the next sentence.
 */
class PlainWordsTest {
    /** A phone rings, and so does a step that is named after it. */
    private static final Pattern PHONES_RING = any(
            "phone (will |won[’']t |can )?rings?",
            "phone rang",
            "ringing your phone",
            "(when|until) it rings",
            "it rings here",
            "\"ring(s|ing)?\"",
            "^ring$");

    private static final Pattern ENGLISH = any(
            "\\b(ring|rings|rang|rung|ringing)\\b",
            "put(s|ting)? (you |them |somebody |me )?through",
            "\\b(lies|lie) in\\b",
            "call(ed|s)? (it )?off\\b",
            "\\bkey(ed|s)? in\\b",
            "dialled",
            "colour",
            "licence",
            "cancelled",
            "\\bsigns\\b",
            "enciphered",
            "on the board",
            "of its own",
            "first comes",
            "five digit ",
            "no more of us",
            "\\bonly who\\b",
            "\\bwho (texts|dials)\\b",
            "not given",
            "whom",
            "this minute",
            "the talk is over");

    private static final Pattern SPANISH = any(
            "alcanz",
            "tablero",
            "sellad",
            "llave\\b",
            "antes de un voto",
            "amistad",
            "en paz",
            "ajenos",
            "en este minuto",
            "primero viene",
            "por sí mismo",
            "(encender|apagar) teclas",
            "\\bque dijo",
            "5 deje ",
            "\\bcifras\\b",
            "representative|senator\\b|congressman",
            "marcar a ");

    @ParameterizedTest
    @EnumSource
    void we_call_people_and_only_phones_ring(Language language) {
        var odd = new TreeMap<String, String>();
        for (var folder : List.of("prompts", "texts", "pages")) {
            var sentences = PromptCatalog.load("/%s/%s.properties".formatted(folder, language.code()));
            sentences.forEach((key, sentence) -> note(odd, folder + " " + key, sentence.toString(), language));
        }

        assertThat(odd).isEmpty();
    }

    @Test
    void a_template_and_the_description_of_the_interface_say_it_so_too() throws IOException {
        var odd = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                note(odd, file, "<[^>]*>|\\$\\{[^}]*}|!\\{.*|^ *@.*");
            }
        }
        note(odd, Path.of("src/main/resources/static/openapi.yaml"), "(enum|name|properties|schema):.*|^ +ringing:.*");

        assertThat(odd).isEmpty();
    }

    /** Line by line, without what nobody reads. */
    private static void note(Map<String, String> odd, Path file, String markup) throws IOException {
        var lines =
                Files.readString(file).replaceAll("(?m)" + markup, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            note(odd, file + ":" + (i + 1), lines.get(i), Language.ENGLISH);
        }
    }

    private static void note(Map<String, String> odd, String where, String sentence, Language language) {
        var found = switch (language) {
            case ENGLISH -> ENGLISH.matcher(PHONES_RING.matcher(sentence).replaceAll(""));
            case SPANISH -> SPANISH.matcher(sentence);
        };
        if (found.find()) {
            odd.put(where, "“%s” in: %s".formatted(found.group(), sentence.strip()));
        }
    }

    private static Pattern any(String... patterns) {
        return Pattern.compile(
                String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }
}
