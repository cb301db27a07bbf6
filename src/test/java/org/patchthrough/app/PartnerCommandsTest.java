package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.campaign.version.PartnerKeyHash;

/** The command that makes a partner's key. */
class PartnerCommandsTest {
    private final TestDatabase tables = TestDatabase.fresh();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        tables.close();
    }

    private int key(String campaign, String id) {
        var store = new CampaignStore(tables.jdbi(), InstantSource.system());
        store.add(CampaignCommands.readOrRefuse(Path.of("config/demo/campaign.yaml")));
        return Main.line(new PartnerCommands(Map.of("DATABASE_URL", tables.url())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("key", campaign, id);
    }

    private String shown(String beginning) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_key_is_shown_once_with_the_line_that_the_campaigns_file_keeps() {
        assertThat(key("demo", "readers")).isZero();

        var key = new PartnerKey(shown("ptk_"));
        assertThat(key.text()).matches("ptk_[A-Za-z0-9_-]{43}");
        assertThat(new PartnerKeyHash(shown("key: ").substring("key: ".length())))
                .isEqualTo(key.hash());
    }

    @Test
    void every_key_is_another() {
        key("demo", "readers");
        var first = shown("ptk_");
        out.getBuffer().setLength(0);
        key("demo", "readers");

        assertThat(shown("ptk_")).isNotEqualTo(first);
    }

    @Test
    void what_there_is_not_is_told_in_a_sentence_with_what_there_is() {
        assertThat(key("nobodys", "readers")).isEqualTo(1);
        assertThat(key("demo", "writers")).isEqualTo(1);

        assertThat(err.toString().lines())
                .contains(
                        "There is no campaign nobodys. The command campaign list names those there are.",
                        "Campaign demo has no partner writers; it has readers.");
        assertThat(out.toString()).isEmpty();
    }
}
