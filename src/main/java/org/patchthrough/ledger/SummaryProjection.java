package org.patchthrough.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Summary;
import org.patchthrough.ledger.CallTable.Change;

/**
 * The follower behind all figures: keeps a row a call, the answers, the rings at offices, the stances that
 * count, and all totals. It works out what a touched call adds up to now and moves the totals by the difference to what it had written of it, so to be given a
 * fact twice, or a call's facts in any order, makes no difference.
 */
public final class SummaryProjection implements Projection {
    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public void follow(Handle handle, List<LedgerEntry> entries) {
        var touched = entries.stream().map(LedgerEntry::call).collect(Collectors.toSet());
        var now = Now.of(handle, touched);
        var calls = CallTable.CALLS.change(CallTable.CALLS.read(handle, touched), now.calls());
        var answers = CallTable.ANSWERS.change(CallTable.ANSWERS.read(handle, touched), now.answers());
        var rings = CallTable.RINGS.change(CallTable.RINGS.read(handle, touched), now.rings());
        var callers = callers(calls, rings, now.calls());
        var before = CallerTotals.of(handle, callers);

        CallTable.CALLS.write(handle, calls);
        CallTable.ANSWERS.write(handle, answers);
        CallTable.RINGS.write(handle, rings);
        Rollups.calls(handle, moved(calls));
        Rollups.answers(handle, answers);
        Rollups.rings(handle, rings);
        StanceTables.recount(handle, groups(answers));
        CallerTotals.of(handle, callers).moveFrom(handle, before);
    }

    /** Without those whose place in a funnel is the same: most facts move on a call's status and nothing else. */
    private static Change<CallRow> moved(Change<CallRow> calls) {
        var before = byCall(calls.gone());
        var come = calls.come().stream()
                .filter(row -> !row.stepsLike(before.get(row.callId())))
                .toList();
        var moved = byCall(come).keySet();
        return new Change<>(
                calls.gone().stream()
                        .filter(row -> moved.contains(row.callId()))
                        .toList(),
                come);
    }

    private static Map<UUID, CallRow> byCall(List<CallRow> rows) {
        return rows.stream().collect(Collectors.toMap(CallRow::callId, row -> row));
    }

    /** Those of whom another count may come out than before. */
    private static Set<CallerTotals.Caller> callers(
            Change<CallRow> calls, Change<OfficeRingRow> rings, List<CallRow> all) {
        var before = byCall(calls.gone());
        var rung = rings.come().stream().map(ring -> ring.place().callId()).collect(Collectors.toSet());
        var changed = calls.come().stream().filter(row -> !row.countsLike(before.get(row.callId())));
        return Stream.concat(changed, all.stream().filter(row -> rung.contains(row.callId())))
                .filter(row -> !row.request().test())
                .map(row -> new CallerTotals.Caller(
                        row.request().campaign(), row.request().caller()))
                .collect(Collectors.toSet());
    }

    /** Of whose answers another may be the one that counts. */
    private static Set<AnswerRow.Group> groups(Change<AnswerRow> answers) {
        return Stream.concat(answers.gone().stream(), answers.come().stream())
                .filter(answer -> answer.stance() != null)
                .map(AnswerRow::group)
                .collect(Collectors.toSet());
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
