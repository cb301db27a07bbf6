package org.patchthrough.directory;

import org.jspecify.annotations.Nullable;
import org.patchthrough.SharedData;

/** All of Congress as it was in June 2026, read once a JVM; tests that ask for it are skipped where it is not there. */
final class RealDirectory {
    private static ImportResult.@Nullable Accepted read;

    private RealDirectory() {}

    static synchronized ImportResult.Accepted accepted() {
        if (read == null) {
            read = DemoFolder.accepted(DemoFolder.read(SharedData.at("directory")));
        }
        return read;
    }

    static Snapshot snapshot() {
        return accepted().snapshot();
    }
}
