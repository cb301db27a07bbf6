package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberTest {
    @Test
    void a_member_is_spoken_of_by_title_in_both_languages() {
        var ada = member(
                "Ada", null, null, "Whitlock", null, "Ada M. Whitlock", Gender.FEMALE, MemberTitle.REPRESENTATIVE);

        assertThat(ada.full()).isEqualTo("Ada M. Whitlock");
        assertThat(ada.english().titleName()).isEqualTo("Representative Ada Whitlock");
        assertThat(ada.english().shortTitleName()).isEqualTo("Representative Whitlock");
        assertThat(ada.english().object()).isEqualTo("her");
        assertThat(ada.spanish().titleName()).isEqualTo("la representante Ada Whitlock");
        assertThat(ada.spanish().subject()).isEqualTo("ella");
    }

    @Test
    void spanish_titles_follow_the_member() {
        assertThat(styled(Gender.MALE, MemberTitle.SENATOR)).isEqualTo("el senador Luz Prado");
        assertThat(styled(Gender.FEMALE, MemberTitle.SENATOR)).isEqualTo("la senadora Luz Prado");
        assertThat(styled(Gender.FEMALE, MemberTitle.DELEGATE)).isEqualTo("la delegada Luz Prado");
        assertThat(styled(Gender.MALE, MemberTitle.RESIDENT_COMMISSIONER))
                .isEqualTo("el comisionado residente Luz Prado");
    }

    @Test
    void a_nickname_is_what_people_say_and_the_official_name_is_what_boards_show() {
        var hank = member(
                "Henry",
                "C.",
                "Hank",
                "Johnson",
                "Jr.",
                "Henry C. \"Hank\" Johnson, Jr.",
                Gender.MALE,
                MemberTitle.SENATOR);

        assertThat(hank.english().titleName()).isEqualTo("Senator Hank Johnson");
        assertThat(hank.full()).isEqualTo("Henry C. \"Hank\" Johnson, Jr.");
    }

    @Test
    void the_newest_members_have_no_official_name_yet_so_it_is_put_together() {
        assertThat(member("H.", "Morgan", null, "Griffith", "Jr.", null, Gender.MALE, MemberTitle.REPRESENTATIVE)
                        .full())
                .isEqualTo("H. Morgan Griffith, Jr.");
        assertThat(member("James", "Lee", null, "Gallagher", null, null, Gender.MALE, MemberTitle.REPRESENTATIVE)
                        .full())
                .isEqualTo("James Gallagher");
    }

    private static String styled(Gender gender, MemberTitle title) {
        return member("Luz", null, null, "Prado", null, null, gender, title)
                .spanish()
                .titleName();
    }

    private static Member member(
            String first,
            @Nullable String middle,
            @Nullable String nickname,
            String last,
            @Nullable String suffix,
            @Nullable String official,
            Gender gender,
            MemberTitle title) {
        var name = new MemberName(first, middle, nickname, last, suffix, official);
        return new Member("Z000101", name, gender, "Independent", null, title);
    }
}
