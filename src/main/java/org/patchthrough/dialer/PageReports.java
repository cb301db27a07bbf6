package org.patchthrough.dialer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Recorded;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary;
import org.patchthrough.ledger.PostgresLedger;

/** What callers tell on their page of how a talk went. It may be told again: the latest counts. */
public final class PageReports {
    private final PostgresLedger ledger;

    public PageReports(PostgresLedger ledger) {
        this.ledger = ledger;
    }

    /** What became of it. */
    public enum Told {
        KEPT,
        /** This call does not go to that seat. */
        NOT_OF_THIS_CALL,
        /** No office of that member was rung yet. */
        NOT_CALLED_YET,
        /** A stance or a promise is a person's word, and no person was reached. */
        NO_PERSON
    }

    /**
     * @param mark the request's own id, at most 64 characters: the same again adds nothing
     */
    public Told report(
            UUID call, String seat, Contact contact, Optional<Stance> stance, Optional<Promise> promise, String mark) {
        var facts = ledger.facts(call);
        int target = Summary.of(facts).seats().indexOf(seat);
        if (target < 0) {
            return Told.NOT_OF_THIS_CALL;
        }
        if (!wasRung(facts, target)) {
            return Told.NOT_CALLED_YET;
        }
        if (contact != Contact.PERSON && (stance.isPresent() || promise.isPresent())) {
            return Told.NO_PERSON;
        }
        var told = new ArrayList<Fact>();
        told.add(new Fact.Contacted(target, Channel.PAGE, mark, contact));
        stance.ifPresent(said -> told.add(new Fact.Reported(target, Channel.PAGE, mark, said)));
        promise.ifPresent(said -> told.add(new Fact.Promised(target, Channel.PAGE, mark, said)));
        ledger.append(call, told);
        return Told.KEPT;
    }

    private static boolean wasRung(List<Recorded> facts, int target) {
        return facts.stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.OfficeRung rung
                        && rung.leg().target() == target);
    }
}
