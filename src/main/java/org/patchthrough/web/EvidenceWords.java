package org.patchthrough.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.Board.MemberStanding;
import org.patchthrough.web.pages.ResultsPage.Dot;
import org.patchthrough.web.pages.ResultsPage.Evidence;
import org.patchthrough.web.pages.ResultsPage.Icon;
import org.patchthrough.web.pages.ResultsPage.Row;

/** One member's line of the board. Under ten answers each caller is a mark; from ten on there are share and range. */
final class EvidenceWords {
    private static final int LEAST_FOR_SHARE = 10;
    private static final int AXIS = 158;
    private static final int BETWEEN_DOTS = 17;

    private EvidenceWords() {}

    static Row row(MemberStanding member) {
        var position = Position.of(member);
        boolean solid = position.ground() == Position.Ground.CONFIRMED;
        return new Row(
                member.name(),
                seat(member),
                position.stance().map(stance -> StanceWords.icon(stance, solid)).orElse(new Icon("unknown", "unknown")),
                position.stance().map(StanceWords::position).orElse("No clear answer"),
                sure(position, member),
                evidence(member),
                words(member),
                note(member),
                null);
    }

    /** {@code R · NY-12}. */
    private static String seat(MemberStanding member) {
        return member.party().isEmpty() ? member.seat() : member.party().charAt(0) + " · " + member.seat();
    }

    private static String sure(Position position, MemberStanding member) {
        return switch (position.ground()) {
            case CONFIRMED -> "confirmed";
            case REPORTED -> "reported by callers";
            case CONFLICTING -> "conflicting reports";
            case TOO_FEW ->
                member.answers() == 1 ? "unclear, 1 caller" : "unclear, %d callers".formatted(member.answers());
            case NO_ANSWERS -> "no calls yet";
        };
    }

    private static @Nullable Evidence evidence(MemberStanding member) {
        if (member.answers() == 0) {
            return null;
        }
        return member.answers() < LEAST_FOR_SHARE ? dots(member) : interval(member);
    }

    private static Evidence dots(MemberStanding member) {
        var dots = new ArrayList<Dot>();
        for (var stance : Stance.values()) {
            for (int i = 0; i < member.reported(stance); i++) {
                var code = StanceWords.code(stance);
                dots.add(new Dot(code, code, dots.size() * BETWEEN_DOTS));
            }
        }
        return new Evidence.Dots(dots);
    }

    private static Evidence interval(MemberStanding member) {
        var leading = Position.leading(member);
        var code = StanceWords.code(leading);
        var range = Wilson.of(member.reported(leading), member.answers());
        double share = (double) member.reported(leading) / member.answers();
        return new Evidence.Interval(
                code, code, x(range.low()), Math.max(1, x(range.high()) - x(range.low())), x(share) - 8);
    }

    private static int x(double share) {
        return 1 + (int) Math.round(AXIS * share);
    }

    private static String words(MemberStanding member) {
        int answers = member.answers();
        if (answers == 0) {
            return "No calls yet";
        }
        var leading = Position.leading(member);
        var callers = answers == 1 ? "caller" : "callers";
        var words = "%d of %d %s: %s".formatted(member.reported(leading), answers, callers, StanceWords.heard(leading));
        return answers < LEAST_FOR_SHARE ? words : words + ", " + share(member, leading);
    }

    /** {@code 81 % (63–92 %)}. */
    private static String share(MemberStanding member, Stance leading) {
        var range = Wilson.of(member.reported(leading), member.answers());
        return String.format(
                Locale.ROOT,
                "%.0f %% (%.0f–%.0f %%)",
                100.0 * member.reported(leading) / member.answers(),
                100 * range.low(),
                100 * range.high());
    }

    /** The other answers. */
    private static String note(MemberStanding member) {
        if (member.answers() == 0) {
            return "";
        }
        var leading = Position.leading(member);
        var others = Stream.of(Stance.values())
                .filter(stance -> stance != leading && member.reported(stance) > 0)
                .map(stance -> member.reported(stance) + " " + StanceWords.heard(stance))
                .collect(Collectors.joining(", "));
        var source = member.confirmed()
                .map(confirmed -> "Source: " + confirmed.source())
                .orElse("");
        return List.of(others, source).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
    }
}
