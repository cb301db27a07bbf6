package org.patchthrough.campaign.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.file.ScriptFile.Content;

/**
 * The files beside a campaign's, and none elsewhere: whoever checks a campaign of others shows them nothing else of the
 * machine.
 *
 * @param folder null where the campaign is not read from a file
 */
record SiblingFiles(@Nullable Path folder) {
    static final SiblingFiles NOTHING = new SiblingFiles(null);

    private static final String WANTED = "Give the name of a file in the folder of this one, such as call-script.txt.";

    Content script(String name) {
        if (folder == null) {
            return new Content.Refused(name, "there are no files beside this campaign", "Write script instead.");
        }
        try {
            var inside = folder.toRealPath();
            var file = inside.resolve(name).normalize();
            if (!file.startsWith(inside)
                    || (file.toFile().exists() && !file.toRealPath().startsWith(inside))) {
                return new Content.Refused(name, "it is outside this file's folder", WANTED);
            }
            return ScriptFile.read(file);
        } catch (InvalidPathException | IOException e) {
            return new Content.Refused(name, "there is no such file", WANTED);
        }
    }
}
