package org.patchthrough.whip;

import org.jdbi.v3.core.mapper.Nested;

/**
 * The answers about a member that are at most 14 days old. They are as many as their callers: of two answers that a caller
 * gives within 30 days only the later counts.
 *
 * @param days on how many days of Washington's they came
 */
public record RecentAnswers(@Nested ReportedAnswers reported, int days) {
    public static final RecentAnswers NOTHING = new RecentAnswers(ReportedAnswers.NOTHING, 0);

    /** Different callers, an answer each. */
    public long callers() {
        return reported.all();
    }
}
