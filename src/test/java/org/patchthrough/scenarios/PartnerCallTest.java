package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.campaign.version.PartnerKey;

/** A partner's server asks for a call, in the whole service. */
class PartnerCallTest {
    private static final PartnerKey KEY = PartnerKey.make(new Random(1));

    private static String keyed(String file) {
        return file.replace("open requests: true", "open requests: false")
                .replace("limits: false", "limits: true")
                .replace(
                        "    name: Readers of Millbrook\n",
                        "    name: Readers of Millbrook\n    calls per day: 7\n    key: "
                                + KEY.hash().text() + "\n");
    }

    private static HttpResponse<String> ask(ServiceFixture service, PartnerKey key)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(service.url().resolve("/api/v1/calls"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + key.text())
                            .POST(BodyPublishers.ofString("""
                                    {"campaign": "demo", "phone": "%s", "zip": "10017", "external_id": "p-1",
                                     "consent": {"call": true, "version": "demo-1-en"}}""".formatted(service.caller("1"))))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void its_calls_are_counted_as_its_own_and_end_with_its_day() throws Exception {
        try (var service = ServiceFixture.with(PartnerCallTest::keyed)) {
            for (int n = 0; n < 7; n++) {
                assertThat(ask(service, KEY).statusCode()).isEqualTo(202);
            }

            assertThat(ask(service, KEY).body()).contains("partner_full");
            assertThat(ask(service, PartnerKey.make(new Random(2))).statusCode())
                    .isEqualTo(401);
            assertThat(service.calls())
                    .hasSize(7)
                    .allSatisfy(call -> assertThat(service.facts(call))
                            .extracting(recorded -> recorded.fact())
                            .filteredOn(Fact.Requested.class::isInstance)
                            .singleElement()
                            .isInstanceOfSatisfying(Fact.Requested.class, fact -> {
                                assertThat(fact.origin().door()).isEqualTo(Door.API);
                                assertThat(fact.origin().partner()).isEqualTo("readers");
                                assertThat(fact.origin().externalId()).isEqualTo("p-1");
                            }));
        }
    }
}
