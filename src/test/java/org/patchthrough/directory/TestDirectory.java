package org.patchthrough.directory;

import org.patchthrough.directory.load.DemoFolder;

/** Snapshots read from files, for tests of other rooms: numbered 1, as if they had been stored. */
public final class TestDirectory {
    private TestDirectory() {}

    /** The demo's. */
    public static Snapshot demo() {
        return DemoFolder.snapshot().numbered(1);
    }

    /** All of Congress in June 2026; the test is skipped where the data is not there. */
    public static Snapshot real() {
        return RealDirectory.snapshot().numbered(1);
    }
}
