package org.patchthrough.web.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;

/** What lists call a seat's holder; a seat that nobody knows any more is called by its own word. */
record SeatLabels(Map<String, String> names) {
    static SeatLabels of(WhipCount count) {
        return new SeatLabels(
                count.members().stream().collect(Collectors.toMap(SeatStanding::seat, SeatStanding::shownName)));
    }

    String of(String seat) {
        return names.getOrDefault(seat, seat);
    }
}
