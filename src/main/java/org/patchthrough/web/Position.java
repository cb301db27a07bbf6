package org.patchthrough.web;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;
import org.patchthrough.web.Board.MemberStanding;

/**
 * What may be said of one member: never more than is known.
 *
 * @param stance where they stand; empty where nobody can tell
 * @param ground why we say so
 */
record Position(Optional<Stance> stance, Ground ground) {
    private static final int LEAST_ANSWERS = 3;
    private static final int LEAST_DAYS = 2;

    enum Ground {
        /** An organizer has entered it with its source. */
        CONFIRMED,
        /** At least three callers on two days, two thirds of them agreeing. */
        REPORTED,
        /** As many callers, and they disagree. */
        CONFLICTING,
        TOO_FEW,
        NO_ANSWERS
    }

    static Position of(MemberStanding member) {
        if (member.confirmed().isPresent()) {
            return new Position(member.confirmed().map(Board.Confirmed::position), Ground.CONFIRMED);
        }
        int answers = member.answers();
        if (answers == 0) {
            return new Position(Optional.empty(), Ground.NO_ANSWERS);
        }
        if (answers < LEAST_ANSWERS || member.days() < LEAST_DAYS) {
            return new Position(Optional.empty(), Ground.TOO_FEW);
        }
        var leading = leading(member);
        return 3 * member.reported(leading) >= 2 * answers
                ? new Position(Optional.of(leading), Ground.REPORTED)
                : new Position(Optional.empty(), Ground.CONFLICTING);
    }

    /** The stance that most callers heard; the first in the order of stances where several are as many. */
    static Stance leading(MemberStanding member) {
        return Stream.of(Stance.values())
                .sorted(Comparator.<Stance>comparingInt(member::reported).reversed())
                .findFirst()
                .orElseThrow();
    }

    boolean is(Stance that, Ground on) {
        return ground == on && stance.equals(Optional.of(that));
    }
}
