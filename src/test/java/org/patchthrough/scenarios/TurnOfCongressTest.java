package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.directory.load.DemoFolder;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/** Noon in Washington on 3 January 2027, on made-up lines of the 120th Congress: 10017 moves from NY-12 to NY-10. */
class TurnOfCongressTest {
    @TempDir
    private Path next;

    @BeforeEach
    void newLines() {
        DemoFolder.copyTo(next)
                .with("directory.yaml", "congress: 119", "congress: 120")
                .with("zccd.csv", "NY,10017,12", "NY,10017,10");
    }

    @Test
    void a_call_that_begins_before_noon_ends_on_its_own_lines_and_one_after_it_has_the_new_ones() {
        try (var service = ServiceFixture.demo()) {
            service.at("2027-01-03T16:59:30Z");
            service.imports(next);
            // At twenty times the speed of life the phone rings for a second of ours: noon comes while it rings.
            service.emulator().speed(20);
            var early = service.caller();
            service.behave(
                    early,
                    new Behavior(
                            AnswerBehavior.PERSON,
                            Duration.ofSeconds(20),
                            List.of("1", "#", "1", "1", "", "2"),
                            Optional.of(Duration.ofSeconds(30)),
                            Optional.of(TalkEnding.STAR),
                            OptionalInt.empty()));
            var asked = service.ask(early, "10017");
            service.at("2027-01-03T17:00:01Z");
            assertThat(seats(service.ask(service.caller("9"), "10017"))).containsExactly("NY-S1", "NY-S3");
            service.ended(asked);

            assertThat(seats(asked)).containsExactly("NY-12", "NY-S1", "NY-S3");
            assertThat(service.dialed(early))
                    .containsExactly(ServiceFixture.offices("NY-12").getFirst());
        }
    }

    @Test
    void until_the_new_members_are_imported_seats_are_vacant_and_then_they_are_not() {
        try (var service = ServiceFixture.demo()) {
            service.at("2027-01-03T17:00:00Z");
            service.imports(next);
            var vacant = service.get("/api/v1/lookup?zip=10017");
            assertThat(vacant.at("/seats/0/seat").asText()).isEqualTo("NY-10");
            assertThat(vacant.at("/seats/0/vacant").asBoolean()).isTrue();

            new DemoFolder(next).withEach("legislators-current.yaml", "end: '2027-01-03'", "end: '2029-01-03'");
            service.imports(next);
            assertThat(service.get("/api/v1/lookup?zip=10017")
                            .at("/seats/0/vacant")
                            .asBoolean())
                    .isFalse();
            assertThat(seats(service.ask(service.caller("9"), "10017"))).containsExactly("NY-10", "NY-S1", "NY-S3");
        }
    }

    private static List<String> seats(JsonNode accepted) {
        return StreamSupport.stream(accepted.get("targets").spliterator(), false)
                .map(target -> target.get("seat").asText())
                .toList();
    }
}
