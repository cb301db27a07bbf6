package org.patchthrough.web;

import java.time.InstantSource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Status;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Roster;
import org.patchthrough.web.pages.CallPage;

/** Words the page of a call from its facts. */
final class CallPages {
    /** A browser without our script asks again so often, until the talk begins: then nothing may move. */
    private static final int REFRESH_SECONDS = 5;

    private final Catalog catalog;
    private final Frame frame;
    private final AnswerForms answers;
    private final InstantSource clock;

    CallPages(Catalog catalog, Frame frame, AnswerForms answers, InstantSource clock) {
        this.catalog = catalog;
        this.frame = frame;
        this.answers = answers;
        this.clock = clock;
    }

    CallPage page(KnownCall call, Campaign campaign, String link, OptionalInt position) {
        var snapshot = catalog.snapshot(call.requested().snapshot());
        var version = catalog.version(call.requested().version());
        var roster = new Roster(version, snapshot);
        var target = call.seatNow().map(seat -> Targeted.of(roster, seat));
        var now = clock.instant();
        boolean paused = campaign.statusAt(now) == org.patchthrough.campaign.Status.PAUSED;
        var standing = new Standings(call, snapshot, version, link, now, paused).standing(position);
        var over = call.summary().status() == Status.ENDED;
        return new CallPage(
                frame.call(campaign, standing.line(), refresh(call)),
                link,
                target.map(who -> "Your call to " + who.brief()).orElse("Your call to Congress"),
                call.seatNow().orElse(""),
                standing,
                over ? null : ScriptWords.script(version, snapshot, call, now),
                answers.of(call, roster, link),
                done(call, link));
    }

    private static int refresh(KnownCall call) {
        return switch (call.summary().status()) {
            case QUEUED, DIALING, RINGING, GREETING, LOCATING, BRIEFING -> REFRESH_SECONDS;
            case WAITING, BRIDGED, ASKING, ENDED -> 0;
        };
    }

    private static @Nullable String done(KnownCall call, String link) {
        return call.summary().status() == Status.BRIDGED ? "/call/" + link + "/done" : null;
    }
}
