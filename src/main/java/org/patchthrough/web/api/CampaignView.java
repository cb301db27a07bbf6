package org.patchthrough.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Keyword;

/**
 * What a page or a widget must know of a campaign.
 *
 * @param status    {@code open}, {@code paused} or {@code ended}
 * @param results   {@code public} or {@code members}
 * @param languages by code
 */
record CampaignView(
        String slug,
        String status,
        @JsonUnwrapped Appeal appeal,
        @JsonUnwrapped Line line,
        String results,
        boolean asksPromise,
        List<String> languages,
        ConsentView consent) {
    /** What it asks, and who asks it. */
    record Appeal(String organization, String headline, String lead, String ask, String bill) {}

    /**
     * @param number  the campaign's own, E.164
     * @param keyword to be texted to it; null where it takes none
     */
    record Line(String number, @Nullable String keyword) {}

    /** @param version to be sent along with a request */
    record ConsentView(String version, String call) {}

    static CampaignView of(CallableCampaign campaign) {
        var version = campaign.version();
        var wording = version.wording(Language.ENGLISH);
        return new CampaignView(
                campaign.slug(),
                campaign.status().code(),
                new Appeal(
                        version.organization().name(),
                        wording.page().headline(),
                        wording.page().lead(),
                        wording.ask(),
                        wording.bill()),
                new Line(
                        version.phone(),
                        version.findKeyword(Language.ENGLISH).map(Keyword::word).orElse(null)),
                version.rules().results().code(),
                version.rules().questions().asksPromise(),
                version.languages().stream().map(Language::code).toList(),
                new ConsentView(wording.consent().id(), wording.consent().call()));
    }
}
