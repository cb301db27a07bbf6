package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.campaign.version.Entry;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.TargetKind;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.UsState;

/** Whom a file says that its campaign calls. */
class TargetsFileTest {
    @Test
    void members_are_chosen_by_state_party_committee_leadership_and_seat() {
        var targets = targets("""
                {chambers: both, order: [senate, house], strict: no, most: 3, called by: anybody,
                  states: [NY, oh], parties: [Democrat, independent], committees: [ssju, HSJU05], leaders: yes,
                  seats: [NY-S1, NY-12]}""");

        assertThat(targets.order()).containsExactly(TargetKind.SENATE, TargetKind.HOUSE);
        assertThat(targets.strict()).isFalse();
        assertThat(targets.most()).isEqualTo(3);
        assertThat(targets.anybody()).isTrue();
        assertThat(targets.only())
                .isEqualTo(new Selection(
                        List.of(UsState.NY, UsState.OH),
                        List.of("democrat", "independent"),
                        List.of("SSJU", "HSJU05"),
                        true,
                        List.of(Seat.parse("NY-S1"), Seat.parse("NY-12"))));
    }

    @Test
    void seats_alone_say_which_chambers_are_called() {
        assertThat(targets("{seats: [NY-S1, NY-12]}").order()).containsExactly(TargetKind.SENATE, TargetKind.HOUSE);
        assertThat(targets("{seats: NY-12}").order()).containsExactly(TargetKind.HOUSE);
    }

    @Test
    void a_list_has_entries_with_names_numbers_and_the_states_they_are_for() {
        var targets = targets("""

                  list:
                    L-3:
                      title: Governor
                      name: Ada Whitlock
                      short: Governor Whitlock
                      pronoun: she
                      phone: 518-555-0140
                      city: Albany
                      state: NY
                      for: [NY, NJ]
                      es: {name: la gobernadora Ada Whitlock, short: la gobernadora Whitlock}
                    L-7: {name: the staff of the Rivers Committee, phone: 202-555-0141, city: Washington, state: DC}
                """);

        assertThat(targets.order()).containsExactly(TargetKind.LIST);
        assertThat(targets.dependOnZip()).isTrue();
        assertThat(targets.list())
                .containsExactly(
                        new Entry(
                                3,
                                "Governor",
                                "Ada Whitlock",
                                new Entry.Called("Governor Ada Whitlock", "Governor Whitlock"),
                                new Entry.Called("la gobernadora Ada Whitlock", "la gobernadora Whitlock"),
                                Gender.FEMALE,
                                new Entry.Desk("+15185550140", "Albany", UsState.NY),
                                List.of(UsState.NY, UsState.NJ)),
                        new Entry(
                                7,
                                "",
                                "the staff of the Rivers Committee",
                                new Entry.Called(
                                        "the staff of the Rivers Committee", "the staff of the Rivers Committee"),
                                new Entry.Called(
                                        "the staff of the Rivers Committee", "the staff of the Rivers Committee"),
                                Gender.NEUTRAL,
                                new Entry.Desk("+12025550141", "Washington", UsState.DC),
                                List.of()));
    }

    @Test
    void a_list_stands_after_the_chambers_unless_the_order_says_otherwise() {
        var list = "list: {L-1: {name: Acme, phone: 202-555-0141, city: Washington, state: DC}}";

        assertThat(targets("{chambers: both, " + list + "}").order())
                .containsExactly(TargetKind.HOUSE, TargetKind.SENATE, TargetKind.LIST);
        assertThat(targets("{chambers: senate, order: [list, senate], " + list + "}")
                        .order())
                .containsExactly(TargetKind.LIST, TargetKind.SENATE);
        assertThat(targets("{" + list + "}").dependOnZip()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                       | targets, chambers: it is missing. Use house, senate or both.
            {chambers: both, states: [NY, XX]}       | targets, states: "XX" is unknown. List states by two letters, such as [NY, OH].
            {chambers: both, parties: whigs}         | targets, parties: "whigs" is unknown. Use democrat, republican or independent.
            {chambers: both, committees: [QUDI]}     | targets, committees: "QUDI" is unknown. List codes such as SSJU for a committee or HSJU05 for a subcommittee.
            {chambers: both, seats: [NY-27]}         | targets, seats: "NY-27" is unknown. List seats such as [NY-12, NY-S1].
            {chambers: house, seats: [NY-S1]}        | targets, seats: NY-S1 is a seat of the senate, which is not called. Add its chamber to chambers, or leave the seat out.
            {chambers: both, called by: all}         | targets, called by: "all" is unknown. Use constituents or anybody.
            {chambers: both, order: [house, list]}   | targets, order: it is [house, list], which does not fit what is called. List what is called, each once, such as [senate, house].
            {list: {A: {name: Acme}}}                | targets, list, A: this is no word for an entry. Write L-1, L-2 and so on, up to L-999; answers are counted under it.
            {list: {L-1: {name: Acme, phone: 202-555-0141, city: Washington, state: DC, for: [QQ]}}} | targets, list, L-1, for: "QQ" is unknown. List the states whose people call it, such as [NY, NJ].
            {list: {L-1: {name: Acme, phone: 202-555-0141, city: Washington, state: DC}, L-2: {name: Bolt, phone: (202) 555-0141, city: Ajo, state: AZ}}} | targets, list, L-2, phone: it is the number of L-1 as well. Give each entry its own number.
            {list: {L-1: {title: Commissioner of Agriculture, name: Ada Whitlock Whitlock, phone: 202-555-0141, city: Washington, state: DC}}} | targets, list, L-1, name: with its title it has 49 characters, 40 are the most. Write who it is in at most 40 characters, title and name together.
            """)
    void a_mistake_in_them_is_told(String targets, String mistake) {
        assertThat(CampaignFiles.mistakes(CampaignFiles.calling(targets)))
                .containsExactly("campaign.yaml, line 5: " + mistake);
    }

    private static TargetRules targets(String yaml) {
        return CampaignFiles.version(CampaignFiles.calling(yaml)).targets();
    }
}
