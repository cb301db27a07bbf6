package org.patchthrough.web.page;

import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;

/** A seat as people say it. */
public final class SeatFormatter {
    private SeatFormatter() {}

    /** {@code New York, 12th district}, {@code Wyoming, at large}, {@code New York}. */
    public static String place(Seat seat, PageMessages words) {
        return switch (words.language()) {
            case ENGLISH -> english(seat);
            case SPANISH -> spanish(seat);
        };
    }

    private static String english(Seat seat) {
        var state = seat.state().english();
        if (seat.chamber() == Chamber.SENATE) {
            return state;
        }
        return seat.number() == 0 ? state + ", at large" : state + ", " + ordinal(seat.number()) + " district";
    }

    private static String spanish(Seat seat) {
        var state = seat.state().spanish();
        return seat.chamber() == Chamber.SENATE || seat.number() == 0 ? state : state + ", distrito " + seat.number();
    }

    private static String ordinal(int number) {
        var suffix = number % 100 >= 11 && number % 100 <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + suffix;
    }
}
