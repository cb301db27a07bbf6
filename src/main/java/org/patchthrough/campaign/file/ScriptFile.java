package org.patchthrough.campaign.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patchthrough.script.text.ParsedScript;
import org.patchthrough.script.text.ScriptText;

/** Reads a script from a file that a campaign's writer keeps beside it, or hands over alone. */
public final class ScriptFile {
    /** What came of it. */
    public sealed interface Content {
        record Read(String file, ParsedScript parsed) implements Content {}

        /** As in a {@link Mistake}. */
        record Refused(String file, String found, String wanted) implements Content {
            @Override
            public String toString() {
                return "%s: %s. %s".formatted(file, found, wanted);
            }
        }
    }

    private ScriptFile() {}

    /** Never throws for anything that may stand in a file, or be none. */
    public static Content read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return new Content.Refused(name, "there is no such file", "Give a script, saved as plain text.");
            }
            if (Files.size(file) > ScriptText.MAX_BYTES) {
                return new Content.Refused(
                        name, "it has more than " + ScriptText.MAX_BYTES + " bytes", "Give one script, as plain text.");
            }
            var text = ScriptText.decode(Files.readAllBytes(file));
            if (text.isEmpty()) {
                return new Content.Refused(name, "it is not plain text", "Save it as plain text, in UTF-8.");
            }
            return text.get().isBlank()
                    ? new Content.Refused(name, "it is empty", "Write what the caller says.")
                    : new Content.Read(name, ScriptText.read(text.get()));
        } catch (IOException e) {
            return new Content.Refused(
                    name, "it cannot be read: " + e.getClass().getSimpleName(), "Give a script, saved as plain text.");
        }
    }
}
