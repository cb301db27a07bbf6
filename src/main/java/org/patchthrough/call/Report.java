package org.patchthrough.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller tells of one target otherwise than by keys.
 *
 * @param idempotencyKey the telling's own id: the same again is the same answer
 */
public record Report(
        String seat,
        Contact contact,
        Optional<Stance> stance,
        Optional<Promise> promised,
        Channel channel,
        String idempotencyKey) {

    private static final Pattern MARK = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** It stands in the key of facts, so it is short and plain. */
    public static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }

    /** What becomes of it. */
    public sealed interface Verdict {
        record Counted(List<Fact> facts) implements Verdict {
            public Counted {
                facts = List.copyOf(facts);
            }
        }

        record Refused(Refusal why) implements Verdict {}
    }

    public enum Refusal implements Coded {
        /** The seat is no target of this call. */
        NOT_IN_CALL,
        /** Only a person in the office can say where the member stands. */
        NO_PERSON,
        /** No office of it has been rung that could have said anything. */
        NOT_CALLED
    }

    /** Whether it can be true of the call with these facts, and the facts that it makes then. */
    public Verdict on(Collection<RecordedFact> facts) {
        int target = Summary.of(facts).seats().indexOf(seat);
        if (target < 0) {
            return new Verdict.Refused(Refusal.NOT_IN_CALL);
        }
        if (contact != Contact.PERSON && (stance.isPresent() || promised.isPresent())) {
            return new Verdict.Refused(Refusal.NO_PERSON);
        }
        if (contact != Contact.NOT_REACHED && !heard(facts, target)) {
            return new Verdict.Refused(Refusal.NOT_CALLED);
        }
        return new Verdict.Counted(facts(target));
    }

    /** Whether the caller can have heard anything from an office of a target: one was rung, and was not missed. */
    public static boolean heard(Collection<RecordedFact> facts, int target) {
        var missed = facts.stream()
                .flatMap(recorded -> recorded.fact() instanceof Fact.OfficeMissed miss
                        ? Optional.of(miss.leg()).stream()
                        : Optional.<Leg>empty().stream())
                .toList();
        return facts.stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.OfficeRung rung
                        && rung.leg().target() == target
                        && !missed.contains(rung.leg()));
    }

    private List<Fact> facts(int target) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Contacted(target, channel, idempotencyKey, contact));
        stance.ifPresent(told -> facts.add(new Fact.Reported(target, channel, idempotencyKey, told)));
        promised.ifPresent(told -> facts.add(new Fact.Promised(target, channel, idempotencyKey, told)));
        return facts;
    }
}
