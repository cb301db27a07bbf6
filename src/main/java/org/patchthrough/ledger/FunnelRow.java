package org.patchthrough.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of {@code funnel_hour}, or what is to be added to one. */
record FunnelRow(
        String campaign,
        Instant hour,
        long requested,
        long answered,
        long accepted,
        long bridged,
        long person,
        long voicemail,
        long notReached,
        long reported) {

    private record Key(String campaign, Instant hour) {}

    /** What the rows of calls before and after add to the funnel. Rows that end up adding nothing are left out. */
    static List<FunnelRow> moved(Collection<CallRow> before, Collection<CallRow> after) {
        Map<Key, FunnelRow> sums = new HashMap<>();
        Stream.concat(before.stream().map(row -> of(row, -1)), after.stream().map(row -> of(row, 1)))
                .forEach(row -> sums.merge(new Key(row.campaign, row.hour), row, FunnelRow::plus));
        return sums.values().stream().filter(row -> !row.isNothing()).toList();
    }

    private static FunnelRow of(CallRow call, int sign) {
        long one = call.test() ? 0 : sign;
        return new FunnelRow(
                call.campaign(),
                call.requestedAt().truncatedTo(ChronoUnit.HOURS),
                one,
                call.answered() ? one : 0,
                call.accepted() ? one : 0,
                call.bridged() ? one : 0,
                call.person() ? one : 0,
                call.voicemail() ? one : 0,
                call.notReached() ? one : 0,
                call.reported() ? one : 0);
    }

    private FunnelRow plus(FunnelRow other) {
        return new FunnelRow(
                campaign,
                hour,
                requested + other.requested,
                answered + other.answered,
                accepted + other.accepted,
                bridged + other.bridged,
                person + other.person,
                voicemail + other.voicemail,
                notReached + other.notReached,
                reported + other.reported);
    }

    private boolean isNothing() {
        return requested == 0
                && answered == 0
                && accepted == 0
                && bridged == 0
                && person == 0
                && voicemail == 0
                && notReached == 0
                && reported == 0;
    }
}
