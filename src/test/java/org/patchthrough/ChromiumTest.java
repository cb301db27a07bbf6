package org.patchthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tests of the pages are only compiled where a browser is installed. Here somebody notices when they are not. */
class ChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void pages_are_tried_in_a_real_browser() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there)
                    .as("a Chromium at " + CHROMIUM + ", without which no page is tried")
                    .isTrue();
        }
        assumeTrue(there, "skipped: no page was tried, for there is no Chromium at " + CHROMIUM);
    }
}
