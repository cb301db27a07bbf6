package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.file.CampaignFiles;
import org.patchthrough.campaign.file.TargetAdviser;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.TestDirectory;

/** Targeting on whole directories: the demo's, and all of Congress. */
class DirectoryTargetingTest {
    private static final Version BOTH = Versions.calling(Chamber.HOUSE, Chamber.SENATE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10017 | NY-12 NY-S1 NY-S3
            10001 | NY-10 NY-S1 NY-S3 / NY-12 NY-S1 NY-S3 / NY-S1 NY-S3
            90210 | CA-30 CA-S1 CA-S3 / CA-32 CA-S1 CA-S3 / CA-36 CA-S1 CA-S3 / CA-S1 CA-S3
            05401 | VT-0 VT-S1 VT-S3
            20001 | DC-0
            00901 | PR-0
            78701 | TX-S1 TX-S2
            42223 | KY: KY-1 KY-S2 KY-S3, TN: TN-7 TN-S1 TN-S2
            10048 | NY? NY-S1 NY-S3
            00000 | nowhere
            """)
    void the_demos_zips_show_every_kind_of_place(String zip, String place) {
        assertThat(shown(new Targeting(BOTH, TestDirectory.demo()).place(zip))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10017 | NY-12 NY-S1 NY-S3
            05401 | VT-0 VT-S1 VT-S3
            20001 | DC-0
            96910 | GU-0
            42223 | KY: KY-1 KY-S2 KY-S3, TN: TN-7 TN-S1 TN-S2
            """)
    void so_do_those_of_congress(String zip, String place) {
        assertThat(shown(new Targeting(BOTH, TestDirectory.real()).place(zip))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {chambers: senate, committees: [SSJU]}                     | 05401 | VT-S3
            {chambers: senate, committees: [SSJU]}                     | 10017 | nobody
            {chambers: both, committees: [SSJU, HSJU05]}               | 05401 | VT-0 VT-S3
            {chambers: both, committees: [HSJU05]}                     | 10017 | NY-12
            {chambers: both, leaders: yes}                             | 10017 | NY-S3
            {chambers: senate, parties: [republican]}                  | 75201 | TX-S1 TX-S2
            {chambers: both, states: [NY], parties: [democrat]}        | 10017 | NY-12 NY-S1 NY-S3
            {chambers: house, committees: [HSJU05], states: [VT, WY], called by: anybody} | 10017 | VT-0 WY-0
            {seats: [NY-S3, SD-S3], called by: anybody}                | 00000 | NY-S3 SD-S3
            """)
    void a_campaign_may_mean_some_members_of_congress(String targets, String zip, String place) {
        var version = CampaignFiles.version(CampaignFiles.calling(targets));

        assertThat(shown(new Targeting(version, TestDirectory.real()).place(zip)))
                .isEqualTo(place);
    }

    @Test
    void whom_the_directory_does_not_know_is_told_by_name() {
        var version = CampaignFiles.version(
                CampaignFiles.calling("{chambers: both, committees: [SSXX, SSJU], seats: [TX-23, NY-S1]}"));

        assertThat(TargetAdviser.needsDirectory(version)).isTrue();
        assertThat(TargetAdviser.needsDirectory(BOTH)).isFalse();
        assertThat(TargetAdviser.unmet(version, TestDirectory.real()))
                .hasSize(3)
                .anyMatch(told -> told.startsWith("targets, seats: nobody holds TX-23 in snapshot 1"))
                .anyMatch(told -> told.startsWith("targets, committees: no member that is called sits on SSXX"))
                .anyMatch(told -> told.startsWith("targets: no member meets all that is set"));
    }

    @Test
    void who_means_more_than_a_call_reaches_is_told_how_many_are_left_out() {
        var house = CampaignFiles.version(CampaignFiles.calling("{chambers: house, called by: anybody}"));
        var members = TestDirectory.real().holdings().stream()
                .filter(holding -> holding.seat().chamber() == Chamber.HOUSE && !holding.isVacant())
                .count();

        assertThat(new Targeting(house, TestDirectory.real()).seats()).hasSize(Plan.MAX);
        assertThat(TargetAdviser.needsDirectory(house)).isTrue();
        assertThat(TargetAdviser.unmet(house, TestDirectory.real()))
                .singleElement()
                .asString()
                .startsWith("targets: of the " + members
                        + " that are meant only the first 12 are ever called, as all callers"
                        + " call the same and a call has 12 targets at the most, in snapshot 1")
                .endsWith(". Name seats, committees or leaders, or let constituents call.");
        assertThat(TargetAdviser.unmet(BOTH, TestDirectory.real())).isEmpty();
    }

    @Test
    void of_all_zips_none_fails_and_no_plan_holds_a_vacant_seat_twice_or_of_another_state() {
        var congress = TestDirectory.real();
        var targeting = new Targeting(BOTH, congress);
        var kinds = new TreeMap<String, Integer>();
        for (int number = 0; number < 100_000; number++) {
            var place = targeting.place("%05d".formatted(number));
            kinds.merge(place.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1, Integer::sum);
            plans(place).forEach(plan -> check(congress, plan));
        }

        assertThat(kinds).containsOnlyKeys("one", "members", "states", "hint", "nowhere");
        assertThat(kinds.get("states")).isEqualTo(137);
        int guessed = kinds.getOrDefault("hint", 0) + kinds.getOrDefault("nowhere", 0);
        assertThat(100_000 - guessed).isEqualTo(congress.zipCount());
    }

    private static void check(Snapshot congress, Plan plan) {
        var seats = plan.seats().stream().map(Seat::parse).toList();
        assertThat(seats)
                .doesNotHaveDuplicates()
                .allMatch(seat -> congress.findMember(seat).isPresent());
        assertThat(seats.stream().map(Seat::state).distinct()).hasSize(1);
    }

    private static Stream<Plan> plans(ZipResolution place) {
        return switch (place) {
            case ZipResolution.One one -> Stream.of(one.plan());
            case ZipResolution.Members split ->
                Stream.concat(split.members().stream().map(ZipResolution.Choice::plan), split.notSure().stream());
            case ZipResolution.States states -> states.states().stream().flatMap(state -> plans(state.then()));
            case ZipResolution.Hint hint -> plans(hint.state().then());
            case ZipResolution.NoTarget _, ZipResolution.Nowhere _ -> Stream.empty();
        };
    }

    /** Seats in their order; choices apart by slashes, states by name, a hint by a question mark. */
    private static String shown(ZipResolution place) {
        return switch (place) {
            case ZipResolution.One one -> String.join(" ", one.plan().seats());
            case ZipResolution.Members split ->
                String.join(
                        " / ",
                        plans(split).map(plan -> String.join(" ", plan.seats())).toList());
            case ZipResolution.States states -> String.join(", ", shown(states.states(), ": "));
            case ZipResolution.Hint hint -> shown(List.of(hint.state()), "? ").getFirst();
            case ZipResolution.NoTarget _ -> "nobody";
            case ZipResolution.Nowhere _ -> "nowhere";
        };
    }

    private static List<String> shown(List<ZipResolution.InState> states, String mark) {
        return states.stream().map(in -> in.state() + mark + shown(in.then())).toList();
    }
}
