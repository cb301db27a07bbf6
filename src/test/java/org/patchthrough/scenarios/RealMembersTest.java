package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;

/** The real members, a real ZIP and a real organizer's script, through the whole service; only the carrier is emulated. */
class RealMembersTest {
    @Test
    void a_call_for_10017_reaches_its_three_offices_and_three_answers_stand(@TempDir Path folder) throws Exception {
        try (var service = ServiceFixture.withCongress(RealCampaign.write(folder))) {
            var caller = service.caller("1", "#", "1", "1", "", "1", "1", "3", "", "1", "1", "4", "");
            var asked = service.ask(caller, "10017");
            var page = page(asked.get("page").asText());
            var end = service.ended(asked);

            var names = StreamSupport.stream(asked.get("targets").spliterator(), false)
                    .map(target -> target.get("name").asText())
                    .toList();
            assertThat(names).containsExactly("Jerrold Nadler", "Kirsten E. Gillibrand", "Charles E. Schumer");
            assertThat(page)
                    .contains("Representative Jerrold Nadler", "They agree", "They disagree")
                    .doesNotContain("[Member of Congress]");
            assertThat(service.dialed(caller)).hasSize(3).allMatch(number -> number.startsWith("+1202"));
            assertThat(end.get("outcome").asText()).isEqualTo("complete");

            var board = service.whip();
            assertThat(board.at("/members"))
                    .as("all whom the campaign calls")
                    .hasSize(537)
                    .filteredOn(member -> member.get("callers").asInt() == 1)
                    .hasSize(3);
            assertThat(board.at("/funnel/reported").asInt()).isEqualTo(1);
            assertThat(page(service.url() + "/r/safety-valve")).contains("Nadler", "Gillibrand", "Schumer");
        }
    }

    private static String page(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
