package org.patchthrough.campaign.version;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.UsState;

/**
 * Which members of its chambers a campaign calls: those who meet all that is set. What is empty sets nothing.
 *
 * @param parties    in small letters, as the directory words them: {@code democrat}
 * @param committees codes of committees and subcommittees: {@code SSJU}, {@code HSJU05}; a member of one of them will do
 * @param leaders    only who has a role of leadership now
 * @param seats      only who holds one of these; they are called in this order
 */
public record Selection(
        List<UsState> states, List<String> parties, List<String> committees, boolean leaders, List<Seat> seats) {
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of(), false, List.of());

    public Selection {
        states = List.copyOf(states);
        parties = List.copyOf(parties);
        committees = List.copyOf(committees);
        seats = List.copyOf(seats);
    }

    /** Whether somebody holds the seat and is to be called. */
    public boolean includes(SeatHolding holding) {
        return holding.findMember()
                .filter(member -> meets(holding.seat(), member))
                .isPresent();
    }

    private boolean meets(Seat seat, Member member) {
        return allows(states, seat.state())
                && allows(parties, member.party().toLowerCase(Locale.ROOT))
                && (committees.isEmpty() || committees.stream().anyMatch(member.committees()::contains))
                && (!leaders || member.leader())
                && allows(seats, seat);
    }

    private static <T> boolean allows(Collection<T> chosen, T one) {
        return chosen.isEmpty() || chosen.contains(one);
    }

    /** Where a seat stands among those that are listed; all the same where none is. */
    public int rank(Seat seat) {
        return seats.indexOf(seat);
    }
}
