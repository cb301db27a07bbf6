package org.patchthrough.directory;

import org.jspecify.annotations.Nullable;
import org.patchthrough.SharedData;
import org.patchthrough.directory.load.DemoFolder;
import org.patchthrough.directory.load.ImportResult;

/** All of Congress as it was in June 2026, read once a JVM; tests that ask for it are skipped where it is not there. */
public final class RealDirectory {
    private static ImportResult.@Nullable Accepted read;

    private RealDirectory() {}

    static synchronized ImportResult.Accepted accepted() {
        if (read == null) {
            read = DemoFolder.accepted(DemoFolder.read(SharedData.at("directory")));
        }
        return read;
    }

    public static Snapshot snapshot() {
        return accepted().snapshot();
    }
}
