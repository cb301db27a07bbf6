package org.patchthrough.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Recorded;
import org.patchthrough.call.Summary;

/** Answers the flow's question after a talk: has the caller's page told already how it went? */
public final class Reports {
    private final PostgresLedger ledger;

    public Reports(PostgresLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * {@link Event.PageTold} with the page's latest word on that target, or {@link Event.NotTold}.
     *
     * @param target index in the plan
     */
    public Event told(UUID call, int target) {
        return told(ledger.facts(call), target);
    }

    static Event told(List<Recorded> facts, int target) {
        var rung = facts.stream()
                .filter(recorded -> recorded.fact() instanceof Fact.OfficeRung ring
                        && ring.leg().target() == target)
                .map(Recorded::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        var byPage = facts.stream().filter(recorded -> fromPage(recorded, rung)).toList();
        return Summary.of(byPage).results().stream()
                .filter(result -> result.target() == target && result.contact().isPresent())
                .findFirst()
                .<Event>map(result -> new Event.PageTold(result.contact().orElseThrow(), result.stance()))
                .orElseGet(Event.NotTold::new);
    }

    private static boolean fromPage(Recorded recorded, Instant rung) {
        return switch (recorded.fact()) {
            case Fact.Requested _, Fact.Located _ -> true;
            // "Not reached", said before this ring, was about the office before.
            case Fact.Contacted f ->
                f.channel() == Channel.PAGE
                        && !(f.contact() == Contact.NOT_REACHED && recorded.at().isBefore(rung));
            case Fact.Reported f -> f.channel() == Channel.PAGE;
            default -> false;
        };
    }
}
