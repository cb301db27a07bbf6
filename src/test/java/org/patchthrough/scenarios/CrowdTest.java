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
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.emulator.Emulator.LegRecord;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.TalkEnding;

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
        try (var service = ServiceFixture.demo()) {
            unsettle(service);
            var accepted = rush(service);
            var callers = settled(service, accepted);

            var legs = service.legs();
            var facts = service.calls().stream().collect(toMap(call -> call, service::facts));
            assertThat(facts).as("calls in the ledger, seed %d", SEED).hasSize(CALLS);
            assertThat(callers).hasSize(CALLS);
            assertThat(told(facts))
                    .as("legs as the ledger tells them, seed %d", SEED)
                    .isEqualTo(seen(legs));
            assertThat(service.recountDiffers())
                    .as("rows that a recount would change")
                    .isZero();
        }
    }

    /** Some offices are busy, silent or broken, by chance. */
    private void unsettle(ServiceFixture service) {
        for (var zip : ZIPS) {
            service.get("/api/v1/campaigns/demo/targets?zip=" + zip)
                    .get("targets")
                    .forEach(target -> {
                        var how = List.of(
                                AnswerBehavior.PERSON,
                                AnswerBehavior.PERSON,
                                AnswerBehavior.BUSY,
                                AnswerBehavior.NO_ANSWER,
                                AnswerBehavior.VOICEMAIL);
                        service.office(target.at("/office/phone").asText(), how.get(random.nextInt(how.size())));
                    });
        }
    }

    private Map<String, JsonNode> rush(ServiceFixture service) throws InterruptedException {
        var accepted = new HashMap<String, JsonNode>();
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                var caller = caller(service);
                var zip = ZIPS.get(random.nextInt(ZIPS.size()));
                places.acquire();
                threads.execute(() -> {
                    try {
                        var answer = service.ask(caller, zip);
                        synchronized (accepted) {
                            accepted.put(caller, answer);
                        }
                        service.ended(answer);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return accepted;
    }

    private String caller(ServiceFixture service) {
        var keys = IntStream.range(0, random.nextInt(16))
                .mapToObj(_ -> KEYS.get(random.nextInt(KEYS.size())))
                .toArray(String[]::new);
        var answers = switch (random.nextInt(12)) {
            case 0 -> AnswerBehavior.NO_ANSWER;
            case 1 -> AnswerBehavior.BUSY;
            case 2 -> AnswerBehavior.VOICEMAIL;
            case 3 -> AnswerBehavior.FAILED;
            default -> AnswerBehavior.PERSON;
        };
        var then = random.nextInt(5) == 0 ? TalkEnding.HANG_UP : TalkEnding.STAR;
        var hangsUp = random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(10)) : OptionalInt.empty();
        return service.caller(answers, Optional.of(then), hangsUp, keys);
    }

    /** Waits until every callback has arrived: each leg's end is known to both. */
    private static Map<String, JsonNode> settled(ServiceFixture service, Map<String, JsonNode> accepted) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var ends = service.calls().stream()
                    .flatMap(call -> service.facts(call).stream())
                    .filter(recorded -> recorded.fact() instanceof Fact.LegEnded)
                    .count();
            assertThat(ends).isEqualTo(service.legs().size());
        });
        return accepted;
    }

    /** How often which leg ended how, as facts tell it: a number is never in them, so legs are told by kind and end. */
    private static Map<String, Long> told(Map<UUID, List<RecordedFact>> facts) {
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
