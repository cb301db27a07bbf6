package org.patchthrough.web.console;

import org.patchthrough.call.Stance;
import org.patchthrough.whip.Position;

/** A position in a few words, as it stands in a list of moves. */
final class MoveWords {
    private MoveWords() {}

    static String of(Position position) {
        return switch (position.ground()) {
            case CONFIRMED -> "confirmed " + stance(position);
            case REPORTED -> "reported " + stance(position);
            case CONFLICTING -> "conflicting";
            case TOO_FEW -> "unclear";
            case NO_ANSWERS -> "nothing known";
        };
    }

    private static String stance(Position position) {
        return position.stance()
                .map(stance -> switch (stance) {
                    case SUPPORTS -> "for";
                    case OPPOSES -> "against";
                    case UNDECIDED -> "undecided";
                    case NOT_GIVEN -> "not given";
                })
                .orElse("");
    }

    /** Its code for tables; empty where nobody can tell. */
    static String code(Position position) {
        return position.stance().map(Stance::code).orElse("");
    }
}
