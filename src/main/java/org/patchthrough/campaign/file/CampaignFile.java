package org.patchthrough.campaign.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.yaml.SafeYamlParser;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a campaign from YAML, as {@code docs/campaign.md} describes it, and tells all that is wrong at once. Never throws for
 * anything that may stand in a file.
 */
public final class CampaignFile {
    /** The longest script we know has five hundred words; this is a hundred times as much. */
    private static final int MAX_BYTES = 262_144;

    private static final String SYNTAX =
            "Write YAML: a key, a colon, a blank and a value a line, with blanks for depth.";

    private CampaignFile() {}

    /** As {@link #read(Path, TakenWords)}, where no other campaign has keywords. */
    public static FileReading read(Path file) {
        return read(file, KeywordIndex.NONE);
    }

    /** A file that cannot be read is a mistake too. */
    public static FileReading read(Path file, KeywordIndex taken) {
        var name = String.valueOf(file.getFileName());
        var mistakes = new Mistakes(name);
        try {
            if (Files.size(file) <= MAX_BYTES) {
                return read(
                        name,
                        Files.readString(file),
                        taken,
                        new SiblingFiles(file.toAbsolutePath().getParent()));
            }
            mistakes.add(0, "the file", "it has more than " + MAX_BYTES + " bytes", "Give a campaign's file.");
        } catch (CharacterCodingException e) {
            mistakes.add(0, "the file", "it is not written in UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            mistakes.add(
                    0, "the file", "it cannot be read: " + e.getClass().getSimpleName(), "Give a campaign's file.");
        }
        return new FileReading.Mistaken(mistakes.sorted());
    }

    /** @param name what messages call the file */
    public static FileReading read(String name, String yaml) {
        return read(name, yaml, KeywordIndex.NONE);
    }

    static FileReading read(String name, String yaml, KeywordIndex taken) {
        return read(name, yaml, taken, SiblingFiles.NOTHING);
    }

    private static FileReading read(String name, String yaml, KeywordIndex taken, SiblingFiles beside) {
        var mistakes = new Mistakes(name);
        var read = root(name, yaml, mistakes).stream()
                .map(root -> new VersionReader(mistakes, taken, beside).read(root))
                .toList();
        read.forEach(version -> LongestTexts.refuse(version, mistakes));
        if (!mistakes.isEmpty()) {
            return new FileReading.Mistaken(mistakes.sorted());
        }
        var version = read.getFirst();
        return new FileReading.Whole(version, new CampaignAdviser(mistakes).advise(version), mistakes.unused());
    }

    private static List<Node> root(String name, String yaml, Mistakes mistakes) {
        var settings = LoadSettings.builder().setLabel(name).build();
        try {
            var root = SafeYamlParser.compose(settings, yaml);
            if (root.isEmpty()) {
                mistakes.add(0, "the file", "it is empty", "Begin with config/demo/campaign.yaml.");
            }
            return root.stream().toList();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            mistakes.add(line, "the file", "it cannot be read as YAML: " + e.getProblem(), SYNTAX);
        } catch (YamlEngineException e) {
            mistakes.add(0, "the file", "it cannot be read as YAML: " + e.getMessage(), SYNTAX);
        }
        return List.of();
    }
}
