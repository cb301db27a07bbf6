package org.patchthrough.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller is asked just now, from the facts of their call. As pure as {@link Summary}, and as free of the order in which
 * facts arrive. A question is told by a fact of its own, {@link Fact.Asked}, or follows from what is a fact anyhow: the end of
 * a talk, and a key that answered the question before it. It is closed by a later one, or by what can only come after its
 * answer.
 */
public final class OpenQuestion {
    private static final Comparator<Leg> ORDER =
            Comparator.comparingInt(Leg::target).thenComparingInt(Leg::attempt);

    private final Collection<RecordedFact> facts;

    private OpenQuestion(Collection<RecordedFact> facts) {
        this.facts = facts;
    }

    /** Empty while nothing is asked, and at the greeting and in the briefing, which a call's status tells. */
    public static Optional<Fact.Asked> in(Collection<RecordedFact> facts) {
        return Summary.of(facts).status() == CallStatus.ENDED ? Optional.empty() : new OpenQuestion(facts).find();
    }

    private Optional<Fact.Asked> find() {
        var told = of(Fact.Asked.class).max(Comparator.comparingInt(Fact.Asked::step));
        var talk = of(Fact.OfficeDone.class).map(Fact.OfficeDone::leg).max(ORDER);
        return talk.filter(leg -> told.filter(asked -> isAfter(asked, leg)).isEmpty())
                .map(leg -> new Fact.Asked(0, Asking.CONTACT, leg, List.of()))
                .or(() -> told)
                .map(this::followed)
                .filter(asked -> facts.stream().noneMatch(recorded -> closes(recorded.fact(), asked)));
    }

    /** Whether it was asked once that talk was over. */
    private static boolean isAfter(Fact.Asked asked, Leg talk) {
        return switch (asked.asking()) {
            case CONNECT, ZIP, ZIP_RIGHT, STATE, STATE_RIGHT, MEMBER -> false;
            case STANCE, PROMISE, STANCE_RIGHT, MISSED -> asked.leg().target() >= talk.target();
            case CONTACT, WAIT, VOICEMAIL, NEXT, AGAIN -> ORDER.compare(asked.leg(), talk) > 0;
        };
    }

    /** The question that keys have led to since. */
    private Fact.Asked followed(Fact.Asked asked) {
        return facts.stream()
                .flatMap(recorded -> next(asked, recorded.fact()).stream())
                .max(Comparator.comparingInt(Fact.Asked::step))
                .map(this::followed)
                .orElse(asked);
    }

    private static Optional<Fact.Asked> next(Fact.Asked asked, Fact fact) {
        return switch (fact) {
            case Fact.Contacted told
            when asked.asking() == Asking.CONTACT && told.contact() == Contact.PERSON ->
                next(asked, told.target(), told.channel(), told.mark(), Asking.STANCE);
            case Fact.Reported told
            when asked.asking() == Asking.STANCE ->
                next(asked, told.target(), told.channel(), told.mark(), Asking.STANCE_RIGHT);
            case Fact.Promised told
            when asked.asking() == Asking.PROMISE ->
                next(asked, told.target(), told.channel(), told.mark(), Asking.STANCE_RIGHT);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact.Asked> next(
            Fact.Asked asked, int target, Channel channel, String mark, Asking asking) {
        return channel == Channel.KEYPAD && target == asked.leg().target() && Integer.parseInt(mark) > asked.step()
                ? Optional.of(new Fact.Asked(Integer.parseInt(mark), asking, asked.leg(), List.of()))
                : Optional.empty();
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

    private <F extends Fact> Stream<F> of(Class<F> kind) {
        return facts.stream().map(RecordedFact::fact).filter(kind::isInstance).map(kind::cast);
    }
}
