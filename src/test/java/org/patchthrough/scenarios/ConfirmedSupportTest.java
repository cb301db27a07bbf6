package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Stance;

/** A member has said in public that they stand where the campaign wants them: what follows is the campaign's to say. */
class ConfirmedSupportTest {
    @ParameterizedTest
    @CsvSource({"same, 3, false", "thank, 3, true", "skip, 2, false"})
    void the_next_callers_plan_and_script_follow(String policy, int targets, boolean thanked) {
        try (var service = ServiceFixture.with(demo -> demo + "\nwhen confirmed supports: " + policy + "\n")) {
            service.confirm("NY-12", Stance.SUPPORTS);
            // One who opposes it is called as ever.
            service.confirm("NY-S1", Stance.OPPOSES);

            var asked = service.ask(service.caller("1"), "10017");

            assertThat(asked.get("targets")).hasSize(targets);
            var page = service.page(URI.create(asked.get("page").asText()).getPath());
            assertThat(page.contains("thank Representative Ada Whitlock for supporting the Open Late Libraries Act"))
                    .isEqualTo(thanked);
        }
    }

    @Test
    void who_has_nobody_left_to_call_is_told_so() {
        try (var service = ServiceFixture.with(demo -> demo + "\nwhen confirmed supports: skip\n")) {
            for (var seat : new String[] {"NY-12", "NY-S1", "NY-S3"}) {
                service.confirm(seat, Stance.SUPPORTS);
            }

            var refused = service.request(Map.of(
                    "campaign", "demo", "phone", service.caller("1"), "zip", "10017", "consent", Map.of("call", true)));

            assertThat(refused.get("code").asText()).isEqualTo("no_target");
        }
    }
}
