package org.patchthrough.scenarios;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.Town;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Recorded;
import org.patchthrough.emulator.Answers;
import org.patchthrough.emulator.Emulator.LegRecord;
import org.patchthrough.emulator.Then;

/**
 * A mixed crowd, drawn by a seed: people who answer and who don't, who hang up anywhere, press what they should not, and
 * offices that are busy. Afterwards the emulator, which knows only what went over the wire, and the ledger must tell the same
 * story of every leg. {@code -Dcrowd=10000} makes it a large one.
 */
class CrowdTest {
    private static final int CALLS = Integer.getInteger("crowd", 100);
    private static final long SEED = Long.getLong("seed", 20_261_125L);
    private static final int AT_ONCE = 16;
    private static final List<String> ZIPS = List.of("10017", "05401", "20001");
    private static final List<String> KEYS = List.of("1", "1", "1", "1", "#", "2", "3", "4", "", "5", "0", "*");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void the_carriers_log_and_the_ledger_agree_on_every_leg_and_rollups_equal_a_recount() throws Exception {
        try (var town = Town.demo()) {
            unsettle(town);
            var accepted = rush(town);
            var callers = settled(town, accepted);

            var legs = town.legs();
            var facts = town.calls().stream().collect(toMap(call -> call, town::facts));
            assertThat(facts).as("calls in the ledger, seed %d", SEED).hasSize(CALLS);
            assertThat(callers).hasSize(CALLS);
            assertThat(told(facts))
                    .as("legs as the ledger tells them, seed %d", SEED)
                    .isEqualTo(seen(legs));
            assertThat(town.recountDiffers())
                    .as("rows that a recount would change")
                    .isZero();
        }
    }

    /** Some offices are busy, silent or broken, by chance. */
    private void unsettle(Town town) {
        for (var zip : ZIPS) {
            town.get("/api/v1/campaigns/demo/targets?zip=" + zip).get("targets").forEach(target -> {
                var how = List.of(Answers.PERSON, Answers.PERSON, Answers.BUSY, Answers.NO_ANSWER, Answers.VOICEMAIL);
                town.office(target.at("/office/phone").asText(), how.get(random.nextInt(how.size())));
            });
        }
    }

    private Map<String, JsonNode> rush(Town town) throws InterruptedException {
        var accepted = new HashMap<String, JsonNode>();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                var caller = caller(town);
                var zip = ZIPS.get(random.nextInt(ZIPS.size()));
                places.acquire();
                threads.execute(() -> {
                    try {
                        var answer = town.ask(caller, zip);
                        synchronized (accepted) {
                            accepted.put(caller, answer);
                        }
                        town.ended(answer);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return accepted;
    }

    private String caller(Town town) {
        var keys = IntStream.range(0, random.nextInt(16))
                .mapToObj(_ -> KEYS.get(random.nextInt(KEYS.size())))
                .toArray(String[]::new);
        var answers = switch (random.nextInt(12)) {
            case 0 -> Answers.NO_ANSWER;
            case 1 -> Answers.BUSY;
            case 2 -> Answers.VOICEMAIL;
            case 3 -> Answers.FAILED;
            default -> Answers.PERSON;
        };
        var then = random.nextInt(5) == 0 ? Then.HANG_UP : Then.STAR;
        var hangsUp = random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(10)) : OptionalInt.empty();
        return town.caller(answers, Optional.of(then), hangsUp, keys);
    }

    /** Waits until every callback has arrived: each leg's end is known to both. */
    private static Map<String, JsonNode> settled(Town town, Map<String, JsonNode> accepted) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var ends = town.calls().stream()
                    .flatMap(call -> town.facts(call).stream())
                    .filter(recorded -> recorded.fact() instanceof Fact.LegEnded)
                    .count();
            assertThat(ends).isEqualTo(town.legs().size());
        });
        return accepted;
    }

    /** How often which leg ended how, as facts tell it: a number is never in them, so legs are told by kind and end. */
    private static Map<String, Long> told(Map<UUID, List<Recorded>> facts) {
        var ends = new ArrayList<String>();
        facts.values()
                .forEach(call -> call.forEach(recorded -> {
                    if (recorded.fact() instanceof Fact.LegEnded end) {
                        ends.add((end.leg().ofCaller() ? "caller " : "office ")
                                + end.status().code() + " " + end.seconds());
                    }
                }));
        return counted(ends);
    }

    private static Map<String, Long> seen(List<LegRecord> legs) {
        return counted(legs.stream()
                .map(leg -> (leg.parent() == null ? "caller " : "office ")
                        + leg.status().replace('-', '_') + " " + leg.seconds())
                .toList());
    }

    private static Map<String, Long> counted(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }
}
