package org.patchthrough.request;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.AppendHook;
import org.patchthrough.ledger.LedgerEntry;

/** Remembers whom a caller has reached, so that a plan can say how many days ago that was. */
public final class RecentContacts implements AppendHook {
    // The row of the line says which seat rang, whoever located the caller: the request, or a ZIP typed on the phone.
    private static final String ADD = """
            insert into recent_contact (call_id, target, caller, seat, at)
            select line.call_id, line.target, request.caller, line.seat, reached.at
              from unnest(:calls, :targets, :attempts, :times) as reached (call_id, target, attempt, at)
              join line using (call_id, target, attempt)
              join request using (call_id)
                on conflict (call_id, target) do nothing
            """;
    private static final String LAST = """
            select seat, max(at) as last
              from recent_contact
             where caller = ?
               and at > ?
             group by seat
             order by last desc
            """;

    /** A target that was reached: with which ring, and when. */
    private record Reached(UUID call, Leg leg, Instant at) {
        static Stream<Reached> of(LedgerEntry entry) {
            return entry.fact() instanceof Fact.OfficeDone done
                    ? Stream.of(new Reached(entry.call(), done.leg(), entry.at()))
                    : Stream.empty();
        }
    }

    @Override
    public void of(Handle handle, List<LedgerEntry> newFacts) {
        var reached = newFacts.stream().flatMap(Reached::of).toList();
        if (reached.isEmpty()) {
            return;
        }
        handle.createUpdate(ADD)
                .bindArray("calls", UUID.class, each(reached, Reached::call))
                .bindArray(
                        "targets", Integer.class, each(reached, one -> one.leg().target()))
                .bindArray(
                        "attempts",
                        Integer.class,
                        each(reached, one -> one.leg().attempt()))
                .bindArray(
                        "times",
                        OffsetDateTime.class,
                        each(reached, one -> one.at().atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private static <T> List<T> each(List<Reached> reached, Function<Reached, T> value) {
        return reached.stream().map(value).toList();
    }

    /** The same plan with the days since this caller last reached each of its targets. */
    Plan mark(Handle handle, UUID caller, Plan plan, Instant now) {
        return plan.marked(of(handle, caller, now));
    }

    /** Whom this caller has reached within the week, the latest first. */
    public List<Target> of(Handle handle, UUID caller, Instant now) {
        return handle
                .select(LAST, caller, now.minus(Duration.ofDays(Target.LONG_AGO + 1)))
                .map((row, _) -> new Target(
                        row.getString("seat"),
                        days(row.getObject("last", OffsetDateTime.class).toInstant(), now)))
                .stream()
                .filter(target -> target.daysSince() < Target.LONG_AGO)
                .toList();
    }

    /** By the calendar, as people count: a call late last night was yesterday. */
    private static int days(Instant last, Instant now) {
        var between = ChronoUnit.DAYS.between(Congress.dayInWashington(last), Congress.dayInWashington(now));
        return Math.clamp(between, 0, Target.LONG_AGO);
    }
}
