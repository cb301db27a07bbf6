package org.patchthrough.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.patchthrough.SharedData;

/**
 * A campaign on a real bill with a real organizer's script, written to a file when a test needs it. The script lies outside
 * the project and stays there: we may read it, not publish it. Everything else here is in our own words.
 */
public final class RealCampaign {
    private static final Pattern TWO_BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*\\n");
    private static final Pattern SPEAKER = Pattern.compile("(?i)^(caller|staffer): *(.+)$");

    private static final String HEAD = """
            slug: safety-valve
            name: Justice Safety Valve Act
            organization:
              name: Neighbors for Fair Sentences
            number: +1 202-555-0191
            site: sentences.example.org
            position: supports
            targets:
              chambers: both
              order: [house, senate]
            closed offices: skip
            office hours: any
            seconds between calls: 0
            questions: []
            hold short calls: false
            results: public
            limits: false
            open requests: true
            en:
              topic: sentencing reform
              headline: Ask Congress to let judges judge
              lead: A bill with sponsors in both parties would free judges from fixed prison terms where those do not fit.
              ask: cosponsor the Justice Safety Valve Act
              bill: the Justice Safety Valve Act
              briefing: >-
                Fixed prison terms bind judges even where they think a term unjust. A bill with sponsors in both parties would
                let them go lower in such cases. You are asking for one thing: please cosponsor the Justice Safety Valve Act.
              consent:
                id: safety-valve-1-en
                call: By pressing Call me, I ask for one automated call to this number. My number will be shown to the office.
            """;

    private static final List<String> BRANCHES = List.of(
            "agree: {label: They agree, suggests: supports",
            "disagree: {label: They disagree, suggests: opposes",
            "not-sure: {label: They're not sure, suggests: not_given");

    private RealCampaign() {}

    /** Where the script is not there, the test that asks is skipped. */
    public static Path write(Path folder) {
        var file = folder.resolve("safety-valve.yaml");
        try {
            var document = Files.readString(SharedData.at("examples/call-script.txt"), StandardCharsets.UTF_8);
            return Files.writeString(file, HEAD + script(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String document) {
        var parts = Arrays.stream(TWO_BLANK_LINES.split(document, -1))
                .map(RealCampaign::turns)
                .filter(turns -> !turns.isEmpty())
                .toList();
        if (parts.size() != 1 + BRANCHES.size()) {
            throw new IllegalStateException(
                    "the script has %d parts, not an opener and three branches".formatted(parts.size()));
        }
        var yaml = new StringBuilder("  script:\n    opener: [" + parts.getFirst() + "]\n    branches:\n");
        for (int i = 0; i < BRANCHES.size(); i++) {
            yaml.append("      %s, turns: [%s]}%n".formatted(BRANCHES.get(i), parts.get(i + 1)));
        }
        return yaml.toString();
    }

    /** The lines that somebody says, as a YAML list; empty where nobody does. */
    private static String turns(String part) {
        return String.join(
                ", ",
                part.lines()
                        .flatMap(line -> SPEAKER.matcher(line.strip()).results())
                        .map(said -> "{%s: \"%s\"}"
                                .formatted(said.group(1).toLowerCase(java.util.Locale.ROOT), quoted(said.group(2))))
                        .toList());
    }

    private static String quoted(String text) {
        return text.strip().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
