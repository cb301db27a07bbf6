package org.patchthrough.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.CallStatus;
import org.patchthrough.campaign.TargetProfiles;
import org.patchthrough.web.pages.CallPage;

/** Words the page of a call from its facts. */
final class CallPages {
    /** A browser without our script asks again so often, but not during a talk or a question: then nothing may move. */
    private static final int REFRESH_SECONDS = 5;
    /** An office rings for forty seconds at most. What rings longer is a talk whose beginning nobody told us. */
    private static final Duration RINGING = Duration.ofMinutes(1);

    private final Catalog catalog;
    private final Masthead masthead;
    private final AnswerForms answers;
    private final boolean answered;
    private final InstantSource clock;

    /** @param answered somebody who dials a campaign's number is connected */
    CallPages(Catalog catalog, Masthead masthead, AnswerForms answers, boolean answered, InstantSource clock) {
        this.catalog = catalog;
        this.masthead = masthead;
        this.answers = answers;
        this.answered = answered;
        this.clock = clock;
    }

    CallPage page(KnownCall call, Visit visit, String link, Standings.@Nullable Waits waits) {
        var snapshot = catalog.snapshot(call.requested().snapshot());
        var version = catalog.version(call.requested().version());
        var profiles = new TargetProfiles(version, snapshot);
        var words = visit.words();
        var target = call.seatNow().map(seat -> Targeted.of(profiles, seat, words.language()));
        var now = clock.instant();
        boolean paused = visit.campaign().statusAt(now) == org.patchthrough.campaign.CampaignStatus.PAUSED;
        var standing = new Standings(call, snapshot, version, visit, link, now, paused, answered).standing(waits);
        var over = call.summary().status() == CallStatus.ENDED;
        int refresh = refresh(call, now);
        return new CallPage(
                masthead.call(visit, link, standing.line(), refresh),
                link,
                target.map(who -> words.say("call.title", who.brief())).orElseGet(() -> words.say("call.title.nobody")),
                call.seatNow().orElse(""),
                standing,
                over ? null : ScriptWords.script(version, snapshot, call, words, now),
                answers.of(call, version, profiles, visit, link),
                refresh > 0 || over ? null : visit.call(link, ""),
                done(call, visit, link),
                visit.framed() ? "/call/" + link : null,
                over ? masthead.publicUrl() + "/c/" + version.slug() : null);
    }

    private static int refresh(KnownCall call, Instant now) {
        return switch (call.summary().status()) {
            case QUEUED, DIALING, RINGING, GREETING, LOCATING, BRIEFING, WAITING -> REFRESH_SECONDS;
            case BRIDGED -> officeRings(call, now) ? REFRESH_SECONDS : 0;
            case ASKING, ENDED -> 0;
        };
    }

    private static boolean officeRings(KnownCall call, Instant now) {
        return call.rungNow()
                .filter(rung -> call.pickedUpAt(rung.leg()).isEmpty())
                .flatMap(call::at)
                .filter(rang -> rang.isAfter(now.minus(RINGING)))
                .isPresent();
    }

    private static @Nullable String done(KnownCall call, Visit visit, String link) {
        return call.summary().status() == CallStatus.BRIDGED ? visit.call(link, "/done") : null;
    }
}
