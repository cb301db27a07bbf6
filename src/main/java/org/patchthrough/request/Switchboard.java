package org.patchthrough.request;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.directory.Zip;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.request.CallAcceptance.Candidate;
import org.patchthrough.request.CallAcceptance.RolledBack;
import org.patchthrough.request.RequestResult.Accepted;
import org.patchthrough.request.RequestResult.Refused;

/** Takes requests for calls, from whatever door. */
public final class Switchboard {
    private static final int MAX_AGAIN = 2;
    private static final String WHOLE = "request";

    private final Jdbi jdbi;
    private final CallableCampaigns callables;
    private final Callers callers;
    private final PhoneKey phoneKey;
    private final NetworkRateLimiter networkLimiter;
    private final CallAcceptance acceptance;
    private final Runnable wakeDialer;
    private final InstantSource clock;
    private final RequestStore requests = new RequestStore();
    private final RefusalCounts refusals;

    /** @param wakeDialer called after each accepted call; must return at once */
    public Switchboard(
            Jdbi jdbi,
            CallableCampaigns callables,
            Callers callers,
            PhoneKey phoneKey,
            NetworkRateLimiter networkLimiter,
            CallAcceptance acceptance,
            Runnable wakeDialer,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.callables = callables;
        this.callers = callers;
        this.phoneKey = phoneKey;
        this.networkLimiter = networkLimiter;
        this.acceptance = acceptance;
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
        return request(request, Offer.NONE);
    }

    /** What of ours this request takes up. */
    private enum Offer {
        NONE,
        /** The same call once more, which counts as the one before it. */
        AGAIN,
        /** A member of an ended call's plan who was not called yet: counted, and not made to wait. */
        FURTHER
    }

    private RequestResult request(CallRequest request, Offer offer) {
        var found = callables.find(request.campaign());
        var answer = found.map(callable -> answer(callable, request, offer))
                .orElseGet(() -> new Refused(Refusal.of(Code.NO_CAMPAIGN)));
        if (answer instanceof Refused(var refusal)) {
            count(found.isPresent() ? request.campaign() : "", refusal);
        }
        return answer;
    }

    /** Of a request that could not be read a count is kept, too. */
    public Refused refuse(String campaign, List<FieldMistake> mistakes) {
        var refusal = Refusal.of(mistakes);
        count(callables.find(campaign).isPresent() ? campaign : "", refusal);
        return new Refused(refusal);
    }

    private void count(String campaign, Refusal refusal) {
        refusals.count(campaign, refusal.code().word());
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
        var quota = new Quota(
                callable.limited() && !offered ? Quota.NumberLimit.DAILY_AND_APART : Quota.NumberLimit.UNLIMITED,
                false,
                callable.slug(),
                callable.callsPerDay(),
                "",
                0);
        var availability = callable.availability(
                        clock.instant(), plan.map(Plan::area).orElse(""))
                .atAnyHour();
        var candidate = new Candidate(request, key, callable, plan);
        handle.savepoint(WHOLE);
        try {
            var accepted = acceptance.accept(handle, candidate, availability, quota, paused);
            requests.anyHour(handle, accepted.call());
            handle.releaseSavepoint(WHOLE);
            return accepted(accepted, request);
        } catch (RolledBack undone) {
            handle.rollbackToSavepoint(WHOLE);
            var refusal = undone.refused().orElseThrow(Switchboard::keyGone);
            refusals.count(handle, request.campaign(), refusal.code().word());
            return new Refused(refusal);
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
                        .flatMap(accepted -> repeated(
                                handle, accepted, accepted.plan(), RequestStore.againKey(call), consent, came)))
                .map(request -> request(request, Offer.AGAIN))
                .orElseGet(() -> new Refused(Refusal.of(Code.TOO_OFTEN_AGAIN)));
    }

    /**
     * A call to one more member of an ended call's plan, to the number that we keep sealed. It counts toward the day's limit, and
     * need not wait ten minutes. The same member asked for twice is called once.
     *
     * @param seat of the plan, not called yet
     */
    public RequestResult further(UUID call, String seat, CallRequest.Agreement consent, CallRequest.Attribution came) {
        return one(call, seat, consent, came)
                .map(request -> request(request, Offer.FURTHER))
                .orElseGet(() -> new Refused(Refusal.of(Code.TOO_OFTEN_AGAIN)));
    }

    /** Whether {@link #further} would be accepted now, so that nobody is offered what they cannot have. Nothing is counted. */
    public boolean allowsFurther(UUID call, String seat, CallRequest.Attribution came) {
        return one(call, seat, new CallRequest.Agreement(true, false, ""), came)
                .flatMap(request -> callables
                        .find(request.campaign())
                        .map(callable -> allows(new Candidate(
                                request,
                                key(request),
                                callable,
                                request.wanted().plan()))))
                .orElse(false);
    }

    private boolean allows(Candidate candidate) {
        var callable = candidate.callable();
        var quota = new Quota(number(callable, Offer.FURTHER), false, callable.slug(), callable.callsPerDay(), "", 0);
        var availability = callable.availability(clock.instant(), area(candidate.request()));
        return jdbi.inTransaction(handle -> {
            var refusal = acceptance.refusal(handle, candidate, availability, quota);
            handle.rollback();
            return refusal.isEmpty();
        });
    }

    private Optional<CallRequest> one(
            UUID call, String seat, CallRequest.Agreement consent, CallRequest.Attribution came) {
        return jdbi.inTransaction(handle -> requests.find(handle, call)
                .flatMap(accepted -> repeated(
                        handle, accepted, onlyTo(seat, accepted), RequestStore.furtherKey(call, seat), consent, came)));
    }

    private static Optional<Plan> onlyTo(String seat, AcceptedCall accepted) {
        return Optional.of(new Plan(
                List.of(Target.of(seat)), accepted.plan().map(Plan::area).orElse("")));
    }

    /** By who asked before; empty where their number is not kept any more. */
    private Optional<CallRequest> repeated(
            Handle handle,
            AcceptedCall accepted,
            Optional<Plan> plan,
            String key,
            CallRequest.Agreement consent,
            CallRequest.Attribution came) {
        var settings = accepted.settings();
        var options = new CallRequest.Options(
                settings.pace() == Pace.RELAY, settings.terms().voicemailOnly());
        return callers.findPhone(handle, accepted.caller())
                .map(phone -> new CallRequest(
                        accepted.slug(),
                        phone,
                        CallRequest.Wanted.as(plan),
                        accepted.language(),
                        options,
                        consent,
                        came,
                        Optional.of(key)));
    }

    private RequestResult answer(CallableCampaign callable, CallRequest request, Offer offer) {
        var key = key(request);
        var earlier = earlier(request, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return switch (TargetResolution.of(callable, request.wanted())) {
            case TargetResolution.Off(var refusal) -> new Refused(refusal);
            case TargetResolution.At(var plan) -> accept(new Candidate(request, key, callable, plan), offer);
        };
    }

    /** The same key again: the same answer, or, for another body, a refusal. */
    private Optional<RequestResult> earlier(CallRequest request, RequestStore.Key key) {
        return jdbi.withHandle(handle -> requests.find(handle, key, clock.instant()))
                .map(kept -> kept.sameBody(key)
                        ? accepted(kept.accepted(), request)
                        : new Refused(Refusal.of(Code.KEY_REUSED)));
    }

    private static Accepted accepted(AcceptedCall accepted, CallRequest request) {
        return new Accepted(
                accepted.call(),
                request.phone().masked(),
                accepted.position(),
                accepted.plan(),
                accepted.campaign().version(),
                accepted.campaign().snapshot());
    }

    private RequestResult accept(Candidate candidate, Offer offer) {
        var request = candidate.request();
        var callable = candidate.callable();
        // Asked before the transaction: they may read, and who holds a connection must not wait for a second.
        var quota = quota(callable, request.came(), offer);
        var availability = callable.availability(clock.instant(), area(request));
        var paused = callables.paused();
        try {
            var accepted =
                    jdbi.inTransaction(handle -> acceptance.accept(handle, candidate, availability, quota, paused));
            wakeDialer.run();
            return accepted(accepted, request);
        } catch (RolledBack undone) {
            return undone.refused()
                    .<RequestResult>map(Refused::new)
                    .or(() -> earlier(request, candidate.key()))
                    .orElseThrow(Switchboard::keyGone);
        }
    }

    private static IllegalStateException keyGone() {
        return new IllegalStateException("an idempotency key is taken and cannot be found");
    }

    /** A partner's servers ask for many people from one address, and answer for them by their own limit. */
    private Quota quota(CallableCampaign callable, CallRequest.Attribution came, Offer offer) {
        var number = number(callable, offer);
        return new Quota(
                number,
                number.counts()
                        && !came.keyed()
                        && !networkLimiter.take(came.sender().address()),
                callable.slug(),
                callable.callsPerDay(),
                came.partner(),
                callable.callsPerDay(came.partner()));
    }

    private static Quota.NumberLimit number(CallableCampaign callable, Offer offer) {
        if (!callable.limited()) {
            return Quota.NumberLimit.UNLIMITED;
        }
        return switch (offer) {
            case NONE -> Quota.NumberLimit.DAILY_AND_APART;
            case AGAIN -> Quota.NumberLimit.UNLIMITED;
            case FURTHER -> Quota.NumberLimit.DAILY;
        };
    }

    private static String area(CallRequest request) {
        return request.wanted()
                .zip()
                .map(Zip::prefix)
                .or(() -> request.wanted().plan().map(Plan::area))
                .orElse("");
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
}
