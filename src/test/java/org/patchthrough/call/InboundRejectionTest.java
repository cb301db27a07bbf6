package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.TestBrief.brief;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundRejectionTest {
    @Test
    void a_campaign_that_has_ended_is_all_there_is_to_say() {
        assertThat(InboundRejection.ended(Language.SPANISH).lines())
                .containsExactly(new Utterance(Prompt.CAMPAIGN_ENDED, Language.SPANISH, Map.of()));
    }

    @Test
    void who_is_certainly_somebodys_constituent_hears_that_members_number() {
        assertThat(said(Optional.of("10017")))
                .isEqualTo(new Utterance(
                        Prompt.CANNOT_CONNECT,
                        Language.ENGLISH,
                        Map.of(
                                "title_name",
                                brief().name("NY-12", Language.ENGLISH),
                                "office_say",
                                "2 0 2, 5 5 5, 0 1 0 0")));
    }

    @Test
    void who_is_not_certain_hears_where_to_look() {
        var site =
                new Utterance(Prompt.CANNOT_CONNECT_ZIP_UNKNOWN, Language.ENGLISH, Map.of("site", "calls.example.org"));

        assertThat(said(Optional.empty())).isEqualTo(site);
        for (var zip : new String[] {"90210", "42223", "00501", "59000", "99999"}) {
            assertThat(said(Optional.of(zip))).isEqualTo(site);
        }
    }

    private static Utterance said(Optional<String> zip) {
        return InboundRejection.of(
                        brief(), Language.ENGLISH, zip.map(brief()::place).orElseGet(ZipResolution.Nowhere::new))
                .lines()
                .getFirst();
    }
}
