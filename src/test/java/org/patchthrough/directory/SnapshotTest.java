package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.directory.load.DemoFolder;

class SnapshotTest {
    private final Snapshot demo = DemoFolder.snapshot();

    @Test
    void offices_near_the_caller_come_before_the_others_but_after_washington() {
        assertThat(towns("14201")).containsExactly("Washington", "Buffalo", "New York", "Albany", "Syracuse");
        assertThat(towns("12207-1234")).containsExactly("Washington", "Albany", "New York", "Buffalo", "Syracuse");
    }

    @Test
    void without_a_zip_the_source_decides() {
        assertThat(demo.offices(Seat.parse("NY-S1"), null, SITTING))
                .isEqualTo(demo.offices(Seat.parse("NY-S1"), "99999", SITTING))
                .isEqualTo(demo.offices(Seat.parse("NY-S1"), "no zip", SITTING))
                .extracting(Office::city)
                .containsExactly("Washington", "New York", "Albany", "Buffalo", "Syracuse");
    }

    @Test
    void a_number_that_serves_two_towns_is_offered_once_for_the_nearer() {
        var member = demo.findMember(Seat.parse("NY-12")).orElseThrow();
        var shared = snapshot(new SeatHolding(
                Seat.parse("NY-12"),
                member,
                null,
                List.of(
                        office("a-dc", Office.Kind.WASHINGTON, "20515", "+12025550101"),
                        office("a-albany", Office.Kind.DISTRICT, "12207", "+15185550101"),
                        office("a-buffalo", Office.Kind.DISTRICT, "14203", "+15185550101"))));

        assertThat(shared.offices(Seat.parse("NY-12"), "14201", SITTING))
                .extracting(Office::id)
                .containsExactly("a-dc", "a-buffalo");
        assertThat(shared.offices(Seat.parse("NY-12"), null, SITTING))
                .extracting(Office::id)
                .containsExactly("a-dc", "a-albany");
    }

    @Test
    void nobody_answers_for_a_vacant_seat_or_one_it_does_not_know() {
        assertThat(demo.find(Seat.parse("TX-37")))
                .hasValueSatisfying(h -> assertThat(h.isVacant()).isTrue());
        assertThat(demo.offices(Seat.parse("TX-37"), "78701", SITTING)).isEmpty();
        assertThat(demo.find(Seat.parse("TX-1"))).isEmpty();
        assertThat(demo.offices(Seat.parse("TX-1"), "78701", SITTING)).isEmpty();
    }

    @Test
    void a_zip_it_does_not_know_hints_at_the_state_of_its_prefix() {
        assertThat(demo.lookup("10048").stateHint()).isEqualTo(UsState.NY);
        assertThat(demo.senators(UsState.NY)).extracting(SeatHolding::seat).hasToString("[NY-S1, NY-S3]");
        // Of 25 ZIPs with this prefix three lie elsewhere: too many for a hint.
        assertThat(demo.lookup("82003").stateHint()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10017-2003, 10017", "100172003, 10017", "' 10017 ', 10017"})
    void zip_plus_four_is_its_first_five_digits(String written, String zip) {
        assertThat(demo.lookup(written)).isEqualTo(demo.lookup(zip));
    }

    @ParameterizedTest
    @CsvSource({"2138", "''", "abcde", "10017-20", "1001720030", "\u0661\u0660\u0660\u0661\u0667", "10 017"})
    void what_is_no_zip_has_no_seats_and_no_hint(String written) {
        assertThat(demo.lookup(written)).isEqualTo(new ZipLookup(written, ZipLookup.Answer.NONE, null, List.of()));
    }

    @Test
    void a_zip_in_two_states_has_the_senators_of_both() {
        var found = demo.lookup("42223");

        assertThat(found.states()).containsExactly(UsState.KY, UsState.TN);
        assertThat(found.house()).hasSize(2);
        assertThat(found.seats())
                .filteredOn(held -> held.seat().chamber() == Chamber.SENATE)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "10017, America/New_York",
        "42223, America/Chicago",
        "90210, America/Los_Angeles",
        "10048, America/New_York"
    })
    void a_zip_has_a_clock(String zip, String zone) {
        assertThat(demo.findZone(zip)).contains(ZoneId.of(zone));
        assertThat(demo.findZone("09012")).isEmpty();
    }

    @Test
    void an_office_lives_by_its_own_clock_not_its_states() {
        assertThat(demo.offices(Seat.parse("TN-S1"), null, SITTING).stream().map(o -> o.city() + " " + o.zone()))
                .containsExactly(
                        "Washington America/New_York", "Nashville America/Chicago", "Knoxville America/New_York");
    }

    @Test
    void a_lookup_is_one_shape_of_json_everywhere() throws IOException {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(LookupView.of(demo.lookup("78701")))).isEqualTo("""
                {"zip":"78701","answer":"one","seats":[\
                {"seat":"TX-37","chamber":"house","state":"TX","district":37,"name":null,"vacant":true},\
                {"seat":"TX-S1","chamber":"senate","state":"TX","name":"Wade B. Kessler","vacant":false},\
                {"seat":"TX-S2","chamber":"senate","state":"TX","name":"Lucía Benavente","vacant":false}]}""");
        assertThat(json.writeValueAsString(LookupView.of(demo.lookup("10048")))).isEqualTo("""
                {"zip":"10048","answer":"none","state_hint":"NY","seats":[]}""");
    }

    private List<String> towns(String zip) {
        return demo.offices(Seat.parse("NY-S1"), zip, SITTING).stream()
                .map(Office::city)
                .toList();
    }

    private static Snapshot snapshot(SeatHolding holding) {
        var origin = new SnapshotOrigin("a test", "0".repeat(64), Instant.EPOCH, DirectoryScope.DEMO);
        return Snapshot.of(origin, 119, List.of(holding), new ZipTable.Builder().build());
    }

    private static Office office(String id, Office.Kind kind, String zip, String phone) {
        return new Office(id, kind, id, UsState.NY, new Zip(zip), phone, null);
    }
}
