package org.patchthrough.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.web.page.FormTokens.Verdict.EXPIRED;
import static org.patchthrough.web.page.FormTokens.Verdict.FORGED;
import static org.patchthrough.web.page.FormTokens.Verdict.GOOD;
import static org.patchthrough.web.page.FormTokens.Verdict.TOO_SOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.WebFixture;

/** What a page's token vouches for. */
class FormTokensTest {
    private final WebFixture rooms =
            new WebFixture(file -> file.replace("open requests: true", "open requests: false"));
    private final FormTokens forms = new FormTokens(rooms.tokens(), rooms.clock());
    private final CallableCampaign demo = rooms.campaign();

    @Test
    void it_is_good_for_one_campaign_and_one_partner() {
        var nobodys = forms.issue("demo", "");
        var readers = forms.issue("demo", "readers");
        rooms.later(Duration.ofMinutes(1));

        assertThat(forms.check(demo, "", nobodys)).isEqualTo(GOOD);
        assertThat(forms.check(demo, "readers", readers)).isEqualTo(GOOD);
        assertThat(forms.check(demo, "readers", nobodys)).isEqualTo(FORGED);
        assertThat(forms.check(demo, "", readers)).isEqualTo(FORGED);
        assertThat(forms.check(demo, "", forms.issue("other", ""))).isEqualTo(FORGED);
        assertThat(forms.check(demo, "", "")).isEqualTo(FORGED);
    }

    @Test
    void a_form_sent_within_two_seconds_is_a_programs() {
        var token = forms.issue("demo", "");
        rooms.later(Duration.ofMillis(1_999));
        assertThat(forms.check(demo, "", token)).isEqualTo(TOO_SOON);

        rooms.later(Duration.ofMillis(1));
        assertThat(forms.check(demo, "", token)).isEqualTo(GOOD);
    }

    @Test
    void programs_may_try_what_is_open_to_anybody() {
        var open = new WebFixture();
        var campaign = open.campaign();
        var trials = new FormTokens(open.tokens(), open.clock());

        assertThat(trials.check(campaign, "", trials.issue("demo", ""))).isEqualTo(GOOD);
    }

    @Test
    void a_page_that_has_lain_about_is_to_be_opened_anew() {
        var token = forms.issue("demo", "");
        rooms.later(Duration.ofHours(4).plusMillis(1));

        assertThat(forms.check(demo, "", token)).isEqualTo(EXPIRED);
    }
}
