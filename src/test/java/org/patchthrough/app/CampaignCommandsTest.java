package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.version.Version;

/** What is said of a campaign that was imported. */
class CampaignCommandsTest {
    private static Version called(String slug, String name) throws Exception {
        var file = Files.readString(Path.of("config/demo/campaign.yaml"))
                .replace("slug: demo", "slug: " + slug)
                .replace("name: Open Late Libraries\n", "name: " + name + "\n")
                .replace(
                        "keywords: {LIBRARY: en, LIBROS: es}",
                        "keywords: {%s: en}".formatted(slug.toUpperCase(java.util.Locale.ROOT)));
        return switch (CampaignFile.read(slug + ".yaml", file)) {
            case FileReading.Whole whole -> whole.version();
            case FileReading.Mistaken(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @Test
    void a_first_import_is_version_1_whatever_else_was_imported_before() throws Exception {
        try (var tables = TestDatabase.fresh()) {
            var store = new CampaignStore(tables.jdbi(), InstantSource.system());
            store.add(called("first", "First"));
            store.add(called("first", "First of all"));
            store.add(called("second", "Second"));

            assertThat(store.countVersions("first")).isEqualTo(2);
            assertThat(store.countVersions("second")).isEqualTo(1);
        }
    }

    @Test
    void an_import_says_where_the_page_is() {
        assertThat(CampaignCommands.published(
                        "late", 1, CampaignStatus.OPEN, Map.of("PUBLIC_URL", "https://calls.example.org/")))
                .isEqualTo("Campaign late is at version 1\nIts page: https://calls.example.org/c/late");
        assertThat(CampaignCommands.published("late", 3, CampaignStatus.PAUSED, Map.of()))
                .isEqualTo("Campaign late is at version 3 and paused\nIts page: http://127.0.0.1:7070/c/late");
    }
}
