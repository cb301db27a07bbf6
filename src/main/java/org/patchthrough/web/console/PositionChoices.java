package org.patchthrough.web.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.patchthrough.call.Stance;
import org.patchthrough.web.console.MemberPage.Choice;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.ConfirmedPosition;

/** What a member can have said in public, and where, as forms offer it. */
final class PositionChoices {
    private static final List<Stance> POSITIONS = List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.UNDECIDED);

    private PositionChoices() {}

    static List<Choice> positions(String chosen) {
        return choices(POSITIONS, Stance::code, PositionChoices::heard, chosen);
    }

    static List<Choice> sources(String chosen) {
        return choices(
                List.of(ConfirmedPosition.Source.values()),
                ConfirmedPosition.Source::code,
                source -> PageMessages.capital(source.words()),
                chosen);
    }

    /** One that a member can have said in public. */
    static Optional<Stance> position(String code) {
        return POSITIONS.stream().filter(stance -> stance.code().equals(code)).findFirst();
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, String> code, Function<T, String> text, String chosen) {
        return all.stream()
                .map(one -> new Choice(
                        code.apply(one), text.apply(one), code.apply(one).equals(chosen)))
                .toList();
    }

    static String heard(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Supports";
            case OPPOSES -> "Opposes";
            case UNDECIDED -> "Undecided";
            case NOT_GIVEN -> "Wouldn’t say";
        };
    }

    /** A day as forms send it; empty for anything else. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
