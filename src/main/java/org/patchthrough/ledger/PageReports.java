package org.patchthrough.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Summary;

/** Answers the flow's question after a talk: has the caller's page told already how it went? */
public final class PageReports {
    private PageReports() {}

    /**
     * {@link Event.PageTold} with the page's latest word on that target, or {@link Event.NotTold}.
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
                .<Event>map(result -> new Event.PageTold(result.contact().orElseThrow(), result.stance()))
                .orElseGet(Event.NotTold::new);
    }

    private static boolean fromPage(RecordedFact recorded, Instant rung) {
        return recorded.fact() instanceof Fact.Requested
                || recorded.fact() instanceof Fact.Turned
                || recorded.fact() instanceof Fact.Located
                || (recorded.fact() instanceof Fact.Reported told && told.channel() == Channel.PAGE)
                // "Not reached", said before this ring, was about the office before.
                || (recorded.fact() instanceof Fact.Contacted told
                        && told.channel() == Channel.PAGE
                        && !(told.contact() == Contact.NOT_REACHED
                                && recorded.at().isBefore(rung)));
    }
}
