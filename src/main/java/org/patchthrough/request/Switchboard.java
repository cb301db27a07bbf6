package org.patchthrough.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consent;
import org.patchthrough.caller.Consents;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.campaign.Availability;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.directory.Zip;
import org.patchthrough.gate.CallAttempt;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.request.RequestResult.Accepted;
import org.patchthrough.request.RequestResult.Refused;

/** Takes requests for calls, from whatever door. */
public final class Switchboard {
    private static final int MAX_AGAIN = 2;
    private static final String WHOLE = "request";

    private final Jdbi jdbi;
    private final CallableCampaigns callables;
    private final PhoneKey phoneKey;
    private final Callers callers;
    private final Consents consents;
    private final NetworkRateLimiter networkLimiter;
    private final Gate gate;
    private final CallQueue queue;
    private final PostgresLedger ledger;
    private final Runnable wakeDialer;
    private final InstantSource clock;
    private final RequestStore requests = new RequestStore();
    private final RecentContacts called = new RecentContacts();
    private final RefusalCounts refusals;

    /** @param wakeDialer called after each accepted call; must return at once */
    public Switchboard(
            Jdbi jdbi,
            CallableCampaigns callables,
            PhoneKey phoneKey,
            Callers callers,
            Consents consents,
            NetworkRateLimiter networkLimiter,
            Gate gate,
            CallQueue queue,
            PostgresLedger ledger,
            Runnable wakeDialer,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.callables = callables;
        this.phoneKey = phoneKey;
        this.callers = callers;
        this.consents = consents;
        this.networkLimiter = networkLimiter;
        this.gate = gate;
        this.queue = queue;
        this.ledger = ledger;
        this.wakeDialer = wakeDialer;
        this.clock = clock;
        this.refusals = new RefusalCounts(jdbi, clock);
    }

    /**
     * Accepts a call or says why not. An accepted one is durable, and in the queue. Of a refused one a count is kept.
     *
     * @throws RuntimeException where the database cannot be reached; then nothing was accepted
     */
    public RequestResult request(CallRequest request) {
        return request(request, false);
    }

    /** @param again we have offered to ring once more, so it counts as the request before it */
    private RequestResult request(CallRequest request, boolean again) {
        var found = callables.find(request.campaign());
        var answer = found.map(callable -> answer(callable, request, again))
                .orElseGet(() -> refused(Refusal.of(Code.NO_CAMPAIGN)));
        if (answer instanceof Refused(var refusal)) {
            count(found.isPresent() ? request.campaign() : "", refusal);
        }
        return answer;
    }

    /** Of a request that could not be read a count is kept, too. */
    public Refused refuse(String campaign, List<FieldMistake> mistakes) {
        var refusal = Refusal.of(mistakes);
        count(callables.find(campaign).isPresent() ? campaign : "", refusal);
        return refused(refusal);
    }

    private void count(String campaign, Refusal refusal) {
        refusals.count(campaign, refusal.code().word());
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(refusal);
    }

    /**
     * Accepts a call for people who are known already, or says why not, within somebody else's transaction: of a refused one
     * nothing stays in it. It is asked by that very phone, so at any hour. {@link #wake} once it is committed. The same
     * idempotency key again has the same answer.
     *
     * @param callable   of the campaign, asked for before the transaction
     * @param paused  as {@link CallableCampaigns#paused} told before it
     * @param offered we have offered this one, so it counts toward no limit
     */
    public RequestResult request(
            Handle handle, CallableCampaign callable, Set<String> paused, CallRequest request, boolean offered) {
        var plan = request.wanted().plan();
        var key = key(request);
        var earlier = requests.find(handle, key, clock.instant());
        if (earlier.isPresent()) {
            return accepted(earlier.get().accepted(), request);
        }
        var quota = new Quota(callable.limited() && !offered, false, callable.slug(), callable.callsPerDay(), "", 0);
        var availability = callable.availability(
                        clock.instant(), plan.map(Plan::area).orElse(""))
                .atAnyHour();
        handle.savepoint(WHOLE);
        try {
            var accepted = accept(handle, callable, availability, quota, paused, request, key, plan);
            requests.anyHour(handle, accepted.call());
            handle.releaseSavepoint(WHOLE);
            return accepted(accepted, request);
        } catch (RolledBack undone) {
            handle.rollbackToSavepoint(WHOLE);
            var refusal = undone.refused.orElseThrow(
                    () -> new IllegalStateException("an idempotency key is taken and cannot be found"));
            refusals.count(handle, request.campaign(), refusal.code().word());
            return refused(refusal);
        }
    }

    /** The partner who brought this caller within a day, by whatever door they ask now; empty if nobody did. */
    public String broughtBy(Handle handle, UUID caller) {
        return requests.broughtBy(handle, caller, clock.instant().minus(CallRequest.Attribution.LASTS));
    }

    /** Lets the dialer look for what was accepted. */
    public void wake() {
        wakeDialer.run();
    }

    /**
     * The same call once more, for who was not reached or reached nobody: to the number we keep sealed, with the same plan.
     * Twice after the first one; then a new request is needed. The same call asked for again twice is rung once.
     *
     * @param consent what they agree to by it, and have before their eyes
     * @param came    how they came to ask
     */
    public RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came) {
        return jdbi.inTransaction(handle -> requests.find(handle, call)
                        .filter(_ -> requests.timesAgain(handle, call, MAX_AGAIN) < MAX_AGAIN)
                        .flatMap(accepted -> callers.findPhone(handle, accepted.caller())
                                .map(phone -> repeated(accepted, phone, consent, came))))
                .map(request -> request(request, true))
                .orElseGet(() -> refused(Refusal.of(Code.TOO_OFTEN_AGAIN)));
    }

    private static CallRequest repeated(
            AcceptedCall accepted, Phone phone, CallRequest.Agreement consent, CallRequest.Attribution came) {
        return new CallRequest(
                accepted.campaign(),
                phone,
                CallRequest.Wanted.as(accepted.plan()),
                accepted.language(),
                new CallRequest.Options(
                        accepted.pace() == Pace.RELAY, accepted.terms().voicemailOnly()),
                consent,
                came,
                Optional.of(RequestStore.againKey(accepted.call())));
    }

    private RequestResult answer(CallableCampaign callable, CallRequest request, boolean again) {
        var key = key(request);
        var earlier = earlier(request, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return switch (TargetResolution.of(callable, request.wanted())) {
            case TargetResolution.Off(var refusal) -> refused(refusal);
            case TargetResolution.At(var plan) -> accept(callable, request, again, key, plan);
        };
    }

    /** The same key again: the same answer, or, for another body, a refusal. */
    private Optional<RequestResult> earlier(CallRequest request, RequestStore.Key key) {
        return jdbi.withHandle(handle -> requests.find(handle, key, clock.instant()))
                .map(kept ->
                        kept.sameBody(key) ? accepted(kept.accepted(), request) : refused(Refusal.of(Code.KEY_REUSED)));
    }

    private static Accepted accepted(AcceptedCall accepted, CallRequest request) {
        return new Accepted(
                accepted.call(),
                request.phone().masked(),
                accepted.position(),
                accepted.plan(),
                accepted.version(),
                accepted.snapshot());
    }

    private RequestResult accept(
            CallableCampaign callable, CallRequest request, boolean again, RequestStore.Key key, Optional<Plan> plan) {
        // Asked before the transaction: they may read, and who holds a connection must not wait for a second.
        var quota = quota(callable, request.came(), again);
        var availability = callable.availability(clock.instant(), area(request));
        var paused = callables.paused();
        try {
            var accepted = jdbi.inTransaction(
                    handle -> accept(handle, callable, availability, quota, paused, request, key, plan));
            wakeDialer.run();
            return accepted(accepted, request);
        } catch (RolledBack undone) {
            return undone.refused
                    .<RequestResult>map(Switchboard::refused)
                    .or(() -> earlier(request, key))
                    .orElseThrow(() -> new IllegalStateException("an idempotency key is taken and cannot be found"));
        }
    }

    /** Everything that makes a call accepted, or nothing of it. */
    private AcceptedCall accept(
            Handle handle,
            CallableCampaign callable,
            Availability availability,
            Quota quota,
            Set<String> paused,
            CallRequest request,
            RequestStore.Key key,
            Optional<Plan> aim)
            throws RolledBack {
        var call = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var caller = callers.findOrAdd(handle, request.phone());
        var marked = aim.map(targets -> called.mark(handle, caller, targets, now));
        var plan = quota.number() ? withoutToday(marked) : marked;
        queue.add(handle, call, callable.slug(), firsts(callable, plan, request, now), now);
        int position = queue.findPosition(handle, call, paused).orElseThrow();
        var accepted = asked(call, caller, callable, request, plan, now, position);
        requests.release(handle, key, now);
        if (!requests.add(handle, accepted, key)) {
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
        ledger.append(handle, call, List.of(requested(callable, accepted, request)));
        return accepted;
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

    /** A partner's servers ask for many people from one address, and answer for them by their own limit. */
    private Quota quota(CallableCampaign callable, CallRequest.Attribution came, boolean again) {
        var counts = callable.limited() && !again;
        return new Quota(
                counts,
                counts && !came.keyed() && !networkLimiter.take(came.sender().address()),
                callable.slug(),
                callable.callsPerDay(),
                came.partner(),
                callable.callsPerDay(came.partner()));
    }

    private static List<FirstTarget> firsts(
            CallableCampaign callable, Optional<Plan> plan, CallRequest request, Instant now) {
        return plan.map(targets ->
                        FirstTarget.of(callable, targets, request.options().voicemailOnly(), now))
                .orElse(List.of());
    }

    private static AcceptedCall asked(
            UUID call,
            UUID caller,
            CallableCampaign callable,
            CallRequest request,
            Optional<Plan> plan,
            Instant now,
            int position) {
        var terms = new CallerTerms(
                request.came().scriptAtHand(),
                callable.mayBeTexted() && request.agreement().text(),
                callable.numberShown(),
                request.options().voicemailOnly());
        return new AcceptedCall(
                call,
                caller,
                callable.slug(),
                callable.versionNumber(),
                callable.snapshotNumber(),
                now,
                position,
                request.language(),
                request.options().relay() ? Pace.RELAY : Pace.NORMAL,
                terms,
                plan,
                0);
    }

    private static String area(CallRequest request) {
        return request.wanted()
                .zip()
                .map(Zip::prefix)
                .or(() -> request.wanted().plan().map(Plan::area))
                .orElse("");
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

    private static Fact requested(CallableCampaign callable, AcceptedCall accepted, CallRequest request) {
        var came = request.came();
        return new Fact.Requested(
                accepted.caller(),
                accepted.campaign(),
                accepted.version(),
                accepted.snapshot(),
                came.door(),
                came.partner(),
                came.source(),
                came.externalId(),
                accepted.language(),
                accepted.plan().map(Plan::seats).orElse(List.of()),
                false,
                callable.holdsShort());
    }

    /** The body without its consequences of transport: the number as it is meant, not as it is written. */
    private RequestStore.Key key(CallRequest request) {
        var came = request.came();
        var body = String.join(
                "\u0000",
                request.campaign(),
                request.phone().e164(),
                request.wanted().zip().map(Zip::digits).orElse(""),
                request.wanted().seat().orElse(""),
                request.language().code(),
                String.valueOf(request.options().relay()),
                String.valueOf(request.options().voicemailOnly()),
                request.agreement().toString(),
                came.partner(),
                came.source(),
                came.externalId());
        // Ids are a campaign's own, and who has shown no key shares no keys with who has.
        var owner = came.keyed()
                ? "partner:" + request.campaign() + "/" + came.partner()
                : "campaign:" + request.campaign();
        return new RequestStore.Key(
                owner, request.idempotencyKey(), HexFormat.of().formatHex(phoneKey.digest("request", body)));
    }

    /** Rolls the accepting transaction back: refused, or, if empty, somebody else was quicker with the same key. */
    private static final class RolledBack extends Exception {
        private final transient Optional<Refusal> refused;

        RolledBack(Optional<Refusal> refused) {
            super("undone", null, false, false);
            this.refused = refused;
        }
    }
}
