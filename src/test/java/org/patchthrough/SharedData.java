package org.patchthrough;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that is no part of the project: the folder {@code ../shared/data} beside it, where there is one. A test that
 * asks for it is skipped, with a word, where there is none.
 */
public final class SharedData {
    private static final Path ROOT = Path.of("../shared/data");

    private SharedData() {}

    /** A file or folder of it, such as {@code directory}. */
    public static Path at(String name) {
        var path = ROOT.resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "skipped: this test reads real data, and " + path.toAbsolutePath() + " is not there");
        return path;
    }
}
