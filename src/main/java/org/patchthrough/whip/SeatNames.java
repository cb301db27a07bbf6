package org.patchthrough.whip;

import java.util.Optional;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Holding;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Seat;

/** The seats of Congress by the newest snapshot, from memory. Nothing is known before the first import. */
public record SeatNames(Directory directory) implements Names {
    @Override
    public Optional<Named> find(String seat) {
        return Seat.find(seat)
                .flatMap(known -> directory.findNewest().flatMap(newest -> newest.find(known)))
                .map(SeatNames::named);
    }

    private static Named named(Holding holding) {
        return new Named(
                holding.findMember().map(Member::full).orElse(null),
                holding.findMember().map(Member::party).orElse(""),
                holding.seat().state().code());
    }
}
