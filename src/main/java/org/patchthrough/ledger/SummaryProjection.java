package org.patchthrough.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Summary;

/**
 * The follower behind all figures: keeps a row a call, the answers, the rings at offices, the stances that count, and their totals. It works out
 * what a touched call adds up to now and moves the totals by the difference to what it had written of it, so to be given a
 * fact twice, or a call's facts in any order, makes no difference.
 */
public final class SummaryProjection implements Projection {
    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public void follow(Handle handle, List<LedgerEntry> entries) {
        var calls = entries.stream().map(LedgerEntry::call).collect(Collectors.toSet());
        var before = SummaryTables.calls(handle, calls);
        var answersBefore = SummaryTables.answers(handle, calls);
        var ringsBefore = SummaryTables.rings(handle, calls);
        var now = Now.of(handle, calls);
        var come = without(now.calls(), before);
        var gone = without(before, now.calls());
        var callers = callers(come, gone, without(now.rings(), ringsBefore), now.calls());
        var totals = callers.isEmpty() ? null : CallerTotals.of(handle, callers);

        SummaryTables.writeCalls(handle, come);
        Rollups.calls(handle, moved(come, gone), moved(gone, come));
        rings(handle, ringsBefore, now.rings());
        answers(handle, answersBefore, now.answers());
        if (totals != null) {
            CallerTotals.of(handle, callers).moveFrom(handle, totals);
        }
    }

    /** Those whose place in a funnel is another now: most facts move on a call's status and nothing else. */
    private static List<CallRow> moved(List<CallRow> rows, List<CallRow> others) {
        var known = new HashMap<UUID, CallRow.Steps>();
        others.forEach(row -> known.put(row.callId(), row.steps()));
        return rows.stream()
                .filter(row -> !row.steps().equals(known.get(row.callId())))
                .toList();
    }

    /** Those of whom another count may come out than before. */
    private static Set<CallerTotals.Caller> callers(
            List<CallRow> come, List<CallRow> gone, List<OfficeRingRow> rings, List<CallRow> calls) {
        var before = new HashMap<UUID, CallRow>();
        gone.forEach(row -> before.put(row.callId(), row));
        var rung = rings.stream().map(ring -> ring.place().callId()).collect(Collectors.toSet());
        var changed = come.stream().filter(row -> !row.countsLike(before.get(row.callId())));
        return Stream.concat(changed, calls.stream().filter(row -> rung.contains(row.callId())))
                .filter(row -> !row.request().test())
                .map(row -> new CallerTotals.Caller(
                        row.request().campaign(), row.request().caller()))
                .collect(Collectors.toSet());
    }

    private static void rings(Handle handle, List<OfficeRingRow> before, List<OfficeRingRow> after) {
        var places = after.stream().map(OfficeRingRow::place).collect(Collectors.toSet());
        SummaryTables.dropRings(
                handle, without(before.stream().map(OfficeRingRow::place).toList(), places));
        var come = without(after, before);
        SummaryTables.writeRings(handle, come);
        Rollups.rings(handle, come, without(before, after));
    }

    private static void answers(Handle handle, List<AnswerRow> before, List<AnswerRow> after) {
        var places = after.stream().map(AnswerRow::place).collect(Collectors.toSet());
        SummaryTables.dropAnswers(
                handle, without(before.stream().map(AnswerRow::place).toList(), places));
        var gone = without(before, after);
        var come = without(after, before);
        SummaryTables.writeAnswers(handle, come);
        Rollups.answers(handle, come, gone);
        StanceTables.recount(
                handle,
                Stream.concat(gone.stream(), come.stream())
                        .filter(answer -> answer.stance() != null)
                        .map(AnswerRow::group)
                        .collect(Collectors.toSet()));
    }

    private static <T> List<T> without(Collection<T> all, Collection<T> some) {
        var left = new HashSet<>(some);
        return all.stream().filter(one -> !left.contains(one)).toList();
    }

    /** What the touched calls add up to, by all their facts. */
    private record Now(List<CallRow> calls, List<AnswerRow> answers, List<OfficeRingRow> rings) {
        static Now of(Handle handle, Set<UUID> touched) {
            var calls = new ArrayList<CallRow>();
            var answers = new ArrayList<AnswerRow>();
            var rings = new ArrayList<OfficeRingRow>();
            FactTable.of(handle, touched).forEach((call, facts) -> {
                var summary = Summary.of(facts);
                CallRow.of(call, facts, summary).ifPresent(row -> {
                    calls.add(row);
                    answers.addAll(AnswerRow.of(row, summary));
                    rings.addAll(OfficeRingRow.of(row, facts, summary));
                });
            });
            return new Now(calls, answers, rings);
        }
    }
}
