package org.patchthrough.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;

/**
 * What a caller tells of one target by the page.
 *
 * @param mark the request's own id: the same again is the same answer
 */
public record Report(String seat, Contact contact, Optional<Stance> stance, Optional<Promise> promised, String mark) {

    /** What becomes of it. */
    public sealed interface Outcome {
        record Counted(List<Fact> facts) implements Outcome {}

        record Refused(String code, String sentence, String instead) implements Outcome {}
    }

    /** Only a person can say where a member stands, and only an office that was rung can have said anything. */
    public Outcome on(KnownCall call) {
        int target = call.summary().seats().indexOf(seat);
        if (target < 0) {
            return new Outcome.Refused(
                    "not_in_call", seat + " is not among those you call.", "Answer for one of the call's targets.");
        }
        if (contact != Contact.PERSON && (stance.isPresent() || promised.isPresent())) {
            return new Outcome.Refused(
                    "no_person",
                    "Only a person in the office can say where the member stands.",
                    "Leave the position out, or say that you spoke with a person.");
        }
        if (contact != Contact.NOT_REACHED && !call.heard(target)) {
            return new Outcome.Refused(
                    "not_called",
                    "We have not put you through to that office on this call.",
                    "Answer once you have spoken with them.");
        }
        return new Outcome.Counted(facts(target));
    }

    private List<Fact> facts(int target) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Contacted(target, Channel.PAGE, mark, contact));
        stance.ifPresent(told -> facts.add(new Fact.Reported(target, Channel.PAGE, mark, told)));
        promised.ifPresent(told -> facts.add(new Fact.Promised(target, Channel.PAGE, mark, told)));
        return facts;
    }
}
