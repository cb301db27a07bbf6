package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.SeatHolding;

/** A list as people paste it. */
class MemberListTest {
    private static final List<SeatHolding> MEMBERS = new MadeSnapshot()
            .held("NY-12", "Ada", "Fictional", Gender.FEMALE)
            .held("WA-9", "Adam", "Madeup", Gender.MALE)
            .held("WA-3", "Lúcia", "Madeup", Gender.FEMALE)
            .held("TX-S1", "Luz", "Prado de León", Gender.FEMALE)
            .build()
            .holdings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Fictional",
                "FICTIONAL, ADA",
                "Rep. Fictional, Ada [D-NY-12]*",
                "  3. Representative Ada Fictional (D-NY)",
                "Fictional",
                "• Rep. A. Fictional, Jr."
            })
    void a_member_is_known_however_lists_write_them(String line) {
        assertThat(MemberList.read(line, MEMBERS)).isEqualTo(new MemberList(List.of("NY-12"), List.of()));
    }

    @Test
    void an_id_names_its_member_whatever_stands_beside_it() {
        var id = MEMBERS.stream()
                .filter(holding -> holding.seat().toString().equals("TX-S1"))
                .findFirst()
                .flatMap(SeatHolding::findMember)
                .orElseThrow()
                .id();

        assertThat(MemberList.read("cosponsor " + id + " (original)", MEMBERS).seats())
                .containsExactly("TX-S1");
        assertThat(MemberList.read("Sen. Prado de Leon, Luz [R-TX]", MEMBERS).seats())
                .containsExactly("TX-S1");
    }

    @Test
    void who_may_be_one_of_two_or_nobody_is_listed_with_the_reason_and_no_line_is_lost() {
        var list = MemberList.read("""
                Rep. Madeup

                Rep. Madeup, Adam [D-WA-9]
                Somebody Else
                ,,;
                Ada Fictional
                Ada Fictional
                """, MEMBERS);

        assertThat(list.seats()).containsExactly("WA-9", "NY-12");
        assertThat(list.unknown())
                .containsExactly(
                        new MemberList.Unknown("Rep. Madeup", "It may be WA-3 or WA-9: add the id or the state."),
                        new MemberList.Unknown("Somebody Else", "Nobody whom this campaign calls is called that."),
                        new MemberList.Unknown(",,;", "Nobody whom this campaign calls is called that."));
    }
}
