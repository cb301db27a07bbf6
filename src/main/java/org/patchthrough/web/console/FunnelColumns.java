package org.patchthrough.web.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.Funnel;

/** How far calls got, as columns of a table. */
final class FunnelColumns {
    private static final List<String> NAMES =
            List.of("requested", "answered", "accepted", "bridged", "person", "voicemail", "not_reached", "reported");
    static final List<String> OF_WAYS = behind("door", "partner", "source");

    private FunnelColumns() {}

    /** After columns that say whose funnel a row is. */
    static List<String> behind(String... names) {
        var all = new ArrayList<>(Arrays.asList(names));
        all.addAll(NAMES);
        return List.copyOf(all);
    }

    /** @param cells of the columns before */
    static List<@Nullable Object> row(Funnel funnel, @Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(Arrays.asList(cells));
        row.addAll(List.of(
                funnel.requested(),
                funnel.answered(),
                funnel.accepted(),
                funnel.bridged(),
                funnel.person(),
                funnel.voicemail(),
                funnel.notReached(),
                funnel.reported()));
        return row;
    }

    /** A row a way. */
    static List<List<@Nullable Object>> ofWays(List<CallFigures.Way> ways) {
        return ways.stream()
                .map(way -> row(way.funnel(), way.door(), way.partner(), way.source()))
                .toList();
    }
}
