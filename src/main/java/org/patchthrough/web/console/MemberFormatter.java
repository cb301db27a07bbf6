package org.patchthrough.web.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.OfficeShift;
import org.patchthrough.directory.Correction;
import org.patchthrough.directory.Office;
import org.patchthrough.web.console.MemberPage.Entered;
import org.patchthrough.whip.AnswerDay;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.ReportedAnswers;

/** Words one member: their offices, and what was entered and told of them. */
final class MemberFormatter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private MemberFormatter() {}

    /** What an entry that was not taken had. */
    record Typed(String position, String source, String link, String on) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    static MemberPage.Form form(List<ConfirmedPositions.Entry> history, @Nullable Typed given, LocalDate today) {
        var typed = Optional.ofNullable(given).orElse(Typed.NOTHING);
        var newest = history.stream().findFirst();
        return new MemberPage.Form(
                newest.map(ConfirmedPositions.Entry::seq).orElse(0L),
                PositionChoices.positions(typed.position()),
                PositionChoices.sources(typed.source()),
                typed.link(),
                typed.on(),
                today.toString(),
                newest.filter(entry -> entry.position() != null).isPresent());
    }

    static Entered entered(ConfirmedPositions.Entry entry) {
        var position = entry.position();
        return new Entered(
                ConsoleTime.day(entry.at()) + ", " + ConsoleTime.clock(entry.at()),
                entry.by(),
                position == null
                        ? "took it back"
                        : "%s: %s, %s"
                                .formatted(
                                        PositionChoices.heard(position),
                                        entry.kind().words(),
                                        DAY.format(entry.saidOn())),
                position == null || entry.link().isEmpty() ? null : entry.link());
    }

    static MemberPage.Day day(AnswerDay told) {
        return new MemberPage.Day(DAY.format(told.day()), told(told.reported()));
    }

    private static String told(ReportedAnswers reported) {
        return Stream.of(Stance.values())
                .filter(stance -> reported.of(stance) > 0)
                .map(stance -> reported.of(stance) + " "
                        + PositionChoices.heard(stance).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** By which corrections know an office. */
    static String word(Office office) {
        return office.kind() == Office.Kind.WASHINGTON ? Correction.WASHINGTON : office.id();
    }

    static MemberPage.OfficeRow office(Office office, String id, CallFigures.Rings rings, Instant now) {
        return new MemberPage.OfficeRow(
                id,
                office.city(),
                new Phone(office.phone()).dashed(),
                ConsoleTime.shift(OfficeShift.of(office.zone(), now)),
                rings.all() == 0 ? "never called" : "%d of %d calls: a person".formatted(rings.person(), rings.all()),
                OfficesHandler.isDoubtful(rings) ? "No call there was ever answered: the number may be wrong." : "");
    }
}
