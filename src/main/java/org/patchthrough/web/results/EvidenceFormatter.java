package org.patchthrough.web.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.results.ResultsPage.Dot;
import org.patchthrough.web.results.ResultsPage.Evidence;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.Share;

/**
 * One member's line of the board. Under ten answers each caller is a mark; from ten on there are share and range. What was
 * told more than 14 days ago has neither picture nor share: it stands beside, counted.
 */
final class EvidenceFormatter {
    private static final int AXIS = 158;
    private static final int BETWEEN_DOTS = 17;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).withZone(ZoneId.of("America/New_York"));

    private EvidenceFormatter() {}

    static Row row(SeatStanding member, Instant now) {
        var position = Position.of(member, now);
        boolean solid = position.ground() == Position.Ground.CONFIRMED;
        return new Row(
                member.shownName(),
                seat(member),
                position.stance()
                        .map(stance -> StanceFormatter.icon(stance, solid))
                        .orElse(StanceFormatter.UNKNOWN),
                position.stance().map(StanceFormatter::position).orElse("No clear answer"),
                sure(position, member),
                evidence(member.recent().reported()),
                words(member),
                note(member));
    }

    /** {@code R · NY-12}. */
    private static String seat(SeatStanding member) {
        var party = member.holder().party();
        return party.isEmpty() ? member.seat() : party.charAt(0) + " · " + member.seat();
    }

    private static String sure(Position position, SeatStanding member) {
        return switch (position.ground()) {
            case CONFIRMED -> "confirmed";
            case REPORTED -> "reported by callers";
            case CONFLICTING -> "conflicting reports";
            case TOO_FEW -> tooFew(member.recent().callers());
            case NO_ANSWERS -> member.reported().all() == 0 ? "no answers yet" : "no answer for 60 days";
        };
    }

    private static String tooFew(long callers) {
        if (callers == 0) {
            return "no answer for 14 days";
        }
        return callers == 1 ? "unclear, 1 caller" : "unclear, %d callers".formatted(callers);
    }

    private static @Nullable Evidence evidence(ReportedAnswers recent) {
        if (recent.all() == 0) {
            return null;
        }
        return switch (recent.share(recent.leading())) {
            case Share.Few _ -> dots(recent);
            case Share.Measured share -> interval(recent.leading(), share);
        };
    }

    private static Evidence dots(ReportedAnswers recent) {
        var dots = new ArrayList<Dot>();
        for (var stance : Stance.values()) {
            for (int i = 0; i < recent.of(stance); i++) {
                dots.add(new Dot(StanceFormatter.code(stance), dots.size() * BETWEEN_DOTS));
            }
        }
        return new Evidence.Dots(dots);
    }

    private static Evidence interval(Stance leading, Share.Measured share) {
        int low = x(share.low());
        return new Evidence.Interval(
                StanceFormatter.code(leading), low, Math.max(1, x(share.high()) - low), x(share.share()) - 8);
    }

    private static int x(double share) {
        return 1 + (int) Math.round(AXIS * share);
    }

    private static String words(SeatStanding member) {
        var recent = member.recent().reported();
        if (recent.all() > 0) {
            return counted(recent, "caller") + share(recent);
        }
        return member.reported().all() > 0 ? counted(member.reported(), "answer") : "No answers yet";
    }

    /** {@code 22 of 27 callers: for it}. */
    private static String counted(ReportedAnswers reported, String noun) {
        var leading = reported.leading();
        return "%d of %d %s%s: %s"
                .formatted(
                        reported.of(leading),
                        reported.all(),
                        noun,
                        reported.all() == 1 ? "" : "s",
                        StanceFormatter.heard(leading));
    }

    /** {@code , 81% (63–92%)}. */
    private static String share(ReportedAnswers recent) {
        return switch (recent.share(recent.leading())) {
            case Share.Few _ -> "";
            case Share.Measured share ->
                String.format(
                        Locale.ROOT,
                        ", %.0f%% (%.0f–%.0f%%)",
                        100 * share.share(),
                        100 * share.low(),
                        100 * share.high());
        };
    }

    /** The other answers, those of long ago, and who says so. */
    private static String note(SeatStanding member) {
        var recent = member.recent().reported();
        var words = recent.all() > 0
                ? List.of(others(recent), earlier(member), source(member))
                : List.of(others(member.reported()), lastAnswer(member), source(member));
        return words.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
    }

    /** {@code 5 against it, 1 wouldn’t say}. */
    private static String others(ReportedAnswers reported) {
        var leading = reported.leading();
        return list(reported, Stream.of(Stance.values()).filter(stance -> stance != leading));
    }

    private static String earlier(SeatStanding member) {
        var words = list(member.earlier(), Stream.of(Stance.values()));
        return words.isEmpty() ? "" : "Earlier: " + words;
    }

    private static String list(ReportedAnswers reported, Stream<Stance> stances) {
        return stances.filter(stance -> reported.of(stance) > 0)
                .map(stance -> reported.of(stance) + " " + StanceFormatter.heard(stance))
                .collect(Collectors.joining(", "));
    }

    private static String lastAnswer(SeatStanding member) {
        return Optional.ofNullable(member.lastAnswer())
                .map(last -> "Last answer on " + DAY.format(last))
                .orElse("");
    }

    private static String source(SeatStanding member) {
        return Optional.ofNullable(member.confirmed())
                .map(confirmed -> "Source: " + confirmed.source())
                .orElse("");
    }
}
