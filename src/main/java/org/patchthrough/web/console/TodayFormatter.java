package org.patchthrough.web.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.OfficeShift;
import org.patchthrough.directory.Congress;
import org.patchthrough.web.console.TodayPage.Button;
import org.patchthrough.web.console.TodayPage.DoorRow;
import org.patchthrough.web.console.TodayPage.Mend;
import org.patchthrough.web.console.TodayPage.Problem;
import org.patchthrough.web.console.TodayPage.WorkRow;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.CallsNow;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.PositionMoves;
import org.patchthrough.whip.WhipCount;

/** Words a campaign's first screen. A title says the finding. */
final class TodayFormatter {
    /** Waiting longer than that to be called is a problem: by then people have put the phone away. */
    private static final long LONG_WAIT = 60;
    /** So many open members stand on the screen. */
    private static final int SHOWN = 8;
    /** So many of them stand in the text for partners. */
    private static final int TOLD = 5;
    /** From that share of a day's cap on somebody should know. */
    private static final double NEAR = 0.8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    private final CallableCampaign campaign;
    private final Figures figures;
    private final WhipCount count;
    private final Texts texts;
    private final String publicUrl;
    private final boolean switches;
    private final PageMessages words = PageMessages.in(Language.ENGLISH);

    /**
     * All that is read for it.
     *
     * @param days  for the trend, the oldest first
     * @param ways  today's
     * @param moves since yesterday
     */
    record Figures(
            WhipCount count,
            CallsNow.Now now,
            List<CallsNow.Recent> recent,
            Optional<CallsNow.Refused> refused,
            Funnel today,
            Funnel weekAgo,
            List<CallFigures.Day> days,
            List<CallFigures.Way> ways,
            Map<String, CallFigures.Constituents> constituents,
            List<PositionMoves.Move> moves) {}

    /**
     * What there is of texts.
     *
     * @param halted the carrier's code for why none is sent; empty where they are
     * @param waiting for a person to read them
     */
    record Texts(Optional<Integer> halted, int waiting) {}

    /** @param switches the reader may pause, resume and end it */
    TodayFormatter(CallableCampaign campaign, Figures figures, Texts texts, String publicUrl, boolean switches) {
        this.campaign = campaign;
        this.figures = figures;
        this.count = figures.count();
        this.texts = texts;
        this.publicUrl = publicUrl;
        this.switches = switches;
    }

    TodayPage page(ConsoleLayout layout, @Nullable String notice) {
        var board = new Board(words, campaign, count);
        return new TodayPage(
                layout,
                words,
                campaign.slug(),
                campaign.resultsPublic() ? "/r/" + campaign.slug() : null,
                Desk.bill(campaign),
                vote() + "Updated " + ConsoleTime.second(count.asOf()),
                new TodayPage.Status(statusText(), campaign.status().code(), notice, switches ? buttons() : List.of()),
                problems(),
                board.bars(),
                moved(),
                work(board.open()),
                new StripFormatter(figures.now(), figures.recent(), count.asOf(), names()::of).strip(),
                FunnelTable.of(todayHeading(), "a week ago, all day", figures.today(), figures.weekAgo(), callers()),
                Trend.of(figures.days()),
                doors());
    }

    private SeatLabels names() {
        return SeatLabels.of(count);
    }

    private LocalDate today() {
        return Congress.dayInWashington(count.asOf());
    }

    /** {@code Vote on Thursday, December 3: 2 days left. }; empty where nobody knows. */
    private String vote() {
        var vote = campaign.version().goal().vote();
        if (vote == null) {
            return "";
        }
        long left = ChronoUnit.DAYS.between(today(), vote);
        var when = left == 0
                ? "Vote today. "
                : left == 1 ? "Vote tomorrow. " : left > 0 ? "Vote on %s: %d days left. " : "They voted on %s. ";
        return when.formatted(DAY.format(vote), left);
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
        figures.now()
                .longestWait(count.asOf())
                .filter(seconds -> seconds > LONG_WAIT && campaign.status() == CampaignStatus.OPEN)
                .ifPresent(seconds -> problems.add(new Problem(
                        "Somebody has waited %s to be called.".formatted(StripFormatter.lasted(seconds)),
                        "Offices’ lines are taken, or the carrier starts too few calls a second.",
                        new Mend("See calls", here("/calls"), false))));
        if (figures.now().failed() > 0) {
            problems.add(new Problem(
                    "%s could not be placed of late."
                            .formatted(counted(figures.now().failed(), "call")),
                    figures.refused()
                            .map(last -> "The carrier last refused one at %s, with its code %s."
                                    .formatted(ConsoleTime.clock(last.at()), last.code()))
                            .orElse("The service’s log says why."),
                    new Mend("See calls", here("/calls"), false)));
        }
        cap().ifPresent(problems::add);
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
                    mend("Look at them", "/held", false)));
        }
        return problems;
    }

    /** Where a day's cap is near or met. */
    private Optional<Problem> cap() {
        int most = campaign.callsPerDay();
        long asked = figures.today().requested();
        return most == 0 || asked < NEAR * most
                ? Optional.empty()
                : Optional.of(new Problem(
                        "%s of %s calls of today’s cap.".formatted(words.number(asked), words.number(most)),
                        asked < most
                                ? "Whoever asks after the last one is told to come back tomorrow."
                                : "Whoever asks now is told to come back tomorrow. The campaign’s file sets the cap.",
                        null));
    }

    private String here(String path) {
        return "/o/" + campaign.slug() + path;
    }

    /** Null for who may not. */
    private @Nullable Mend mend(String text, String path, boolean press) {
        return switches ? new Mend(text, here(path), press) : null;
    }

    /** {@code 3 members moved since yesterday: 2 to reported for, 1 to conflicting.} */
    private String moved() {
        if (figures.moves().isEmpty()) {
            return "";
        }
        var kinds = figures.moves().stream()
                .collect(Collectors.groupingBy(
                        move -> MoveWords.of(move.after()), LinkedHashMap::new, Collectors.counting()));
        return "%s moved since yesterday: %s."
                .formatted(
                        counted(figures.moves().size(), "member"),
                        kinds.entrySet().stream()
                                .map(kind -> kind.getValue() + " to " + kind.getKey())
                                .collect(Collectors.joining(", ")));
    }

    private record Open(ResultsPage.Row row, Optional<OfficeShift> shift, long waiting) {
        boolean reachable() {
            return shift.filter(OfficeShift::open).isPresent();
        }
    }

    private TodayPage.Work work(List<ResultsPage.Row> rows) {
        var open = rows.stream()
                .map(row -> {
                    var seat = row.holder().seat();
                    return new Open(
                            row,
                            campaign.shift(seat, count.asOf()),
                            figures.constituents()
                                    .getOrDefault(seat, CallFigures.Constituents.none(seat))
                                    .waiting());
                })
                .sorted(Comparator.comparing(Open::reachable)
                        .thenComparingLong(Open::waiting)
                        .reversed())
                .toList();
        long reachable = open.stream().filter(Open::reachable).count();
        return new TodayPage.Work(
                workHeading(open.size(), reachable),
                open.stream()
                        .limit(SHOWN)
                        .map(member -> new WorkRow(
                                member.row(),
                                member.shift().map(ConsoleTime::shift).orElse("no office known"),
                                words.number(member.waiting())))
                        .toList(),
                Math.max(0, open.size() - SHOWN),
                partnersText(open));
    }

    private String workHeading(int open, long reachable) {
        if (open == 0) {
            return "No member is open";
        }
        return reachable == 0
                ? counted(open, "open member") + ", and no office is open now"
                : counted(reachable, "open member") + " can be reached now";
    }

    /** What a partner can send on as it stands. */
    private String partnersText(List<Open> open) {
        if (open.isEmpty()) {
            return "";
        }
        var list = open.stream()
                .limit(TOLD)
                .map(member -> "%s (%s)"
                        .formatted(
                                member.row().holder().name(),
                                member.row().holder().seat()))
                .collect(Collectors.joining(", "));
        return "%sThese members have not told where they stand on %s: %s. If one of them is yours, ask for a call at %s/c/%s: we call you, and put you through to their office."
                .formatted(
                        vote(), campaign.version().wording(Language.ENGLISH).bill(), list, publicUrl, campaign.slug());
    }

    private String todayHeading() {
        return "Today, %s an answer"
                .formatted(counted(figures.today().reported(), "call")
                        + (figures.today().reported() == 1 ? " has brought" : " have brought"));
    }

    private String callers() {
        return "%s asked for a call since midnight Eastern."
                .formatted(counted(figures.days().getLast().callers(), "different caller"));
    }

    private String counted(long number, String what) {
        return words.number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** Today's, those of one door and partner together. */
    private List<DoorRow> doors() {
        record Way(String door, String partner) {}
        var ways = new LinkedHashMap<Way, Funnel>();
        figures.ways().forEach(way -> ways.merge(new Way(way.door(), way.partner()), way.funnel(), Funnel::plus));
        var names = new Doors(campaign);
        return ways.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<Way, Funnel> way) -> way.getValue().requested())
                        .reversed())
                .map(way -> new DoorRow(
                        names.name(way.getKey().door(), way.getKey().partner()),
                        way.getKey().partner().isEmpty() ? "" : "partner",
                        words.number(way.getValue().requested()),
                        words.number(way.getValue().answered()),
                        words.number(way.getValue().bridged()),
                        words.number(way.getValue().reported())))
                .toList();
    }
}
