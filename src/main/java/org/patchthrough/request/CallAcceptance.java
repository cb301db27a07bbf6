package org.patchthrough.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Origin;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consent;
import org.patchthrough.caller.Consents;
import org.patchthrough.campaign.Availability;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.gate.CallAttempt;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.ledger.PostgresLedger;

/** Makes a call accepted within one transaction: queued, its consent recorded, its number taken, its first fact written. */
public final class CallAcceptance {
    private final Callers callers;
    private final Consents consents;
    private final Gate gate;
    private final CallQueue queue;
    private final PostgresLedger ledger;
    private final InstantSource clock;
    private final RequestStore requests = new RequestStore();
    private final RecentContacts called = new RecentContacts();

    public CallAcceptance(
            Callers callers,
            Consents consents,
            Gate gate,
            CallQueue queue,
            PostgresLedger ledger,
            InstantSource clock) {
        this.callers = callers;
        this.consents = consents;
        this.gate = gate;
        this.queue = queue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A request whose targets are found.
     *
     * @param key  by which it is accepted once
     * @param plan empty where they are asked for on the phone
     */
    record Candidate(CallRequest request, RequestStore.Key key, CallableCampaign callable, Optional<Plan> plan) {}

    /**
     * Everything that makes a call accepted, or nothing of it. What may read is asked before the transaction, as who holds a
     * connection must not wait for a second.
     *
     * @param paused as {@link org.patchthrough.campaign.CallableCampaigns#paused} told
     */
    AcceptedCall accept(Handle handle, Candidate candidate, Availability availability, Quota quota, Set<String> paused)
            throws RolledBack {
        var request = candidate.request();
        var callable = candidate.callable();
        var call = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var caller = callers.findOrAdd(handle, request.phone());
        var marked = candidate.plan().map(targets -> called.mark(handle, caller, targets, now));
        var plan = quota.number().counts() ? withoutToday(marked) : marked;
        queue.add(handle, call, callable.slug(), firsts(callable, plan, request, now), now);
        int position = queue.findPosition(handle, call, paused).orElseThrow();
        var accepted =
                new AcceptedCall(call, caller, callable.pinned(), now, position, settings(callable, request), plan, 0);
        requests.release(handle, candidate.key(), now);
        if (!requests.add(handle, accepted, candidate.key())) {
            throw new RolledBack(Optional.empty());
        }
        var consent = consent(request);
        var attempt = new CallAttempt(
                call, availability, request.phone(), callers.hash(request.phone()), consent.call(), quota);
        var refusal = gate.admit(handle, attempt);
        if (refusal.isPresent()) {
            throw new RolledBack(refusal);
        }
        consents.add(handle, call, request.phone(), consent, now);
        var came = request.came();
        var origin = new Origin(came.door(), came.partner(), came.source(), came.externalId());
        ledger.append(handle, call, List.of(accepted.requested(origin, callable.holdsShort())));
        return accepted;
    }

    /** Whether the gate would refuse this request now; the transaction must be rolled back, for the gate counts. */
    Optional<Refusal> refusal(Handle handle, Candidate candidate, Availability availability, Quota quota) {
        var phone = candidate.request().phone();
        var attempt = new CallAttempt(
                UuidCreator.getTimeOrderedEpoch(), availability, phone, callers.hash(phone), true, quota);
        return gate.admit(handle, attempt);
    }

    /** An office counts each person once, so who has reached a member today is put through to the others alone. */
    private static Optional<Plan> withoutToday(Optional<Plan> marked) throws RolledBack {
        if (marked.isEmpty()) {
            return marked;
        }
        var left = marked.get().targets().stream()
                .filter(target -> target.daysSince() > 0)
                .toList();
        if (left.isEmpty()) {
            throw new RolledBack(Optional.of(Refusal.of(Code.CALLED_TODAY)));
        }
        return Optional.of(new Plan(left, marked.get().area()));
    }

    private static List<FirstTarget> firsts(
            CallableCampaign callable, Optional<Plan> plan, CallRequest request, Instant now) {
        return plan.map(targets ->
                        FirstTarget.of(callable, targets, request.options().voicemailOnly(), now))
                .orElse(List.of());
    }

    private static AcceptedCall.Settings settings(CallableCampaign callable, CallRequest request) {
        var options = request.options();
        var terms = new CallerTerms(
                request.came().scriptAtHand(),
                callable.mayBeTexted() && request.agreement().text(),
                callable.numberShown(),
                options.voicemailOnly());
        return new AcceptedCall.Settings(request.language(), options.relay() ? Pace.RELAY : Pace.NORMAL, terms);
    }

    private static Consent consent(CallRequest request) {
        var agreement = request.agreement();
        var came = request.came();
        return new Consent(
                agreement.call(),
                agreement.text(),
                new Consent.Disclosure(agreement.wording(), request.language().code()),
                came.door().code(),
                came.sender().origin(),
                came.sender().address(),
                came.sender().browser(),
                came.partner());
    }

    /** Rolls the accepting transaction back: refused, or, if empty, somebody else was quicker with the same call or key. */
    public static final class RolledBack extends Exception {
        private final transient Optional<Refusal> refused;

        public RolledBack(Optional<Refusal> refused) {
            super("undone", null, false, false);
            this.refused = refused;
        }

        public Optional<Refusal> refused() {
            return refused;
        }
    }
}
