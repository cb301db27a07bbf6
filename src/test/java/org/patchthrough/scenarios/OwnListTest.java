package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;

/** Entries of a campaign's own list among seats of Congress: in the plan, on the phone, in the answers, on the board. */
class OwnListTest {
    private static final String GOVERNOR = """
            targets:
              chambers: senate
              order: [list, senate]
              list:
                L-3:
                  name: the Governor of New York
                  phone: 518-555-0140
                  city: Albany
                  state: NY
                  for: [NY]
                  es: {name: el gobernador de Nueva York}
            """;

    @Test
    void a_governor_is_called_on_the_same_footing_as_a_senator(@TempDir Path folder) throws Exception {
        var file = RealCampaign.write(folder);
        Files.writeString(file, Files.readString(file).replaceFirst("targets:\n.*\n.*\n", GOVERNOR));
        try (var service = ServiceFixture.withCongress(file)) {
            var caller = service.caller("1", "#", "1", "2", "", "1", "1", "1", "", "1", "1", "4", "");
            var asked = service.ask(caller, "10017");
            var end = service.ended(asked);

            assertThat(seats(asked.get("targets"))).containsExactly("L-3", "NY-S1", "NY-S3");
            assertThat(asked.at("/targets/0/name").asText()).isEqualTo("the Governor of New York");
            assertThat(asked.at("/targets/0/office/city").asText()).isEqualTo("Albany");
            assertThat(service.dialed(caller).getFirst()).isEqualTo("+15185550140");
            assertThat(service.heard(caller))
                    .anyMatch(said -> said.contains("Calling the Governor of New York, Albany."))
                    .anyMatch(said -> said.contains("Where does the Governor of New York stand"));
            assertThat(seats(end.get("reported"))).containsExactly("L-3", "NY-S1", "NY-S3");

            var board = service.whip().get("members");
            assertThat(seats(board)).contains("L-3");
            assertThat(board.findValuesAsText("name")).contains("the Governor of New York");
            assertThat(board.get(0).at("/reported/opposes").asInt()).isEqualTo(1);

            assertThat(service.page("/r/safety-valve")).contains("the Governor of New York");
            assertThat(service.page("/call/" + asked.get("call").asText())).doesNotContain("[Member of Congress]");

            var elsewhere = service.caller("1", "#", "1", "1", "");
            assertThat(seats(service.ask(elsewhere, "05401").get("targets"))).doesNotContain("L-3");
        }
    }

    @Test
    void a_list_for_everybody_asks_nobody_for_a_zip() {
        try (var service = ServiceFixture.with(demo -> demo.replaceFirst("targets:\n.*\n.*\n", """
                targets:
                  list:
                    L-1: {name: the Rivers Committee, phone: 202-555-0141, city: Washington, state: DC}
                """))) {
            var caller = service.caller("1", "#", "1", "1", "");
            var end = service.ended(service.ask(caller));

            assertThat(service.dialed(caller)).containsExactly("+12025550141");
            assertThat(seats(end.get("reported"))).containsExactly("L-1");

            var dialed = service.dials(service.caller("1", "#", "1", "1", ""));
            assertThat(dialed.heard())
                    .startsWith(
                            "Hi, you have reached Neighbors for Open Libraries.",
                            "To be connected to the Rivers Committee, press 1.")
                    .noneMatch(said -> said.contains("ZIP"));
            assertThat(dialed.summary().seats()).containsExactly("L-1");
            assertThat(dialed.summary().caller().accepted()).isTrue();
            assertThat(dialed.offices()).hasSize(1);
            assertThat(service.page("/c/demo")).doesNotContain("ask for your ZIP");
        }
    }

    @Test
    void a_paused_campaign_takes_no_request_and_says_so() {
        try (var service = ServiceFixture.demo()) {
            service.pause();
            var refused = service.request(Map.of(
                    "campaign", "demo", "phone", "+13135550123", "zip", "10017", "consent", Map.of("call", true)));
            assertThat(refused.get("code").asText()).isEqualTo("paused");
            assertThat(refused.get("status").asInt()).isEqualTo(409);
        }
    }

    private static List<String> seats(JsonNode views) {
        return StreamSupport.stream(views.spliterator(), false)
                .map(view -> view.get("seat").asText())
                .toList();
    }
}
