package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.directory.load.DemoFolder;

/** The directory changes under calls that are up: the member for NY-12 gets another number in Washington. */
class ImportUnderLoadTest {
    private static final int CALLS = 60;
    private static final int AT_ONCE = 16;
    /** Of NY-12, whose number changes, and of others; all have three members to call. */
    private static final List<String> ZIPS = List.of("10017", "05401", "60601", "82001", "94110");

    private static final String OLD = ServiceFixture.offices("NY-12").getFirst();
    private static final String NEW = "+12025550198";

    @TempDir
    private Path changed;

    @BeforeEach
    void anotherNumber() {
        DemoFolder.copyTo(changed).with("legislators-current.yaml", written(OLD), written(NEW));
    }

    private static String written(String phone) {
        return phone.replaceFirst("\\+1(\\d{3})(\\d{3})(\\d{4})", "$1-$2-$3");
    }

    @Test
    void no_call_notices_an_import_and_later_ones_have_it() throws Exception {
        try (var service = ServiceFixture.with(file -> file.replace("lines per office: 2", "lines per office: 5"))) {
            var accepted = rush(service);

            assertThat(accepted).hasSize(CALLS);
            accepted.values()
                    .forEach(asked -> assertThat(
                                    service.ended(asked).get("outcome").asText())
                            .isEqualTo("complete"));
            var ofNewYork = accepted.entrySet().stream()
                    .filter(call -> seat(call.getValue()).equals("NY-12"))
                    .toList();
            assertThat(ofNewYork)
                    .extracting(call -> washington(call.getValue()))
                    .contains(OLD, NEW);
            assertThat(ofNewYork)
                    .allSatisfy(call -> assertThat(service.dialed(call.getKey()))
                            .as("put through by the directory it was accepted with")
                            .isNotEmpty()
                            .doesNotContain(washington(call.getValue()).equals(OLD) ? NEW : OLD));
        }
    }

    /** An import every fifteen calls, there and back again. */
    private Map<String, JsonNode> rush(ServiceFixture service) throws InterruptedException {
        var accepted = new ConcurrentHashMap<String, JsonNode>();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                if (i % 15 == 7) {
                    service.imports(i % 30 == 7 ? changed : Path.of("config/demo/directory"));
                }
                var caller = service.caller("1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
                var zip = ZIPS.get(i % ZIPS.size());
                places.acquire();
                threads.execute(() -> {
                    try {
                        var asked = service.ask(caller, zip);
                        accepted.put(caller, asked);
                        service.ended(asked);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return accepted;
    }

    private static String seat(JsonNode asked) {
        return asked.at("/targets/0/seat").asText();
    }

    private static String washington(JsonNode asked) {
        return asked.at("/targets/0/office/phone").asText();
    }

    @Test
    void another_node_serves_what_one_has_imported_within_five_seconds() {
        try (var service = ServiceFixture.demo()) {
            service.importsElsewhere(changed);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> washington(service.get("/api/v1/campaigns/demo/targets?zip=10017"))
                            .equals(NEW));
        }
    }
}
