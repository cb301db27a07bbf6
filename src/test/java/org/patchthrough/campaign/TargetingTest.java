package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.Chamber.HOUSE;
import static org.patchthrough.directory.Chamber.SENATE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.ZipResolution.Choice;
import org.patchthrough.call.ZipResolution.InState;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.Snapshot;

class TargetingTest {
    private final Snapshot snapshot = new MadeSnapshot()
            .held("NY-12", "NY-10", "NY-S1", "NY-S3", "CA-30", "CA-32", "CA-34", "CA-36", "CA-S1", "VT-0", "VT-S1")
            .held("DC-0", "PR-0", "KY-1", "KY-S2", "TN-7", "TN-S1", "TX-S1", "TX-30")
            .zip("10017", "NY-12")
            .zip("10001", "NY-12", "NY-10")
            .zip("90210", "CA-36", "CA-30", "CA-32")
            .zip("91711", "CA-36", "CA-30", "CA-34", "CA-32")
            .zip("05401", "VT-0")
            .zip("20001", "DC-0")
            .zip("42223", "KY-1", "TN-7")
            .zip("78701", "TX-37")
            .zip("75201", "TX-37", "TX-30")
            .hint("103", "NY")
            .hint("054", "VT")
            .hint("202", "DC")
            .build();

    private final Targeting both = new Targeting(Versions.calling(HOUSE, SENATE), snapshot);
    private final Targeting senateFirst = new Targeting(Versions.calling(SENATE, HOUSE), snapshot);
    private final Targeting house = new Targeting(Versions.calling(HOUSE), snapshot);
    private final Targeting senate = new Targeting(Versions.calling(SENATE), snapshot);

    @Test
    void one_district_is_one_plan_in_the_campaigns_order() {
        assertThat(both.place("10017")).isEqualTo(one("100", "NY-12", "NY-S1", "NY-S3"));
        assertThat(senateFirst.place("10017-1234")).isEqualTo(one("100", "NY-S1", "NY-S3", "NY-12"));
        assertThat(house.place("10017")).isEqualTo(one("100", "NY-12"));
        assertThat(senate.place("10017")).isEqualTo(one("100", "NY-S1", "NY-S3"));
    }

    @Test
    void a_call_has_no_more_targets_than_the_campaign_wants() {
        assertThat(new Targeting(Versions.calling(2, HOUSE, SENATE), snapshot).place("10017"))
                .isEqualTo(one("100", "NY-12", "NY-S1"));
    }

    @Test
    void who_is_skipped_makes_room_for_the_next_and_stays_on_the_list() {
        var skipping = new Targeting(Versions.calling(2, HOUSE, SENATE), snapshot, Set.of("NY-12"));

        assertThat(skipping.place("10017")).isEqualTo(one("100", "NY-S1", "NY-S3"));
        assertThat(new Targeting(Versions.calling(HOUSE), snapshot, Set.of("NY-12")).place("10017"))
                .isEqualTo(new ZipResolution.NoTarget());
        assertThat(skipping.meant()).contains("NY-12");
    }

    @Test
    void a_split_zip_asks_whose_constituent_one_is_only_where_that_changes_the_plan() {
        var version = Versions.calling(HOUSE, SENATE);

        assertThat(new Targeting(version, snapshot, Set.of("CA-30", "CA-32", "CA-36")).place("90210"))
                .isEqualTo(one("902", "CA-S1"));
        assertThat(new Targeting(version, snapshot, Set.of("CA-30")).place("90210"))
                .isEqualTo(new ZipResolution.Members(
                        List.of(
                                new Choice("CA-30", plan("902", "CA-S1")),
                                new Choice("CA-32", plan("902", "CA-32", "CA-S1")),
                                new Choice("CA-36", plan("902", "CA-36", "CA-S1"))),
                        Optional.of(plan("902", "CA-S1"))));
    }

    @Test
    void a_split_zip_asks_for_the_member_by_the_districts_number() {
        assertThat(both.place("90210"))
                .isEqualTo(new ZipResolution.Members(
                        List.of(
                                new Choice("CA-30", plan("902", "CA-30", "CA-S1")),
                                new Choice("CA-32", plan("902", "CA-32", "CA-S1")),
                                new Choice("CA-36", plan("902", "CA-36", "CA-S1"))),
                        Optional.of(plan("902", "CA-S1"))));
    }

    @Test
    void more_than_three_members_are_three_names_and_not_sure() {
        assertThat(senateFirst.place("91711"))
                .isEqualTo(new ZipResolution.Members(
                        List.of(
                                new Choice("CA-30", plan("917", "CA-S1", "CA-30")),
                                new Choice("CA-32", plan("917", "CA-S1", "CA-32")),
                                new Choice("CA-34", plan("917", "CA-S1", "CA-34"))),
                        Optional.of(plan("917", "CA-S1"))));
    }

    @Test
    void who_is_not_sure_calls_nobody_where_only_the_house_is_called() {
        assertThat(house.place("10001"))
                .isEqualTo(new ZipResolution.Members(
                        List.of(new Choice("NY-10", plan("100", "NY-10")), new Choice("NY-12", plan("100", "NY-12"))),
                        Optional.empty()));
    }

    @Test
    void a_split_zip_is_no_question_where_only_senators_are_called() {
        assertThat(senate.place("90210")).isEqualTo(one("902", "CA-S1"));
    }

    @Test
    void a_zip_in_two_states_asks_for_the_state() {
        assertThat(both.place("42223"))
                .isEqualTo(new ZipResolution.States(List.of(
                        new InState("KY", one("422", "KY-1", "KY-S2")),
                        new InState("TN", one("422", "TN-7", "TN-S1")))));
    }

    @Test
    void an_at_large_state_is_one_answer() {
        assertThat(both.place("05401")).isEqualTo(one("054", "VT-0", "VT-S1"));
    }

    @Test
    void a_delegate_is_called_and_there_are_no_senators() {
        assertThat(both.place("20001")).isEqualTo(one("200", "DC-0"));
        assertThat(senate.place("20001")).isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void a_vacant_seat_is_no_target() {
        assertThat(both.place("78701")).isEqualTo(one("787", "TX-S1"));
        assertThat(house.place("78701")).isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void beside_a_vacant_seat_the_one_member_is_still_asked_for() {
        assertThat(both.place("75201"))
                .isEqualTo(new ZipResolution.Members(
                        List.of(new Choice("TX-30", plan("752", "TX-30", "TX-S1"))),
                        Optional.of(plan("752", "TX-S1"))));
    }

    @Test
    void a_hint_at_the_state_is_good_for_its_senators_and_for_a_single_district() {
        assertThat(both.place("10301"))
                .isEqualTo(new ZipResolution.Hint(new InState("NY", one("103", "NY-S1", "NY-S3"))));
        assertThat(both.place("05499"))
                .isEqualTo(new ZipResolution.Hint(new InState("VT", one("054", "VT-0", "VT-S1"))));
        assertThat(both.place("20299")).isEqualTo(new ZipResolution.Hint(new InState("DC", one("202", "DC-0"))));
        assertThat(house.place("10301")).isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void what_is_no_zip_lies_nowhere() {
        assertThat(List.of("00000", "1001", "", "abcde", "09001"))
                .allSatisfy(zip -> assertThat(both.place(zip)).isEqualTo(new ZipResolution.Nowhere()));
    }

    @Test
    void a_page_offers_the_members_of_a_split_zip_and_the_senators_of_a_state_that_is_only_hinted_at() {
        assertThat(choices(both, "90210")).containsExactly("CA-30", "CA-32", "CA-36");
        // A page has room for more than the three names that a caller keeps in mind.
        assertThat(choices(both, "91711")).containsExactly("CA-30", "CA-32", "CA-34", "CA-36");
        assertThat(choices(both, "42223")).containsExactly("KY-1", "TN-7");
        assertThat(choices(senate, "42223")).containsExactly("KY-S2", "TN-S1");
        assertThat(choices(both, "10301")).containsExactly("NY-S1", "NY-S3");
        assertThat(choices(house, "05499")).containsExactly("VT-0");
        assertThat(choices(both, "10017")).isEmpty();
        assertThat(choices(both, "00000")).isEmpty();
    }

    @Test
    void a_page_offers_a_vacant_district_too_whose_people_have_senators_and_no_representative() {
        assertThat(choices(both, "75201")).containsExactly("TX-30", "TX-37");
        assertThat(both.planFor("TX-37", "75201")).hasValue(plan("752", "TX-S1"));
        assertThat(choices(house, "75201")).as("where it calls nobody for them").containsExactly("TX-30");
    }

    @Test
    void its_results_are_about_everybody_whom_it_calls() {
        assertThat(new Targeting(Versions.calling(2, SENATE), snapshot).seats())
                .containsExactly("CA-S1", "KY-S2", "NY-S1", "NY-S3", "TN-S1", "TX-S1", "VT-S1");
        assertThat(both.seats()).hasSize(19).contains("NY-12", "PR-0", "VT-S1").doesNotContain("TX-37");
    }

    @Test
    void who_says_which_seat_is_theirs_gets_its_plan() {
        assertThat(both.planFor("CA-32", "90210")).contains(plan("902", "CA-32", "CA-S1"));
        assertThat(senateFirst.planFor("NY-12", "")).contains(plan("", "NY-S1", "NY-S3", "NY-12"));
        assertThat(both.planFor("NY-S1", "10301")).contains(plan("103", "NY-S1", "NY-S3"));
        assertThat(both.planFor("VT-S1", "05499")).contains(plan("054", "VT-0", "VT-S1"));
        assertThat(both.planFor("TX-37", "78701")).contains(plan("787", "TX-S1"));
        assertThat(house.planFor("TX-37", "78701")).isEmpty();
        assertThat(house.planFor("NY-S1", "10017")).isEmpty();
    }

    @Test
    void a_seat_lies_in_a_zip_or_not() {
        assertThat(both.lies("90210", "CA-32")).isTrue();
        assertThat(both.lies("90210", "CA-S1")).isTrue();
        assertThat(both.lies("90210", "CA-34")).isFalse();
        assertThat(both.lies("10301", "NY-S1")).isTrue();
        assertThat(both.lies("10301", "NY-12")).isFalse();
        assertThat(both.lies("00000", "NY-12")).isFalse();
    }

    private static List<String> choices(Targeting targeting, String zip) {
        return targeting.choices(zip);
    }

    private static ZipResolution one(String area, String... seats) {
        return new ZipResolution.One(plan(area, seats));
    }

    private static Plan plan(String area, String... seats) {
        return new Plan(List.of(seats).stream().map(Target::of).toList(), area);
    }
}
