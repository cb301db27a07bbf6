package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScriptCommandsTest {
    private static final Path EXAMPLE = Path.of("../shared/data/examples/call-script.txt");

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_example_has_an_opener_and_three_branches_and_nothing_is_unfilled() throws IOException {
        assumeTrue(Files.exists(EXAMPLE), "the examples are not beside the project");
        var script = parsed(EXAMPLE);

        assertThat(script.get("opener")).hasSize(1);
        assertThat(script.get("branches").findValuesAsText("suggests"))
                .containsExactly("supports", "opposes", "not_given");
        assertThat(script.get("branches").findValues("turns"))
                .extracting(JsonNode::size)
                .containsExactly(4, 6, 2);
        assertThat(script.get("placeholders").findValuesAsText("means"))
                .doesNotContain("other")
                .filteredOn("member"::equals)
                .hasSize(14);
    }

    @Test
    void what_suggests_nothing_says_so_and_what_is_not_used_says_where() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.txt"), "Caller: Hi [X1].\n(Wait.)\nIf they ask why:\nCaller: Because.\n");

        assertThat(parsed(file)).isEqualTo(new ObjectMapper().readTree("""
                {"topic": "", "headline": "", "background": [],
                 "opener": [{"speaker": "caller", "text": "Hi [X1]."}],
                 "branches": [{"label": "If they ask why", "suggests": null,
                               "turns": [{"speaker": "caller", "text": "Because."}]}],
                 "placeholders": [{"text": "[X1]", "means": "other", "line": 1}],
                 "unused": [{"line": 2, "text": "(Wait.)"}]}
                """));
    }

    @Test
    void letters_of_windows_are_read_and_what_is_no_text_is_refused_in_a_sentence() throws IOException {
        var pasted =
                Files.write(folder.resolve("b.txt"), "Caller: I’m “here”.".getBytes(Charset.forName("windows-1252")));
        var picture = Files.write(folder.resolve("c.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});

        assertThat(parsed(pasted).at("/opener/0/text").asText()).isEqualTo("I’m “here”.");
        assertThat(run(picture)).isEqualTo(1);
        assertThat(out.toString()).endsWith("c.txt: it is not plain text. Save it as plain text, in UTF-8.\n");
    }

    private JsonNode parsed(Path file) throws IOException {
        assertThat(run(file)).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(Path file) {
        out.getBuffer().setLength(0);
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .setExecutionExceptionHandler((fault, line, _) -> {
                    line.getErr().println(fault.getMessage());
                    return 1;
                })
                .execute("script", "parse", file.toString(), "--json");
    }
}
