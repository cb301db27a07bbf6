package org.patchthrough.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Need;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Summary;

/** Answers what the flow asks of a caller's page, after a talk or a silence: has it told already? */
public final class PageReports {
    private PageReports() {}

    /**
     * {@link Event.PageTold} with the latest word of page or text on that target, or {@link Event.NotTold}.
     *
     * @param target index in the plan
     */
    public static Event told(List<RecordedFact> facts, int target) {
        var rung = facts.stream()
                .filter(recorded -> recorded.fact() instanceof Fact.OfficeRung ring
                        && ring.leg().target() == target)
                .map(RecordedFact::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        var byPage = facts.stream().filter(recorded -> fromPage(recorded, rung)).toList();
        return Summary.of(byPage).results().stream()
                .filter(result -> result.target() == target && result.contact().isPresent())
                .findFirst()
                .<Event>map(
                        result -> new Event.PageTold(result.contact().orElseThrow(), result.stance(), result.promise()))
                .orElseGet(Event.NotTold::new);
    }

    /** {@link Event.PagePressed} with the first button that was pressed for this question, or {@link Event.NotTold}. */
    public static Event pressed(List<RecordedFact> facts, Need.Pressed need) {
        return facts.stream()
                .map(RecordedFact::fact)
                .<Event>mapMulti((fact, pressed) -> {
                    if (fact instanceof Fact.Pressed button
                            && button.asking() == need.asking()
                            && button.leg().equals(need.leg())) {
                        pressed.accept(new Event.PagePressed(button.digit()));
                    }
                })
                .findFirst()
                .orElseGet(Event.NotTold::new);
    }

    private static boolean fromPage(RecordedFact recorded, Instant rung) {
        return recorded.fact() instanceof Fact.Requested
                || recorded.fact() instanceof Fact.Turned
                || recorded.fact() instanceof Fact.Located
                || (recorded.fact() instanceof Fact.Reported told && told.channel() != Channel.KEYPAD)
                || (recorded.fact() instanceof Fact.Promised told && told.channel() != Channel.KEYPAD)
                // "Not reached", said before this ring, was about the office before.
                || (recorded.fact() instanceof Fact.Contacted told
                        && told.channel() != Channel.KEYPAD
                        && !(told.contact() == Contact.NOT_REACHED
                                && recorded.at().isBefore(rung)));
    }
}
