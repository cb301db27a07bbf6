package org.patchthrough.web.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.CallStatus;
import org.patchthrough.call.Fact;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.ScriptFormatter;
import org.patchthrough.web.page.WebSettings;

/**
 * Words the page of a call from its facts.
 */
public record CallPageFormatter(
        CallableCampaigns campaigns,
        LayoutFactory layouts,
        AnswerForms answers,
        WebSettings settings,
        InstantSource clock) {
    /** A browser without our script asks again so often, but not during a talk or a question: then nothing may move. */
    private static final int REFRESH_SECONDS = 5;
    /** An office rings for forty seconds at most. What rings longer is a talk whose beginning nobody told us. */
    private static final Duration RINGING = Duration.ofMinutes(1);

    CallPage page(CallProgress call, PageContext context, String link, CallStatusFormatter.Waits waits) {
        var campaign = campaigns.get(
                call.requested().pinned().version(), call.requested().pinned().snapshot());
        var words = context.words();
        var target = call.seatNow().map(seat -> NamedTarget.of(campaign, seat, words.language()));
        var now = clock.instant();
        var standing = new CallStatusFormatter(call, campaign, context, link, now, settings).standing(waits);
        var over = call.summary().status() == CallStatus.ENDED;
        int refresh = refresh(call, now);
        return new CallPage(
                layouts.call(context, link, standing.notice().line(), refresh),
                link,
                target.map(who -> words.say("call.title", who.brief())).orElseGet(() -> words.say("call.title.nobody")),
                call.seatNow().orElse(""),
                standing,
                standing.phase().hasScript()
                        ? ScriptFormatter.script(
                                campaign, call.seatNow(), call.rungNow().map(Fact.OfficeRung::office), words, now)
                        : null,
                answers.of(call, campaign, context, link),
                new CallPage.Links(
                        refresh > 0 || over ? null : context.call(link, ""),
                        standing.phase() == CallPage.Phase.RING ? context.call(link, "/cancel") : null,
                        call.summary().status() == CallStatus.BRIDGED ? context.call(link, "/done") : null,
                        context.framed() ? "/call/" + link : null,
                        further(call, campaign, context, link, waits.furtherAllowed()),
                        over ? layouts.publicUrl() + "/c/" + campaign.slug() : null));
    }

    private static CallPage.@Nullable Further further(
            CallProgress call, CallableCampaign campaign, PageContext context, String link, boolean allowed) {
        var words = context.words();
        var members = call.uncalled().stream()
                .map(seat -> NamedTarget.of(campaign, seat, words.language()))
                .toList();
        if (members.isEmpty()) {
            return null;
        }
        return new CallPage.Further(
                context.call(link, "/further"),
                campaign.version().wording(words.language()).consent().call(),
                allowed ? members : List.of(),
                allowed
                        ? List.of()
                        : members.stream().flatMap(NamedTarget::dial).toList());
    }

    private static int refresh(CallProgress call, Instant now) {
        return switch (call.summary().status()) {
            case QUEUED, DIALING, RINGING, GREETING, LOCATING, BRIEFING, WAITING -> REFRESH_SECONDS;
            case BRIDGED -> officeRings(call, now) ? REFRESH_SECONDS : 0;
            case ASKING, ENDED -> 0;
        };
    }

    private static boolean officeRings(CallProgress call, Instant now) {
        return call.rungNow()
                .filter(rung -> call.pickedUpAt(rung.leg()).isEmpty())
                .flatMap(call::at)
                .filter(rang -> rang.isAfter(now.minus(RINGING)))
                .isPresent();
    }
}
