package org.patchthrough.line;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Need;
import org.patchthrough.call.Token;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.ledger.PostgresLedger;

/** Shares out the phone lines of offices: few at once, some seconds apart, Washington first. */
record LineAllocator(Jdbi jdbi, CallableCampaigns callables, PostgresLedger ledger, InstantSource clock) {
    private static final LineStore table = new LineStore();
    private static final CallerLegStore legs = new CallerLegStore();

    /**
     * A line for one ring of one target, or why there is none now. Once a line is held, the same need gets it again, also
     * after it was freed.
     */
    Event answer(Token token, Need.Line need) {
        var leg = new Leg(need.target(), need.attempt());
        var standing = jdbi.withHandle(handle -> table.find(handle, token.call(), leg));
        if (standing.isPresent()) {
            return event(standing.get());
        }
        if (need.attempt() > Need.Line.MAX_OFFICES) {
            return new Event.NoLine();
        }
        var seeker = seeker(token, need, leg);
        if (seeker.left().isEmpty()) {
            return new Event.NoLine();
        }
        return anyFree(seeker) ? jdbi.inTransaction(handle -> hold(handle, seeker)) : new Event.LinesBusy();
    }

    /**
     * @param left offices not tried yet, in order
     */
    private record Seeker(
            UUID call,
            Leg leg,
            String seat,
            List<CallableOffice> left,
            CallableCampaign callable,
            boolean voicemailOnly) {}

    private Seeker seeker(Token token, Need.Line need, Leg leg) {
        var callable = callables.get(token.version(), token.snapshot());
        var plan = token.session().settled();
        var seat = plan.target(need.target()).seat();
        var left = callable.offices(seat, plan.area(), clock.instant()).stream()
                .filter(office -> !need.tried().contains(office.number()))
                .toList();
        return new Seeker(token.call(), leg, seat, left, callable, token.terms().voicemailOnly());
    }

    /** A look without a lock, for the many who wait. */
    private boolean anyFree(Seeker seeker) {
        var now = clock.instant();
        return !jdbi.withHandle(handle -> free(handle, seeker, now)).isEmpty();
    }

    private Event hold(Handle handle, Seeker seeker) {
        table.lock(handle, LineStore.phones(seeker.left()));
        var standing = table.find(handle, seeker.call(), seeker.leg());
        if (standing.isPresent()) {
            return event(standing.get());
        }
        var now = clock.instant();
        // One call rings one office at a time, so what it held before is over, whoever forgot to say so.
        table.freeAll(handle, seeker.call(), now);
        var chosen = choose(seeker, free(handle, seeker, now), now);
        if (chosen.isEmpty()) {
            return new Event.LinesBusy();
        }
        var office = chosen.get();
        var opens = opens(seeker, office, now);
        table.hold(handle, seeker.call(), seeker.leg(), seeker.seat(), office, opens, now);
        legs.arrive(handle, seeker.call());
        ledger.append(
                handle, seeker.call(), List.of(new Fact.LineHeld(seeker.leg(), office.id(), office.number(), opens)));
        return event(new LineStore.Held(office.number(), opens));
    }

    private List<CallableOffice> free(Handle handle, Seeker seeker, Instant now) {
        var callable = seeker.callable();
        var uses = table.use(handle, LineStore.phones(seeker.left()), now, callable.spacing());
        return seeker.left().stream()
                .filter(office -> {
                    var use = uses.getOrDefault(office.phone(), LineStore.Use.NONE);
                    return use.held() < callable.linesPerOffice() && !use.justStarted();
                })
                .toList();
    }

    /** An open office before a closed one; while an open one is merely busy, it is waited for. */
    private Optional<CallableOffice> choose(Seeker seeker, List<CallableOffice> free, Instant now) {
        var open = free.stream()
                .filter(office -> opens(seeker, office, now).isEmpty())
                .findFirst();
        if (open.isPresent() || seeker.voicemailOnly()) {
            return open.or(() -> free.stream().findFirst());
        }
        boolean someOpen = seeker.left().stream()
                .anyMatch(office -> opens(seeker, office, now).isEmpty());
        return someOpen ? Optional.empty() : free.stream().findFirst();
    }

    private static Optional<Instant> opens(Seeker seeker, CallableOffice office, Instant now) {
        return seeker.callable().opens(seeker.seat(), office, now);
    }

    private static Event event(LineStore.Held held) {
        return held.opens()
                .<Event>map(opens -> new Event.LineClosed(held.number(), opens))
                .orElseGet(() -> new Event.LineFound(held.number()));
    }
}
