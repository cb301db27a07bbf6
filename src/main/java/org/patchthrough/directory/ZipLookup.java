package org.patchthrough.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ZIP answers.
 *
 * @param zip its five digits, or what was asked where that is no ZIP
 * @param answer counts districts, not seats: a whole ZIP in one district is {@code ONE} though two senators come with it
 * @param stateHint only with {@code NONE}, and only where nine ZIPs of ten with these first three digits lie in one state:
 *     a post-office box or a single building, most likely. To be confirmed by the caller
 * @param seats the House seats by state and district, vacant ones among them, then the senators who sit for these states
 */
public record ZipLookup(String zip, Answer answer, @Nullable UsState stateHint, List<SeatHolding> seats) {
    /** How many districts the ZIP touches. */
    public enum Answer {
        ONE,
        SEVERAL,
        NONE
    }

    public ZipLookup {
        seats = List.copyOf(seats);
    }

    /** The states of its seats, by code; empty for {@code NONE}. */
    public List<UsState> states() {
        return seats.stream().map(h -> h.seat().state()).distinct().sorted().toList();
    }

    /** Its House seats alone, by state and district. */
    public List<SeatHolding> house() {
        return seats.stream().filter(h -> h.seat().chamber() == Chamber.HOUSE).toList();
    }
}
