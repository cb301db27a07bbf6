package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchthrough.directory.TestDirectory;

class DirectoryReportTest {
    @Test
    void all_that_an_operator_asks_of_the_directory_is_on_one_page() {
        var snapshot = TestDirectory.real();
        var imported = snapshot.origin().importedAt();

        var lines = DirectoryReport.lines(snapshot, imported.plusSeconds(60), imported.plus(Duration.ofDays(3)));

        assertThat(lines)
                .contains(
                        "snapshot   1, for the 119th Congress",
                        "from       ../shared/data/directory",
                        "imported   2026-11-25 15:00 UTC",
                        "checked    2026-11-25 15:01 UTC, 2 days ago",
                        "members    537 (100 senators, 431 representatives, 6 without a vote), vacant: CA-14, FL-20, GA-13, TX-23",
                        "offices    1,816 with a phone, none assumed",
                        "ZIPs       33,799",
                        "gates      nothing found by 1 2 4 5 7 8 9 10 11 12 13 16 17 18 19 20",
                        "  doubtful, nothing to compare with: legislators-current.yaml: found nobody for CA-14; wanted a member, unless it is vacant (gate 6)")
                .anyMatch(line -> line.startsWith("  mended: legislators-district-offices.yaml, line "))
                .noneMatch(line -> line.contains("a week"));
    }

    @Test
    void who_has_not_looked_at_the_source_for_a_week_is_told() {
        var snapshot = TestDirectory.demo();
        var imported = snapshot.origin().importedAt();

        assertThat(DirectoryReport.lines(snapshot, imported, imported.plus(Duration.ofDays(8))))
                .last()
                .asString()
                .contains("more than a week", "directory import");
    }
}
