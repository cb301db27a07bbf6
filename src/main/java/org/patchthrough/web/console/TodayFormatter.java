package org.patchthrough.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.web.console.TodayPage.Button;
import org.patchthrough.web.console.TodayPage.DoorRow;
import org.patchthrough.web.console.TodayPage.Figure;
import org.patchthrough.web.console.TodayPage.Mend;
import org.patchthrough.web.console.TodayPage.Problem;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.WhipCount;
import org.patchthrough.whip.Workload;

/** Words a campaign's first screen. A title says the finding. */
final class TodayFormatter {
    /** Waiting longer than that to be called is a problem: by then people have put the phone away. */
    private static final long LONG_WAIT = 60;
    /** So many open members stand on the screen. */
    private static final int SHOWN = 12;
    /** Under so many a share says nothing. */
    private static final int FEW = 10;

    private final CallableCampaign campaign;
    private final WhipCount count;
    private final Workload.Now now;
    private final Workload.Today today;
    private final Texts texts;
    private final boolean switches;
    private final PageMessages words = PageMessages.in(Language.ENGLISH);

    /**
     * What there is of texts.
     *
     * @param halted the carrier's code for why none is sent; empty where they are
     * @param waiting for a person to read them
     */
    record Texts(Optional<Integer> halted, int waiting) {}

    /** @param switches the reader may pause, resume and end it */
    TodayFormatter(
            CallableCampaign campaign,
            WhipCount count,
            Workload.Now now,
            Workload.Today today,
            Texts texts,
            boolean switches) {
        this.campaign = campaign;
        this.count = count;
        this.now = now;
        this.today = today;
        this.texts = texts;
        this.switches = switches;
    }

    TodayPage page(ConsoleLayout layout, @Nullable String notice) {
        var board = new Board(words, campaign, count);
        var open = board.open();
        return new TodayPage(
                layout,
                words,
                campaign.slug(),
                campaign.resultsPublic() ? "/r/" + campaign.slug() : null,
                Desk.bill(campaign),
                ConsoleTime.second(count.asOf()),
                new TodayPage.Status(statusText(), campaign.status().code(), notice, switches ? buttons() : List.of()),
                problems(),
                board.bars(),
                line(),
                new TodayPage.Open(
                        openHeading(open.size()),
                        open.subList(0, Math.min(SHOWN, open.size())),
                        Math.max(0, open.size() - SHOWN)),
                new TodayPage.Today(todayHeading(), steps(), callers(), doors()));
    }

    private String statusText() {
        return switch (campaign.status()) {
            case OPEN -> "Open: it takes calls on every door.";
            case PAUSED -> "Paused: nobody is called, and every door says so.";
            case ENDED -> "Ended: it calls nobody any more.";
        };
    }

    private List<Button> buttons() {
        var end = new Button(
                CampaignStatus.ENDED.code(),
                "End",
                "Its keyword is free for others then. Calls under way go on to their end.");
        return switch (campaign.status()) {
            case OPEN -> List.of(new Button(CampaignStatus.PAUSED.code(), "Pause", ""), end);
            case PAUSED -> List.of(new Button(CampaignStatus.OPEN.code(), "Resume", ""), end);
            case ENDED -> List.of(new Button(CampaignStatus.OPEN.code(), "Open again", ""));
        };
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (campaign.status() == CampaignStatus.PAUSED) {
            problems.add(new Problem("It is paused.", "Nobody is called until somebody resumes it.", null));
        }
        now.longestWait(count.asOf())
                .filter(seconds -> seconds > LONG_WAIT && campaign.status() == CampaignStatus.OPEN)
                .ifPresent(seconds -> problems.add(new Problem(
                        "Somebody has waited %s to be called.".formatted(lasted(seconds)),
                        "Offices’ lines are taken, or the carrier starts too few calls a second.",
                        null)));
        if (now.failed() > 0) {
            problems.add(new Problem(
                    "%s could not be placed of late.".formatted(counted(now.failed(), "call")),
                    "The carrier refused them. The service’s log has its code and what it means.",
                    null));
        }
        texts.halted()
                .ifPresent(code -> problems.add(new Problem(
                        "Its texts are halted.",
                        "The networks do not let them pass (carrier’s code %d). Once that is mended, send them again."
                                .formatted(code),
                        mend("Send texts again", "/texts/resume", true))));
        if (texts.waiting() > 0) {
            problems.add(new Problem(
                    "%s for a person."
                            .formatted(counted(texts.waiting(), "text") + (texts.waiting() == 1 ? " waits" : " wait")),
                    "They may be a refusal in other words, or a threat.",
                    mend("Read", "/inbox", false)));
        }
        if (count.held() > 0) {
            problems.add(new Problem(
                    "%s held for review."
                            .formatted(counted(count.held(), "answer") + (count.held() == 1 ? " is" : " are")),
                    "They came from talks too short for a sentence, and count in no figure.",
                    null));
        }
        return problems;
    }

    /** Null for who may not. */
    private @Nullable Mend mend(String text, String path, boolean press) {
        return switches ? new Mend(text, "/o/" + campaign.slug() + path, press) : null;
    }

    private TodayPage.Line line() {
        return new TodayPage.Line(
                "On the line now: " + words.number(now.onTheLine()),
                List.of(
                        figure("waiting", now.waiting()),
                        figure("ringing", now.ringing()),
                        figure("listening", now.listening()),
                        figure("with an office", now.bridged()),
                        figure("answering", now.asking())),
                now.longestWait(count.asOf())
                        .map(seconds -> "Longest wait: %s.".formatted(lasted(seconds)))
                        .orElse("Nobody waits."),
                Optional.ofNullable(now.lastGood())
                        .map(at -> "The last call that reached an office was asked for at %s."
                                .formatted(ConsoleTime.clock(at)))
                        .orElse("No call has reached an office in the last three hours."));
    }

    private static String lasted(long seconds) {
        return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
    }

    private Figure figure(String label, long number) {
        return new Figure(label, words.number(number));
    }

    private String openHeading(int open) {
        return open == 0
                ? "No member is open"
                : "%s open; these first".formatted(counted(open, "member") + (open == 1 ? " is" : " are"));
    }

    private String todayHeading() {
        return "Today, %s an answer"
                .formatted(counted(today.funnel().reported(), "call")
                        + (today.funnel().reported() == 1 ? " has brought" : " have brought"));
    }

    private String callers() {
        return "%s asked for a call since midnight Eastern.".formatted(counted(today.callers(), "different caller"));
    }

    private String counted(long number, String what) {
        return words.number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private List<ResultsPage.Step> steps() {
        Funnel funnel = today.funnel();
        return List.of(
                step("Asked for a call", funnel.requested(), 0),
                step("Picked up", funnel.answered(), funnel.requested()),
                step("Pressed 1", funnel.accepted(), funnel.answered()),
                step("Reached an office", funnel.bridged(), funnel.accepted()),
                step("Spoke with a person", funnel.person(), funnel.bridged()),
                step("Told us the answer", funnel.reported(), funnel.person()));
    }

    private ResultsPage.Step step(String label, long number, long before) {
        var width = String.format(
                Locale.ROOT,
                "%.1f%%",
                100.0 * number / Math.max(1, today.funnel().requested()));
        var share = before < FEW ? "" : Math.round(100.0 * number / before) + "%";
        return new ResultsPage.Step(label, words.number(number), width, share);
    }

    private List<DoorRow> doors() {
        return today.doors().stream()
                .map(door -> new DoorRow(
                        doorName(door),
                        door.partner().isEmpty() ? "" : "partner",
                        words.number(door.requested()),
                        words.number(door.answered()),
                        words.number(door.bridged()),
                        words.number(door.reported())))
                .toList();
    }

    private String doorName(Workload.Door door) {
        var way = switch (door.door()) {
            case "web" -> "Page";
            case "text" -> "Text";
            case "inbound" -> "Dialed in";
            default -> "Interface";
        };
        return door.partner().isEmpty()
                ? way
                : campaign.version()
                                .findPartner(door.partner())
                                .map(Partner::name)
                                .orElse(door.partner()) + ", " + way.toLowerCase(Locale.ROOT);
    }
}
