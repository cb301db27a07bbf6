package org.patchthrough.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seat and who holds it.
 *
 * @param member null while the seat is vacant; then there are no offices either
 * @param offices Washington first, then the source's order; all have a phone, and some may share one
 */
public record Holding(Seat seat, @Nullable Member member, List<Office> offices) {
    public Holding {
        offices = List.copyOf(offices);
        if (member == null && !offices.isEmpty()) {
            throw new IllegalArgumentException("nobody holds " + seat + ", yet it has offices");
        }
    }

    static Holding vacant(Seat seat) {
        return new Holding(seat, null, List.of());
    }

    public boolean isVacant() {
        return member == null;
    }

    public Optional<Member> findMember() {
        return Optional.ofNullable(member);
    }
}
