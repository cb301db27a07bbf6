package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.version.Version;

class DemoWelcomeTest {
    private static String welcome(Version campaign) {
        var stage = new Demo.Stage(7070, 7071, ServiceFixture.demoDirectory(), campaign, 1, false);
        return new DemoWelcome(stage, Path.of("data"), URI.create("http://127.0.0.1:7070/o/open/key")).text();
    }

    private static Version changed(UnaryOperator<String> change) throws Exception {
        var file = change.apply(Files.readString(Path.of("config/demo/campaign.yaml")));
        return switch (CampaignFile.read("changed.yaml", file)) {
            case FileReading.Whole whole -> whole.version();
            case FileReading.Mistaken(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @Test
    void three_zips_are_to_be_tried_each_of_another_kind() {
        assertThat(welcome(ServiceFixture.demoCampaign()))
                .contains(
                        "10017 (one seat), 90210 (split between districts: you choose), 94103 (only its state is known)");
    }

    @Test
    void a_kind_that_a_campaign_does_not_have_is_not_promised() throws Exception {
        assertThat(welcome(changed(file ->
                        file.replace("chambers: both", "chambers: senate").replace("  order: [house, senate]\n", ""))))
                .contains(
                        "10017 (one seat), 42223 (split between districts: you choose), 94103 (only its state is known)");
        assertThat(welcome(changed(file ->
                        file.replace("chambers: both", "chambers: house").replace("  order: [house, senate]\n", ""))))
                .contains("10017 (one seat), 90210 (split");
    }

    @Test
    void the_printed_line_asks_as_the_campaign_wants_to_be_asked() throws Exception {
        assertThat(welcome(ServiceFixture.demoCampaign()))
                .contains("\"campaign\":\"demo\"", "\"zip\":\"10017\"", "\"version\":\"demo-1-en\"")
                .doesNotContain("Page-Token");
        assertThat(welcome(changed(
                        file -> file.replace("open requests: true\n", "").replace("slug: demo", "slug: late"))))
                .contains(
                        "\"campaign\":\"late\"",
                        "token=$(curl -s http://127.0.0.1:7070/c/late |",
                        "Page-Token: $token");
    }
}
