package org.patchthrough.whip;

import java.util.Comparator;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;

/** What callers who spoke with a person say was said of a member: one answer a caller and 30 days. */
public record ReportedAnswers(long supports, long opposes, long undecided, long notGiven) {
    public static final ReportedAnswers NOTHING = new ReportedAnswers(0, 0, 0, 0);

    public ReportedAnswers {
        if (Math.min(Math.min(supports, opposes), Math.min(undecided, notGiven)) < 0) {
            throw new IllegalArgumentException(
                    "fewer than no answers: %d supports, %d opposes, %d undecided, %d not given"
                            .formatted(supports, opposes, undecided, notGiven));
        }
    }

    public long of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> supports;
            case OPPOSES -> opposes;
            case UNDECIDED -> undecided;
            case NOT_GIVEN -> notGiven;
        };
    }

    /** All answers, those in which the staffer did not know or would not say included. */
    public long all() {
        return supports + opposes + undecided + notGiven;
    }

    /** This stance among all answers. */
    public Share share(Stance stance) {
        return Share.of(of(stance), all());
    }

    /** The stance of most answers; the first in the order of stances where several have as many. */
    public Stance leading() {
        return Stream.of(Stance.values())
                .sorted(Comparator.<Stance>comparingLong(this::of).reversed())
                .findFirst()
                .orElseThrow();
    }

    ReportedAnswers plus(ReportedAnswers more) {
        return new ReportedAnswers(
                supports + more.supports, opposes + more.opposes, undecided + more.undecided, notGiven + more.notGiven);
    }

    /** What is left of these without some of them. */
    ReportedAnswers without(ReportedAnswers some) {
        return new ReportedAnswers(
                supports - some.supports, opposes - some.opposes, undecided - some.undecided, notGiven - some.notGiven);
    }
}
