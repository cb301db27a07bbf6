package org.patchthrough.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Summary;

/**
 * The follower behind all figures: keeps a row a call, the answers, the stances that count, and their totals. It works out
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
        var now = Now.of(handle, calls);

        SummaryTables.writeCalls(handle, without(before, now.calls()), without(now.calls(), before));
        answers(handle, answersBefore, now.answers());
    }

    private static void answers(Handle handle, List<AnswerRow> before, List<AnswerRow> after) {
        var places = after.stream().map(AnswerRow::place).collect(Collectors.toSet());
        SummaryTables.dropAnswers(
                handle, without(before.stream().map(AnswerRow::place).toList(), places));
        var gone = without(before, after);
        var come = without(after, before);
        SummaryTables.writeAnswers(handle, come);
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
    private record Now(List<CallRow> calls, List<AnswerRow> answers) {
        static Now of(Handle handle, Set<UUID> touched) {
            var calls = new ArrayList<CallRow>();
            var answers = new ArrayList<AnswerRow>();
            FactTable.of(handle, touched).forEach((call, facts) -> {
                var summary = Summary.of(facts);
                CallRow.of(call, facts, summary).ifPresent(row -> {
                    calls.add(row);
                    answers.addAll(AnswerRow.of(row, summary));
                });
            });
            return new Now(calls, answers);
        }
    }
}
