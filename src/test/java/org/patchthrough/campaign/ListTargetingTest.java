package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.ZipResolution.Choice;
import org.patchthrough.call.ZipResolution.InState;
import org.patchthrough.campaign.file.CampaignFiles;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.Snapshot;

/** Campaigns that call other than all members for whom a caller may vote. */
class ListTargetingTest {
    private static final String LIST = """
            list: {
              L-1: {name: Acme, phone: 202-555-0141, city: Washington, state: DC},
              L-2: {title: Governor, name: Ada Whitlock, phone: 518-555-0140, city: Albany, state: NY, for: [NY]},
              L-4: {title: Governor, name: Luz Prado, phone: 502-555-0142, city: Frankfort, state: KY, for: [KY, TN]}}""";

    private final Snapshot snapshot = new MadeSnapshot()
            .held("NY-12", "NY-10", "NY-S1", "NY-S3", "KY-1", "KY-S2", "TN-7", "TN-S1", "VT-0", "VT-S1")
            .zip("10017", "NY-12")
            .zip("10001", "NY-12", "NY-10")
            .zip("42223", "KY-1", "TN-7")
            .zip("05401", "VT-0")
            .hint("103", "NY")
            .build();

    @Test
    void entries_stand_in_the_plan_beside_seats_for_the_people_of_their_states() {
        var all = targeting("{chambers: senate, order: [list, senate], " + LIST + "}");

        assertThat(all.place("10017")).isEqualTo(one("100", "L-1", "L-2", "NY-S1", "NY-S3"));
        assertThat(all.place("05401")).isEqualTo(one("054", "L-1", "VT-S1"));
        assertThat(all.place("10301"))
                .isEqualTo(new ZipResolution.Hint(new InState("NY", one("103", "L-1", "L-2", "NY-S1", "NY-S3"))));
        assertThat(all.place("42223"))
                .isEqualTo(new ZipResolution.States(List.of(
                        new InState("KY", one("422", "L-1", "L-4", "KY-S2")),
                        new InState("TN", one("422", "L-1", "L-4", "TN-S1")))));
        assertThat(all.choices("42223")).containsExactly("KY-S2", "TN-S1");
    }

    @Test
    void a_list_alone_asks_no_more_than_it_must() {
        var list = targeting("{" + LIST + "}");

        assertThat(list.place("10001")).isEqualTo(one("100", "L-1", "L-2"));
        assertThat(list.place("42223")).isEqualTo(one("422", "L-1", "L-4"));
        assertThat(list.place("05401")).isEqualTo(one("054", "L-1"));
        assertThat(list.place("00000")).isEqualTo(new ZipResolution.Nowhere());
        assertThat(list.planForAnybody()).isEmpty();
    }

    @Test
    void a_list_for_everybody_needs_no_zip_at_all() {
        var list = targeting("{list: {L-1: {name: Acme, phone: 202-555-0141, city: Washington, state: DC}}}");

        assertThat(list.planForAnybody()).contains(plan("", "L-1"));
        assertThat(list.place("10017")).isEqualTo(one("100", "L-1"));
        assertThat(list.place("00000")).isEqualTo(one("000", "L-1"));
        assertThat(targeting("{chambers: both}").planForAnybody()).isEmpty();
    }

    @Test
    void who_names_an_entry_says_no_more_than_the_state() {
        var all = targeting("{chambers: both, " + LIST + "}");

        assertThat(all.planFor("L-2", "10017")).contains(plan("100", "NY-12", "NY-S1", "NY-S3", "L-1", "L-2"));
        assertThat(all.planFor("L-2", "10001")).contains(plan("100", "NY-S1", "NY-S3", "L-1", "L-2"));
        assertThat(all.planFor("L-2", "")).contains(plan("", "NY-S1", "NY-S3", "L-1", "L-2"));
        assertThat(all.planFor("L-2", "05401")).isEmpty();
        assertThat(all.planFor("L-1", "")).contains(plan("", "L-1"));
        assertThat(all.planFor("L-9", "10017")).isEmpty();
        assertThat(all.lies("10017", "L-2")).isTrue();
        assertThat(all.lies("05401", "L-2")).isFalse();
        assertThat(all.lies("05401", "L-1")).isTrue();
    }

    @Test
    void where_entries_alone_differ_between_two_states_they_are_the_choice() {
        var governors = targeting("""
                {list: {
                  L-1: {name: Ada Whitlock, phone: 502-555-0142, city: Frankfort, state: KY, for: [KY]},
                  L-2: {name: Luz Prado, phone: 615-555-0143, city: Nashville, state: TN, for: [TN]}}}""");

        assertThat(governors.place("42223"))
                .isEqualTo(new ZipResolution.States(
                        List.of(new InState("KY", one("422", "L-1")), new InState("TN", one("422", "L-2")))));
        assertThat(governors.choices("42223")).containsExactly("L-1", "L-2");
        assertThat(governors.planFor("L-2", "42223")).contains(plan("422", "L-2"));
        assertThat(governors.place("10017")).isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void of_seats_that_are_listed_a_caller_calls_their_own() {
        var some = targeting("{seats: [NY-S3, NY-12, VT-0]}");

        assertThat(some.place("10017")).isEqualTo(one("100", "NY-S3", "NY-12"));
        assertThat(some.place("10001"))
                .as("NY-10 is not called, so who knows that they live there says that they are not sure")
                .isEqualTo(new ZipResolution.Members(
                        List.of(new Choice("NY-12", plan("100", "NY-S3", "NY-12"))),
                        Optional.of(plan("100", "NY-S3"))));
        assertThat(some.place("05401")).isEqualTo(one("054", "VT-0"));
        assertThat(some.place("42223")).isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void what_anybody_calls_is_called_from_everywhere_in_the_order_of_the_list() {
        var leaders = targeting("{seats: [NY-S3, VT-0, NY-S1], called by: anybody}");

        assertThat(leaders.planForAnybody()).contains(plan("", "NY-S3", "NY-S1", "VT-0"));
        assertThat(leaders.place("42223")).isEqualTo(one("422", "NY-S3", "NY-S1", "VT-0"));
        assertThat(leaders.choices("42223")).isEmpty();
    }

    @Test
    void only_members_of_the_states_and_parties_that_are_meant_are_called() {
        assertThat(targeting("{chambers: both, states: [VT]}").place("05401")).isEqualTo(one("054", "VT-0", "VT-S1"));
        assertThat(targeting("{chambers: both, states: [VT]}").place("10001")).isEqualTo(new ZipResolution.NoTarget());
        assertThat(targeting("{chambers: both, parties: [democrat]}").place("05401"))
                .isEqualTo(new ZipResolution.NoTarget());
    }

    @Test
    void its_results_are_about_those_alone_whom_some_call_reaches() {
        var two = targeting("{chambers: senate, called by: anybody, most: 2}");
        assertThat(two.seats()).containsExactly("KY-S2", "NY-S1");

        assertThat(targeting("{chambers: senate, called by: anybody, most: 2, order: [list, senate], " + LIST + "}")
                        .seats())
                .as("people of NY, KY and TN call their governor in the second place, all others a senator")
                .containsExactly("L-1", "L-2", "L-4", "KY-S2");
        assertThat(targeting("{chambers: both, most: 1}").seats())
                .as("who cannot tell their district calls a senator")
                .contains("NY-12", "NY-10", "NY-S1", "VT-0")
                .doesNotContain("VT-S1", "NY-S3");
    }

    private Targeting targeting(String targets) {
        return new Targeting(CampaignFiles.version(CampaignFiles.calling(targets)), snapshot);
    }

    private static ZipResolution one(String area, String... seats) {
        return new ZipResolution.One(plan(area, seats));
    }

    private static Plan plan(String area, String... seats) {
        return new Plan(List.of(seats).stream().map(Target::of).toList(), area);
    }
}
