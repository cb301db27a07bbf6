package org.patchthrough.directory.load;

import java.nio.file.Path;

/**
 * A folder an import reads.
 *
 * @param folder where its files lie now
 * @param name how people know it: the folder itself, or the address its files were fetched from
 */
public record SourceFolder(Path folder, String name) {
    /** A folder that is known as itself. */
    public static SourceFolder of(Path folder) {
        return new SourceFolder(folder, folder.toString());
    }
}
