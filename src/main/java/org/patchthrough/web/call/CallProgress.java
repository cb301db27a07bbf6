package org.patchthrough.web.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.OpenQuestion;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Reason;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Report;
import org.patchthrough.call.Summary;

/** What the facts of one call say to who watches it. */
public record CallProgress(UUID id, List<RecordedFact> facts, Summary summary, Fact.Requested requested) {
    /** A call may be seen, and its answers changed, for as long after its end. */
    private static final Duration OPEN_AFTER_END = Duration.ofHours(2);

    /** Empty where nobody asked for such a call. */
    public static Optional<CallProgress> of(UUID id, List<RecordedFact> facts) {
        return of(facts, Fact.Requested.class)
                .findFirst()
                .map(requested -> new CallProgress(id, List.copyOf(facts), Summary.of(facts), requested));
    }

    boolean expired(Instant now) {
        return summary.endedAt()
                .map(end -> end.plus(OPEN_AFTER_END))
                .filter(now::isAfter)
                .isPresent();
    }

    /** It is over and reached no office, and nobody said that they want no more of us. */
    boolean mayComeAgain() {
        return summary.outcome()
                .filter(outcome -> !summary.bridged() && outcome != Outcome.OPTED_OUT && outcome != Outcome.COMPLETE)
                .isPresent();
    }

    /** It is over, reached somebody, and these of its plan were not called: they can be, at one tap. */
    List<String> uncalled() {
        boolean offered = summary.caller().accepted()
                && summary.bridged()
                && summary.outcome()
                        .filter(outcome -> outcome != Outcome.OPTED_OUT)
                        .isPresent();
        return offered
                ? IntStream.range(0, summary.seats().size())
                        .filter(target -> rung(target).findAny().isEmpty()
                                && missed(target).findAny().isEmpty())
                        .mapToObj(summary.seats()::get)
                        .toList()
                : List.of();
    }

    private Stream<Fact.OfficeMissed> missed(int target) {
        return of(Fact.OfficeMissed.class).filter(missed -> missed.leg().target() == target);
    }

    /** Of the longest talk, in seconds; 0 where there was none. */
    int seconds() {
        return summary.results().stream()
                .mapToInt(Summary.Result::seconds)
                .max()
                .orElse(0);
    }

    /** Why the carrier did not place it, in its own code. */
    Optional<String> notPlaced() {
        return of(Fact.NotPlaced.class).map(Fact.NotPlaced::code).findFirst();
    }

    /** The caller heard the briefing to its end, or skipped it. */
    boolean isBriefed() {
        return of(Fact.Briefed.class).findAny().isPresent();
    }

    /** What the voice asks just now; empty while it asks nothing, at the greeting and in the briefing. */
    Optional<Fact.Asked> question() {
        return OpenQuestion.in(facts);
    }

    /** The button was pressed on a page, and the phone will do as it says when its own wait is over. */
    boolean isPressed(Fact.Asked asked) {
        return of(Fact.Pressed.class)
                .anyMatch(pressed ->
                        pressed.asking() == asked.asking() && pressed.leg().equals(asked.leg()));
    }

    /** The seat it is at, or the first one before any; empty while it is not known where the caller lives. */
    public Optional<String> seatNow() {
        int target = summary.target().orElse(0);
        return target < summary.seats().size() ? Optional.of(summary.seats().get(target)) : Optional.empty();
    }

    /** The ring that is under way or was the last, at the present target. */
    public Optional<Fact.OfficeRung> rungNow() {
        return summary.target()
                .flatMap(target -> rung(target)
                        .max(Comparator.comparingInt(rung -> rung.leg().attempt())));
    }

    private Stream<Fact.OfficeRung> rung(int target) {
        return of(Fact.OfficeRung.class).filter(rung -> rung.leg().target() == target);
    }

    /** The line that was held last at the present target; empty once its office rings or is given up. */
    Optional<Fact.LineHeld> lineNow() {
        return summary.target()
                .flatMap(target -> of(Fact.LineHeld.class)
                        .filter(held -> held.leg().target() == target)
                        .max(Comparator.comparingInt(held -> held.leg().attempt())))
                .filter(held ->
                        rung(held.leg().target()).noneMatch(rung -> rung.leg().equals(held.leg())))
                .filter(held -> of(Fact.OfficeMissed.class)
                        .noneMatch(missed -> missed.leg().equals(held.leg())));
    }

    /** When the office of that leg picked up; empty until then, and where the carrier has not told us. */
    Optional<Instant> pickedUpAt(Leg leg) {
        return at(new Fact.LegAnswered(leg));
    }

    /** When it was recorded. */
    Optional<Instant> at(Fact fact) {
        return facts.stream()
                .filter(recorded -> recorded.fact().equals(fact))
                .map(RecordedFact::at)
                .findFirst();
    }

    /** Why the ring before this one at the same target came to nothing. */
    Optional<Fact.OfficeMissed> missedBefore(Leg leg) {
        return of(Fact.OfficeMissed.class)
                .filter(missed -> missed.leg().target() == leg.target()
                        && missed.leg().attempt() == leg.attempt() - 1
                        && missed.reason() != Reason.CALLER_GONE)
                .findFirst();
    }

    /** Whether the caller can have heard anything from a target's office. */
    boolean heard(int target) {
        return Report.heard(facts, target);
    }

    Optional<Summary.Result> result(int target) {
        return summary.results().stream()
                .filter(result -> result.target() == target)
                .findFirst();
    }

    private <F extends Fact> Stream<F> of(Class<F> kind) {
        return of(facts, kind);
    }

    private static <F extends Fact> Stream<F> of(List<RecordedFact> facts, Class<F> kind) {
        return facts.stream().map(RecordedFact::fact).filter(kind::isInstance).map(kind::cast);
    }
}
