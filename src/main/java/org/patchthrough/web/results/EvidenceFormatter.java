package org.patchthrough.web.results;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage.Dot;
import org.patchthrough.web.results.ResultsPage.Evidence;
import org.patchthrough.web.results.ResultsPage.Holder;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.web.results.ResultsPage.Source;
import org.patchthrough.whip.OtherContacts;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.Share;

/**
 * One member's line of the board. Under ten answers each caller is a mark; from ten on there are share and range. What was
 * told more than 14 days ago has neither picture nor share: it stands beside, counted.
 */
record EvidenceFormatter(PageMessages words) {
    private static final int AXIS = 158;
    private static final int BETWEEN_DOTS = 17;
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    Row row(SeatStanding member, OtherContacts others, Instant now) {
        var position = Position.of(member, now);
        boolean solid = position.ground() == Position.Ground.CONFIRMED;
        return new Row(
                new Holder(
                        member.holder().name() == null ? words.say("results.vacant") : member.shownName(),
                        seat(member),
                        member.seat()),
                position.stance()
                        .map(stance -> StanceFormatter.icon(stance, solid))
                        .orElse(StanceFormatter.UNKNOWN),
                words.say(position.stance()
                        .map(stance -> "results.stance." + stance.code())
                        .orElse("results.stance.unknown")),
                sure(position, member, others),
                evidence(member.recent().reported()),
                words(member, others),
                note(member),
                source(member));
    }

    /** {@code R · NY-12}. */
    private static String seat(SeatStanding member) {
        var party = member.holder().party();
        return party.isEmpty() ? member.seat() : party.charAt(0) + " · " + member.seat();
    }

    private String sure(Position position, SeatStanding member, OtherContacts others) {
        return switch (position.ground()) {
            case CONFIRMED -> words.say("results.sure.confirmed");
            case REPORTED -> words.say("results.sure.reported");
            case CONFLICTING -> words.say("results.sure.conflicting");
            case TOO_FEW -> tooFew(member.recent().callers());
            case NO_ANSWERS -> member.reported().all() == 0 ? untold(others) : words.say("results.sure.stale");
        };
    }

    private String tooFew(long callers) {
        return callers == 0 ? words.say("results.sure.fading") : words.say("results.sure.few", callers);
    }

    /** Calls there may have been. */
    private String untold(OtherContacts others) {
        return words.say(others.equals(OtherContacts.NONE) ? "results.sure.none" : "results.sure.untold");
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

    private String words(SeatStanding member, OtherContacts others) {
        var recent = member.recent().reported();
        if (recent.all() > 0) {
            return counted(recent, "results.callers") + share(recent);
        }
        if (member.reported().all() > 0) {
            return counted(member.reported(), "results.answers");
        }
        if (others.voicemails() > 0) {
            return words.say("results.voicemails", others.voicemails());
        }
        return words.say(others.notReached() > 0 ? "results.missed" : "results.uncalled");
    }

    /** {@code 22 of 27 callers: for it}. */
    private String counted(ReportedAnswers reported, String key) {
        var leading = reported.leading();
        return words.say(key, reported.of(leading), reported.all(), heard(leading));
    }

    private String heard(Stance stance) {
        return words.say("results.heard." + stance.code());
    }

    /** {@code , 81% (63–92%)}. */
    private String share(ReportedAnswers recent) {
        return switch (recent.share(recent.leading())) {
            case Share.Few _ -> "";
            case Share.Measured share ->
                words.say(
                        "results.range",
                        Math.round(100 * share.share()),
                        Math.round(100 * share.low()),
                        Math.round(100 * share.high()));
        };
    }

    /** The other answers, and those of long ago. */
    private String note(SeatStanding member) {
        var recent = member.recent().reported();
        var notes = recent.all() > 0
                ? List.of(others(recent), earlier(member))
                : List.of(others(member.reported()), lastAnswer(member));
        return notes.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
    }

    /** {@code 5 against it, 1 not given}. */
    private String others(ReportedAnswers reported) {
        var leading = reported.leading();
        return list(reported, Stream.of(Stance.values()).filter(stance -> stance != leading));
    }

    private String earlier(SeatStanding member) {
        var said = list(member.earlier(), Stream.of(Stance.values()));
        return said.isEmpty() ? "" : words.say("results.earlier", said);
    }

    private String list(ReportedAnswers reported, Stream<Stance> stances) {
        return stances.filter(stance -> reported.of(stance) > 0)
                .map(stance -> words.number(reported.of(stance)) + " " + heard(stance))
                .collect(Collectors.joining(", "));
    }

    private String lastAnswer(SeatStanding member) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .withZone(WASHINGTON);
        return Optional.ofNullable(member.lastAnswer())
                .map(last -> words.say("results.last", day.format(last)))
                .orElse("");
    }

    private @Nullable Source source(SeatStanding member) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        return Optional.ofNullable(member.confirmed())
                .map(confirmed -> new Source(
                        words.say("results.source." + confirmed.kind().code(), day.format(confirmed.on())),
                        confirmed.link().isEmpty() ? null : confirmed.link()))
                .orElse(null);
    }
}
