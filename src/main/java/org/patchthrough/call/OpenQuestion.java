package org.patchthrough.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller is asked just now, from the facts of their call. As pure as {@link Summary}, and as free of the order in which
 * facts arrive: a question is closed by a later one, or by what can only come after its answer.
 */
public final class OpenQuestion {
    private static final Comparator<Leg> ORDER =
            Comparator.comparingInt(Leg::target).thenComparingInt(Leg::attempt);

    private OpenQuestion() {}

    /** Empty while nothing is asked, and where a fact of its own tells what is: the greeting and the briefing. */
    public static Optional<Fact.Asked> in(Collection<RecordedFact> facts) {
        var summary = Summary.of(facts);
        if (summary.status() == CallStatus.ENDED) {
            return Optional.empty();
        }
        return facts.stream()
                .flatMap(recorded -> recorded.fact() instanceof Fact.Asked asked ? Stream.of(asked) : Stream.empty())
                .max(Comparator.comparingInt(Fact.Asked::step))
                .filter(asked -> facts.stream().noneMatch(recorded -> closes(recorded.fact(), asked)));
    }

    private static boolean closes(Fact fact, Fact.Asked asked) {
        return switch (fact) {
            case Fact.Located located -> asked.asking().kind() == Asking.Kind.PLACE && located.step() > asked.step();
            case Fact.Accepted accepted -> asked.asking() == Asking.CONNECT && accepted.step() > asked.step();
            case Fact.LineHeld held -> asked.asking() != Asking.VOICEMAIL && closes(held.leg(), asked);
            case Fact.OfficeRung rung -> closes(rung.leg(), asked);
            case Fact.OfficeMissed missed -> closes(missed.leg(), asked);
            default -> false;
        };
    }

    /** Whether a leg can only have come up once the question was answered. */
    private static boolean closes(Leg leg, Fact.Asked asked) {
        return switch (asked.asking()) {
            case CONNECT, ZIP, ZIP_RIGHT, STATE, STATE_RIGHT, MEMBER -> true;
            case WAIT, VOICEMAIL, NEXT, AGAIN -> ORDER.compare(leg, asked.leg()) >= 0;
            case CONTACT -> ORDER.compare(leg, asked.leg()) > 0;
            case STANCE, PROMISE, STANCE_RIGHT, MISSED ->
                leg.target() > asked.leg().target();
        };
    }
}
