package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;

/** {@code docs/prompts.md} is made from the files of sentences. {@code -Dwrite.docs} makes it anew. */
class PromptTableTest {
    private static final Path TABLE = Path.of("docs/prompts.md");

    private static final String HEAD = """
            # What is spoken and texted

            Made from `src/main/resources/prompts` and `src/main/resources/texts`, which also hold the Spanish; a test holds this page
            to them. The number is how the documents cite a prompt, the name how the code does. A name in braces is filled in when the
            prompt is spoken or the text is sent.
            """;

    @Test
    void the_table_of_prompts_is_as_the_resources_have_it() throws IOException {
        var table = HEAD
                + table(
                        "Spoken",
                        "prompts",
                        Stream.of(Prompt.values()).map(Prompt::key).toList())
                + table(
                        "Texted",
                        "texts",
                        Stream.of(TextTemplate.values()).map(TextTemplate::key).toList());
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(TABLE, table);
        }

        assertThat(TABLE).as("make it anew with -Dwrite.docs").content().isEqualTo(table);
    }

    private static String table(String title, String folder, List<String> keys) {
        var english = lines("/%s/%s.properties".formatted(folder, Language.ENGLISH.code()));
        var rows = new StringBuilder(
                "\n## %s\n\n| number | name | moment | text |\n| --- | --- | --- | --- |\n".formatted(title));
        for (var key : keys) {
            int at = indexOfStart(english, key + " = ");
            var note = english.get(at - 1).substring("# ".length()).split(" · ", 2);
            var text = english.get(at).substring(key.length() + " = ".length());
            rows.append("| %s | %s | %s | %s |\n".formatted(note[0], key, note[1], text));
        }
        return rows.toString();
    }

    private static int indexOfStart(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("no line begins with " + start);
    }

    private static List<String> lines(String file) {
        try (var in = PromptTableTest.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllLines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
