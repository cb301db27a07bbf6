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
import org.patchthrough.gate.CallAttempt;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Verdict;
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
        var offer = callables.find(request.campaign());
        var answer = answer(request, offer, again);
        if (answer instanceof Refused refused) {
            refusals.count(offer.isPresent() ? request.campaign() : "", refused.code());
        }
        return answer;
    }

    /**
     * Accepts a call for people who are known already, or says why not, within somebody else's transaction: of a refused one
     * nothing stays in it. It is asked by that very phone, so at any hour. {@link #wake} once it is committed. The same idempotency key again has the same answer.
     *
     * @param callable   of the campaign, asked for before the transaction
     * @param paused  as {@link CallableCampaigns#paused} told before it
     * @param offered we have offered this one, so it counts toward no limit
     */
    public RequestResult request(
            Handle handle,
            CallableCampaign callable,
            Set<String> paused,
            CallRequest request,
            Plan plan,
            boolean offered) {
        if (!(RequestValidation.of(request) instanceof RequestValidation.Valid sound)) {
            throw new IllegalArgumentException("a request of our own making has no mistakes");
        }
        var key = key(sound);
        var earlier = requests.find(handle, key, clock.instant());
        if (earlier.isPresent()) {
            return accepted(earlier.get().accepted(), sound);
        }
        var quota = new Quota(callable.limited() && !offered, false, callable.slug(), callable.callsPerDay(), "", 0);
        var availability = callable.availability(clock.instant(), plan.area()).atAnyHour();
        handle.savepoint(WHOLE);
        try {
            var accepted = accept(handle, callable, availability, quota, paused, sound, key, Optional.of(plan));
            requests.anyHour(handle, accepted.call());
            handle.releaseSavepoint(WHOLE);
            return accepted(accepted, sound);
        } catch (RolledBack undone) {
            handle.rollbackToSavepoint(WHOLE);
            var refused = undone.refused.orElseThrow(
                    () -> new IllegalStateException("an idempotency key is taken and cannot be found"));
            refusals.count(handle, request.campaign(), refused.code());
            return refused;
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
                .orElseGet(() -> Refused.of(
                        429,
                        "too_often_again",
                        "We rang that number three times for you.",
                        "Ask on the campaign's page, with your number, or dial the office yourself."));
    }

    private static CallRequest repeated(
            AcceptedCall accepted, Phone phone, CallRequest.Agreement consent, CallRequest.Attribution came) {
        return new CallRequest(
                accepted.campaign(),
                phone.e164(),
                null,
                accepted.plan().map(plan -> plan.seats().getFirst()).orElse(null),
                accepted.language().code(),
                accepted.pace() == Pace.RELAY,
                accepted.terms().voicemailOnly(),
                consent,
                came,
                RequestStore.againKey(accepted.call()));
    }

    /** What is wrong with a request as far as can be told without looking anything up; accepts nothing. */
    public List<RequestResult.Mistake> mistakes(CallRequest request) {
        return switch (RequestValidation.of(request)) {
            case RequestValidation.Invalid(var mistakes) -> mistakes;
            case RequestValidation.Valid _ -> List.of();
        };
    }

    private RequestResult answer(CallRequest request, Optional<CallableCampaign> offer, boolean again) {
        return switch (RequestValidation.of(request)) {
            case RequestValidation.Invalid(var mistakes) ->
                new Refused(
                        400,
                        "invalid",
                        mistakes.size() == 1
                                ? mistakes.getFirst().message()
                                : "%d things in this request need attention.".formatted(mistakes.size()),
                        "",
                        mistakes,
                        List.of());
            case RequestValidation.Valid sound ->
                offer.map(found -> answer(found, sound, again))
                        .orElseGet(() -> Refused.of(
                                404,
                                "no_campaign",
                                "campaign",
                                "There is no such campaign.",
                                "Check the link that you followed."));
        };
    }

    private RequestResult answer(CallableCampaign callable, RequestValidation.Valid sound, boolean again) {
        var key = key(sound);
        var earlier = earlier(sound, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return switch (TargetResolution.of(callable, sound.zip(), sound.seat())) {
            case TargetResolution.Off(var refused) -> refused;
            case TargetResolution.At(var plan) -> accept(callable, sound, again, key, plan);
        };
    }

    /** The same key again: the same answer, or, for another body, a refusal. */
    private Optional<RequestResult> earlier(RequestValidation.Valid sound, RequestStore.Key key) {
        return jdbi.withHandle(handle -> requests.find(handle, key, clock.instant()))
                .map(kept -> kept.sameBody(key)
                        ? accepted(kept.accepted(), sound)
                        : Refused.of(
                                422,
                                "key_reused",
                                "Idempotency-Key",
                                "This idempotency key stands for another request.",
                                "Use a new key for a new request."));
    }

    private static Accepted accepted(AcceptedCall accepted, RequestValidation.Valid sound) {
        return new Accepted(
                accepted.call(),
                sound.phone().masked(),
                accepted.position(),
                accepted.plan(),
                accepted.version(),
                accepted.snapshot());
    }

    private RequestResult accept(
            CallableCampaign callable,
            RequestValidation.Valid sound,
            boolean again,
            RequestStore.Key key,
            Optional<Plan> plan) {
        // Asked before the transaction: they may read, and who holds a connection must not wait for a second.
        var quota = quota(callable, sound.request().came(), again);
        var availability = callable.availability(clock.instant(), area(sound));
        var paused = callables.paused();
        try {
            var accepted = jdbi.inTransaction(
                    handle -> accept(handle, callable, availability, quota, paused, sound, key, plan));
            wakeDialer.run();
            return accepted(accepted, sound);
        } catch (RolledBack undone) {
            return undone.refused
                    .<RequestResult>map(refused -> refused)
                    .or(() -> earlier(sound, key))
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
            RequestValidation.Valid sound,
            RequestStore.Key key,
            Optional<Plan> aim)
            throws RolledBack {
        var call = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var caller = callers.findOrAdd(handle, sound.phone());
        var marked = aim.map(targets -> called.mark(handle, caller, targets, now));
        var plan = quota.number() ? withoutToday(marked) : marked;
        queue.add(handle, call, callable.slug(), firsts(callable, plan, sound, now), now);
        int position = queue.findPosition(handle, call, paused).orElseThrow();
        var accepted = asked(call, caller, callable, sound, plan, now, position);
        requests.release(handle, key, now);
        if (!requests.add(handle, accepted, key)) {
            throw new RolledBack(Optional.empty());
        }
        var consent = consent(sound);
        var attempt =
                new CallAttempt(call, availability, sound.phone(), callers.hash(sound.phone()), consent.call(), quota);
        if (gate.admit(handle, attempt) instanceof Verdict.Refused refused) {
            throw new RolledBack(Optional.of(Refused.of(refused)));
        }
        consents.add(handle, call, sound.phone(), consent, now);
        ledger.append(handle, call, List.of(requested(callable, accepted, sound)));
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
            throw new RolledBack(Optional.of(Refused.of(
                    429,
                    "called_today",
                    "You have called today, and offices count each person once.",
                    "Call again on another day, when it will count again.")));
        }
        return Optional.of(new Plan(left, marked.get().area()));
    }

    /** A partner's servers ask for many people from one address, and answer for them by their own limit. */
    private Quota quota(CallableCampaign callable, CallRequest.Attribution came, boolean again) {
        var counts = callable.limited() && !again;
        return new Quota(
                counts,
                counts && !came.keyed() && !networkLimiter.take(came.address()),
                callable.slug(),
                callable.callsPerDay(),
                came.partner(),
                callable.callsPerDay(came.partner()));
    }

    private static List<FirstTarget> firsts(
            CallableCampaign callable, Optional<Plan> plan, RequestValidation.Valid sound, Instant now) {
        return plan.map(targets ->
                        FirstTarget.of(callable, targets, sound.request().voicemailOnly(), now))
                .orElse(List.of());
    }

    private static AcceptedCall asked(
            UUID call,
            UUID caller,
            CallableCampaign callable,
            RequestValidation.Valid sound,
            Optional<Plan> plan,
            Instant now,
            int position) {
        var request = sound.request();
        var terms = new CallerTerms(
                request.came().scriptAtHand(),
                callable.mayBeTexted() && request.agreement().text(),
                callable.numberShown(),
                request.voicemailOnly());
        return new AcceptedCall(
                call,
                caller,
                callable.slug(),
                callable.versionNumber(),
                callable.snapshotNumber(),
                now,
                position,
                sound.language(),
                request.relay() ? Pace.RELAY : Pace.NORMAL,
                terms,
                plan,
                0);
    }

    private static String area(RequestValidation.Valid sound) {
        return sound.zip().map(zip -> zip.prefix()).orElse("");
    }

    private static Consent consent(RequestValidation.Valid sound) {
        var agreement = sound.request().agreement();
        var came = sound.request().came();
        return new Consent(
                agreement.call(),
                agreement.text(),
                agreement.wording(),
                sound.language().code(),
                came.door().code(),
                came.origin(),
                came.address(),
                came.browser(),
                came.partner());
    }

    private static Fact requested(CallableCampaign callable, AcceptedCall accepted, RequestValidation.Valid sound) {
        var came = sound.request().came();
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
    private RequestStore.Key key(RequestValidation.Valid sound) {
        var request = sound.request();
        var came = request.came();
        var body = String.join(
                "\u0000",
                request.campaign(),
                sound.phone().e164(),
                sound.zip().map(zip -> zip.digits()).orElse(""),
                sound.seat().orElse(""),
                sound.language().code(),
                String.valueOf(request.relay()),
                String.valueOf(request.voicemailOnly()),
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
        private final transient Optional<Refused> refused;

        RolledBack(Optional<Refused> refused) {
            super("undone", null, false, false);
            this.refused = refused;
        }
    }
}
