package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.Language.ENGLISH;
import static org.patchthrough.call.Language.SPANISH;

import org.junit.jupiter.api.Test;
import org.patchthrough.call.Brief;
import org.patchthrough.call.Office;
import org.patchthrough.call.Terms;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.MadeSnapshot;

class CampaignBriefsTest {
    private final Brief brief = new CallBrief(
            Versions.demo(),
            new MadeSnapshot()
                    .held("NY-12", "Ada", "Whitlock", Gender.FEMALE)
                    .held("NY-S1", "Luz", "Prado", Gender.MALE)
                    .zip("10017", "NY-12")
                    .zip("78701", "TX-37")
                    .build(),
            new Terms(true, false, true, false),
            "calls.example.org");

    @Test
    void members_and_states_are_named_in_both_languages() {
        assertThat(brief.name("NY-12", ENGLISH)).isEqualTo("Representative Ada Whitlock");
        assertThat(brief.name("NY-S1", SPANISH)).isEqualTo("el senador Luz Prado");
        assertThat(brief.name("TX-37", ENGLISH)).isEqualTo("the Representative");
        assertThat(brief.stateName("NY", ENGLISH)).isEqualTo("New York");
        assertThat(brief.stateName("NY", SPANISH)).isEqualTo("Nueva York");
    }

    @Test
    void an_office_is_known_by_its_place_in_the_snapshots_list() {
        assertThat(brief.office("NY-12", 0))
                .isEqualTo(new Office(0, "Z000000-washington", "Washington", "+12025550100"));
        assertThat(brief.office("NY-12", 1)).isEqualTo(new Office(1, "Z000000-district", "Marlow", "+12125550100"));
    }

    @Test
    void words_and_rules_are_the_versions() {
        assertThat(brief.organization()).isEqualTo("Neighbors for Open Libraries");
        assertThat(brief.number()).isEqualTo("+12025550190");
        assertThat(brief.site()).isEqualTo("libraries.example.org");
        assertThat(brief.ask(ENGLISH)).isEqualTo("cosponsor the Open Late Libraries Act");
        assertThat(brief.bill(SPANISH)).isEqualTo("la Ley de Bibliotecas Abiertas");
        assertThat(brief.offersVoicemail()).isFalse();
        assertThat(brief.asksAgain()).isFalse();
        assertThat(brief.asksPromise()).isFalse();
    }
}
