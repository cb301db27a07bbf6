package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.Town;
import org.patchthrough.directory.DemoFolder;

/** The directory changes under calls that are up: the member for NY-12 gets another number in Washington. */
class ImportUnderLoadTest {
    private static final int CALLS = 200;
    private static final int AT_ONCE = 16;
    private static final String OLD = Town.offices("NY-12").getFirst();
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
        try (var town = Town.with(file -> file.replace("lines per office: 2", "lines per office: 5"))) {
            // The first call of a process is its slowest; what is to be seen here is the imports alone.
            town.call(town.caller("9"), "10017");
            var accepted = rush(town);

            assertThat(accepted).hasSize(CALLS);
            assertThat(accepted.values())
                    .extracting(ImportUnderLoadTest::washington)
                    .contains(OLD, NEW);
            accepted.forEach((caller, asked) -> {
                assertThat(town.ended(asked).get("outcome").asText()).isEqualTo("complete");
                assertThat(town.dialed(caller))
                        .as("put through by the directory it was accepted with")
                        .isNotEmpty()
                        .doesNotContain(washington(asked).equals(OLD) ? NEW : OLD);
            });
        }
    }

    /** An import every fifty calls, there and back again. */
    private Map<String, JsonNode> rush(Town town) throws InterruptedException {
        var accepted = new ConcurrentHashMap<String, JsonNode>();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                if (i % 50 == 25) {
                    town.imports(i % 100 == 25 ? changed : Path.of("config/demo/directory"));
                }
                var caller = town.caller("1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
                places.acquire();
                threads.execute(() -> {
                    try {
                        var asked = town.ask(caller, "10017");
                        accepted.put(caller, asked);
                        town.ended(asked);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return accepted;
    }

    private static String washington(JsonNode asked) {
        return asked.at("/targets/0/office/phone").asText();
    }

    @Test
    void another_node_serves_what_one_has_imported_within_five_seconds() {
        try (var town = Town.demo()) {
            town.importsElsewhere(changed);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> washington(town.get("/api/v1/campaigns/demo/targets?zip=10017"))
                            .equals(NEW));
        }
    }
}
