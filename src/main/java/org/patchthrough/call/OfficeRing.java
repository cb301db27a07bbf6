package org.patchthrough.call;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One ring at an office, and how it went.
 *
 * @param leg    its target and attempt
 * @param seat   whose office it is
 * @param office its id in the directory
 * @param at     when it began to ring
 */
public record OfficeRing(Leg leg, String seat, String office, Instant at, Result result) {
    public enum Result implements Coded {
        /** Somebody there spoke with the caller. */
        PERSON,
        VOICEMAIL,
        /** They were joined, and the caller has not told with whom, or with nobody. */
        REACHED,
        BUSY,
        NO_ANSWER,
        FAILED
    }

    /** Those that are over, by target and attempt. One that the caller broke off tells nothing of the office. */
    public static List<OfficeRing> of(Collection<RecordedFact> facts, Summary summary) {
        var rings = new TreeMap<Leg, Ring>(Comparator.comparingInt(Leg::target).thenComparingInt(Leg::attempt));
        for (var recorded : facts) {
            var at = recorded.at();
            switch (recorded.fact()) {
                case Fact.OfficeRung rung ->
                    rings.merge(rung.leg(), new Ring(rung.office(), at, Optional.empty()), Ring::and);
                case Fact.OfficeDone done ->
                    rings.merge(done.leg(), new Ring(done.office(), at, Optional.of(Result.REACHED)), Ring::and);
                case Fact.OfficeMissed missed ->
                    missed(missed)
                            .ifPresent(result -> rings.merge(
                                    missed.leg(), new Ring(missed.office(), at, Optional.of(result)), Ring::and));
                default -> {
                    // tells of no ring
                }
            }
        }
        return rings.entrySet().stream()
                .filter(ring -> ring.getKey().target() < summary.seats().size())
                .flatMap(ring -> result(ring.getKey(), rings, summary).stream()
                        .map(result -> new OfficeRing(
                                ring.getKey(),
                                summary.seats().get(ring.getKey().target()),
                                ring.getValue().office(),
                                ring.getValue().at(),
                                result)))
                .toList();
    }

    /** What one fact tells of a ring. That they were joined stands over what is told otherwise. */
    private record Ring(String office, Instant at, Optional<Result> result) {
        Ring and(Ring other) {
            var earlier = at.isAfter(other.at) ? other : this;
            return new Ring(earlier.office, earlier.at, reached() || other.result.isEmpty() ? result : other.result);
        }

        boolean reached() {
            return result.equals(Optional.of(Result.REACHED));
        }
    }

    private static Optional<Result> missed(Fact.OfficeMissed missed) {
        return switch (missed.reason()) {
            case BUSY -> Optional.of(Result.BUSY);
            case NO_ANSWER -> Optional.of(Result.NO_ANSWER);
            case FAILED -> Optional.of(Result.FAILED);
            case CLOSED, WAITED, NO_OFFICE, CALLER_GONE -> Optional.empty();
        };
    }

    /** What the caller tells of a target is told of the last of its offices that was reached. */
    private static Optional<Result> result(Leg leg, SortedMap<Leg, Ring> rings, Summary summary) {
        var last = rings.entrySet().stream()
                .filter(ring -> ring.getKey().target() == leg.target()
                        && ring.getValue().reached())
                .map(Map.Entry::getKey)
                .reduce((_, later) -> later);
        var result = Optional.ofNullable(rings.get(leg)).flatMap(Ring::result);
        return last.equals(Optional.of(leg)) ? told(leg.target(), summary).or(() -> result) : result;
    }

    private static Optional<Result> told(int target, Summary summary) {
        return summary.results().stream()
                .filter(told -> told.target() == target)
                .flatMap(told -> told.contact().stream())
                .findFirst()
                .map(contact -> switch (contact) {
                    case PERSON -> Result.PERSON;
                    case VOICEMAIL -> Result.VOICEMAIL;
                    case NOT_REACHED -> Result.NO_ANSWER;
                });
    }
}
