package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.TestDirectory;
import org.patchthrough.emulator.network.AnswerBehavior;

/** Real ZIPs of every kind, through the whole service to the offices that ring; only the carrier is emulated. */
class RealPlacesTest {
    private static ServiceFixture service;
    private static Snapshot congress;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        congress = TestDirectory.real();
        var file = RealCampaign.write(folder);
        Files.writeString(file, Files.readString(file).replace("order: [house, senate]", "order: [senate, house]"));
        service = ServiceFixture.withCongress(file);
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void senators_come_first_where_the_campaign_says_so_and_a_busy_office_is_followed_by_the_next_nearest() {
        var first = offices("NY-S1", "10017");
        service.office(first.getFirst(), AnswerBehavior.BUSY);
        var caller = service.caller("1", "#", "1", "1", "", "1", "1", "3", "", "1", "1", "4", "");

        var end = service.ended(service.ask(caller, "10017"));

        assertThat(service.dialed(caller))
                .containsExactly(
                        first.get(0),
                        first.get(1),
                        offices("NY-S3", "10017").getFirst(),
                        offices("NY-12", "10017").getFirst());
        assertThat(first.get(1)).as("the senator's office in New York City").startsWith("+1212");
        assertThat(seats(end)).containsExactly("NY-S1", "NY-S3", "NY-12");
        service.office(first.getFirst(), AnswerBehavior.PERSON);
    }

    @Test
    void a_delegate_is_called_by_that_title_and_nobody_speaks_of_senators() {
        assertThat(called("20001", "1", "#", "1", "1", "")).containsExactly("DC-0");
        assertThat(heard).anyMatch(said -> said.contains("Delegate ")).noneMatch(said -> said.contains("Senator"));
    }

    @Test
    void a_vacant_seat_is_passed_over_for_the_states_senators() {
        assertThat(congress.find(Seat.parse("TX-23")).orElseThrow().isVacant()).isTrue();
        assertThat(called("78840", "1", "#", "1", "1", "", "1", "1", "2", "")).containsExactly("TX-S1", "TX-S2");
    }

    @Test
    void a_vacant_district_of_a_split_zip_is_a_choice_that_calls_the_senators() {
        assertThat(congress.find(Seat.parse("FL-20")).orElseThrow().isVacant()).isTrue();

        var split = service.request(Map.of(
                "campaign",
                "safety-valve",
                "phone",
                service.caller(),
                "zip",
                "33408",
                "consent",
                Map.of("call", true)));

        assertThat(split.get("code").asText()).isEqualTo("choose_seat");
        assertThat(split.get("choices").findValuesAsText("seat")).containsExactly("FL-20", "FL-21");
        assertThat(split.at("/choices/0/name").asText()).isEqualTo("Vacant seat (FL-20)");
        assertThat(split.at("/choices/1/name").asText()).startsWith("Representative ");
        var targets = service.get("/api/v1/campaigns/safety-valve/targets?zip=33408&seat=FL-20");
        assertThat(targets.get("targets").findValuesAsText("seat")).containsExactly("FL-S1", "FL-S3");
    }

    @Test
    void a_zip_in_two_states_is_asked_for_by_key() {
        var caller = service.caller("1", "42223", "1", "2", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "1", "");
        var end = service.ended(service.ask(caller));

        assertThat(service.heard(caller))
                .anyMatch(said -> said.contains("For Kentucky, press 1. For Tennessee, press 2."));
        assertThat(seats(end)).containsExactly("TN-S1", "TN-S2", "TN-7");
    }

    @Test
    void a_post_office_box_is_known_by_its_state_and_confirmed() {
        var caller = service.caller("1", "10048", "1", "1", "#", "1", "1", "", "1", "1", "2", "");
        var end = service.ended(service.ask(caller));

        assertThat(service.heard(caller)).anyMatch(said -> said.contains("That ZIP code is in New York."));
        assertThat(seats(end)).containsExactly("NY-S1", "NY-S3");
    }

    @Test
    void an_at_large_state_is_settled_by_any_of_its_zips() {
        assertThat(called("99501", "1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "2", ""))
                .containsExactly("AK-S2", "AK-S3", "AK-0");
    }

    private List<String> heard = List.of();

    private List<String> called(String zip, String... keys) {
        var caller = service.caller(keys);
        var end = service.call(caller, zip);
        heard = service.heard(caller);
        return seats(end);
    }

    private static List<String> offices(String seat, String zip) {
        return congress.offices(Seat.parse(seat), zip, LocalDate.of(2026, 11, 25)).stream()
                .map(Office::phone)
                .toList();
    }

    /** The seats of which the caller told something, in order. */
    private static List<String> seats(JsonNode end) {
        return StreamSupport.stream(end.get("reported").spliterator(), false)
                .map(report -> report.get("seat").asText())
                .toList();
    }
}
