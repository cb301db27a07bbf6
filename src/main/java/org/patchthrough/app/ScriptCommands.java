package org.patchthrough.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.patchthrough.campaign.file.ScriptFile;
import org.patchthrough.campaign.file.ScriptFile.Content;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.text.ParsedScript;
import org.patchthrough.script.text.ScriptText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "script", description = "What to say on the phone.")
final class ScriptCommands {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Command(name = "parse", description = "Reads a script as it was written and shows what was understood.")
    int parse(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--json", description = "as JSON, with the lines that were not used") boolean json)
            throws JsonProcessingException {
        switch (ScriptFile.read(file)) {
            case Content.Refused refused -> throw new UsageException(refused.toString());
            case Content.Read read -> print(read.file(), read.parsed(), json);
        }
        return 0;
    }

    /** The document where it can be piped on, what is the matter with it beside it. */
    private void print(String name, ParsedScript parsed, boolean json) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(ParsedScriptView.of(parsed)));
            out.flush();
            return;
        }
        out.print(ScriptText.write(parsed.document()));
        out.flush();
        var beside = spec.commandLine().getErr();
        parsed.unused()
                .forEach(line -> beside.println("%s, line %d: not used: %s".formatted(name, line.line(), line.text())));
        parsed.placeholders().stream()
                .filter(found -> found.placeholder().means() == PlaceholderMeaning.OTHER)
                .forEach(found -> beside.println("%s, line %d: nothing fills the placeholder %s"
                        .formatted(name, found.line(), found.placeholder().text())));
        beside.flush();
    }
}
