package org.patchthrough.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seat and who holds it.
 *
 * @param member  null while the seat is vacant; then there are no offices either
 * @param until   the last day of the term as the source says it, which may be no more than an expectation; null where it says
 *                nothing
 * @param offices Washington first, then the source's order; all have a phone, and some may share one
 */
public record SeatHolding(
        Seat seat, @Nullable Member member, @Nullable LocalDate until, List<Office> offices) {
    public SeatHolding {
        offices = List.copyOf(offices);
        if (member == null && !offices.isEmpty()) {
            throw new IllegalArgumentException("nobody holds " + seat + ", yet it has offices");
        }
    }

    static SeatHolding vacant(Seat seat) {
        return new SeatHolding(seat, null, null, List.of());
    }

    public boolean isVacant() {
        return member == null;
    }

    public Optional<Member> findMember() {
        return Optional.ofNullable(member);
    }

    /**
     * The same seat once that Congress has begun: vacant where the term ends on its first day. A term that ended on another
     * day goes on, for that was an expectation: appointed senators sit until their successors are sworn in. So does the
     * resident commissioner's, whose four years the source writes as two.
     */
    public SeatHolding in(Congress congress) {
        boolean ends = congress.firstDay().equals(until) && seat.state() != UsState.PR;
        return ends ? vacant(seat) : this;
    }
}
