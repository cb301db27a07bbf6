package org.patchthrough.whip;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who holds a seat, or what an entry of a campaign's own list is called. */
@FunctionalInterface
public interface SeatNaming {
    /** Empty for a seat of which nothing is known any more; it is shown by its own word then. */
    Optional<Named> find(String campaign, String seat);

    /** The seats that a campaign calls, in its order: about whom its count is, also where nobody has told anything yet. */
    default List<String> called(String campaign) {
        return List.of();
    }

    /**
     * Who holds it.
     *
     * @param name  in full; null while the seat is vacant
     * @param party as the directory words it; empty where there is none
     * @param state two letters; empty where there is none
     */
    record Named(@Nullable String name, String party, String state) {}
}
