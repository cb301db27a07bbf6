package org.patchthrough.dialer;

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
import org.patchthrough.call.Fact;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consent;
import org.patchthrough.caller.Consents;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.dialer.Answer.Accepted;
import org.patchthrough.dialer.Answer.Refused;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.Networks;
import org.patchthrough.gate.Openness;
import org.patchthrough.gate.Quota;
import org.patchthrough.gate.Ring;
import org.patchthrough.gate.Verdict;
import org.patchthrough.ledger.PostgresLedger;

/** Takes requests for calls, from whatever door. */
public final class Switchboard {
    private static final int MOST_AGAIN = 2;
    private static final String WHOLE = "request";

    private final Jdbi jdbi;
    private final Offers offers;
    private final PhoneKey phoneKey;
    private final Callers callers;
    private final Consents consents;
    private final Networks networks;
    private final Gate gate;
    private final Queue queue;
    private final PostgresLedger ledger;
    private final Runnable wakeDialer;
    private final InstantSource clock;
    private final Requests requests = new Requests();
    private final CalledLately called = new CalledLately();
    private final Refusals refusals;

    /** @param wakeDialer called after each accepted call; must return at once */
    public Switchboard(
            Jdbi jdbi,
            Offers offers,
            PhoneKey phoneKey,
            Callers callers,
            Consents consents,
            Networks networks,
            Gate gate,
            Queue queue,
            PostgresLedger ledger,
            Runnable wakeDialer,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.offers = offers;
        this.phoneKey = phoneKey;
        this.callers = callers;
        this.consents = consents;
        this.networks = networks;
        this.gate = gate;
        this.queue = queue;
        this.ledger = ledger;
        this.wakeDialer = wakeDialer;
        this.clock = clock;
        this.refusals = new Refusals(jdbi, clock);
    }

    /**
     * Accepts a call or says why not. An accepted one is durable, and in the queue. Of a refused one a count is kept.
     *
     * @throws RuntimeException where the database cannot be reached; then nothing was accepted
     */
    public Answer request(CallRequest request) {
        return request(request, false);
    }

    /** @param again we have offered to ring once more, so it counts as the request before it */
    private Answer request(CallRequest request, boolean again) {
        var offer = offers.find(request.campaign());
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
     * @param offer   of the campaign, asked for before the transaction
     * @param paused  as {@link Offers#paused} told before it
     * @param offered we have offered this one, so it counts towards no limit
     */
    public Answer request(
            Handle handle, Offer offer, Set<String> paused, CallRequest request, Plan plan, boolean offered) {
        if (!(Shape.of(request) instanceof Shape.Sound sound)) {
            throw new IllegalArgumentException("a request of our own making has no mistakes");
        }
        var key = key(sound);
        var earlier = requests.find(handle, key, clock.instant());
        if (earlier.isPresent()) {
            return accepted(earlier.get().asked(), sound);
        }
        var quota = new Quota(offer.limited() && !offered, false, offer.campaign(), offer.callsPerDay(), "", 0);
        var openness = offer.openness(clock.instant(), plan.area()).atAnyHour();
        handle.savepoint(WHOLE);
        try {
            var asked = accept(handle, offer, openness, quota, paused, sound, key, Optional.of(plan));
            requests.anyHour(handle, asked.call());
            handle.releaseSavepoint(WHOLE);
            return accepted(asked, sound);
        } catch (Undone undone) {
            handle.rollbackToSavepoint(WHOLE);
            var refused = undone.refused.orElseThrow(
                    () -> new IllegalStateException("an idempotency key is taken and cannot be found"));
            refusals.count(handle, request.campaign(), refused.code());
            return refused;
        }
    }

    /** The partner who brought this caller within a day, by whatever door they ask now; empty if nobody did. */
    public String broughtBy(Handle handle, UUID caller) {
        return requests.broughtBy(handle, caller, clock.instant().minus(Dialed.CAME_BY_IT));
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
    public Answer again(UUID call, CallRequest.Agreement consent, CallRequest.Came came) {
        return jdbi.inTransaction(handle -> requests.find(handle, call)
                        .filter(_ -> requests.timesAgain(handle, call, MOST_AGAIN) < MOST_AGAIN)
                        .flatMap(asked -> callers.findPhone(handle, asked.caller())
                                .map(phone -> repeated(asked, phone, consent, came))))
                .map(request -> request(request, true))
                .orElseGet(() -> Refused.of(
                        429,
                        "too_often_again",
                        "We rang that number three times for you.",
                        "Ask on the campaign's page, with your number, or dial the office yourself."));
    }

    private static CallRequest repeated(
            Asked asked, Phone phone, CallRequest.Agreement consent, CallRequest.Came came) {
        return new CallRequest(
                asked.campaign(),
                phone.e164(),
                null,
                asked.plan().map(plan -> plan.seats().getFirst()).orElse(null),
                asked.language().code(),
                asked.pace() == Pace.RELAY,
                asked.terms().voicemailOnly(),
                consent,
                came,
                Requests.againKey(asked.call()));
    }

    /** What is wrong with a request as far as can be told without looking anything up; accepts nothing. */
    public List<Answer.Mistake> mistakes(CallRequest request) {
        return switch (Shape.of(request)) {
            case Shape.Mistaken(var mistakes) -> mistakes;
            case Shape.Sound _ -> List.of();
        };
    }

    private Answer answer(CallRequest request, Optional<Offer> offer, boolean again) {
        return switch (Shape.of(request)) {
            case Shape.Mistaken(var mistakes) ->
                new Refused(
                        400,
                        "invalid",
                        mistakes.size() == 1
                                ? mistakes.getFirst().message()
                                : "%d things in this request need attention.".formatted(mistakes.size()),
                        "",
                        mistakes,
                        List.of());
            case Shape.Sound sound ->
                offer.map(found -> answer(found, sound, again))
                        .orElseGet(() -> Refused.of(
                                404,
                                "no_campaign",
                                "campaign",
                                "There is no such campaign.",
                                "Check the link that you followed."));
        };
    }

    private Answer answer(Offer offer, Shape.Sound sound, boolean again) {
        var key = key(sound);
        var earlier = earlier(sound, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return switch (Aim.of(offer, sound.zip(), sound.seat())) {
            case Aim.Off(var refused) -> refused;
            case Aim.At(var plan) -> accept(offer, sound, again, key, plan);
        };
    }

    /** The same key again: the same answer, or, for another body, a refusal. */
    private Optional<Answer> earlier(Shape.Sound sound, Requests.Key key) {
        return jdbi.withHandle(handle -> requests.find(handle, key, clock.instant()))
                .map(kept -> kept.sameBody(key)
                        ? accepted(kept.asked(), sound)
                        : Refused.of(
                                422,
                                "key_reused",
                                "Idempotency-Key",
                                "This idempotency key stands for another request.",
                                "Use a new key for a new request."));
    }

    private static Accepted accepted(Asked asked, Shape.Sound sound) {
        return new Accepted(
                asked.call(),
                sound.phone().masked(),
                asked.position(),
                asked.plan(),
                asked.version(),
                asked.snapshot());
    }

    private Answer accept(Offer offer, Shape.Sound sound, boolean again, Requests.Key key, Optional<Plan> plan) {
        // Asked before the transaction: they may read, and who holds a connection must not wait for a second.
        var quota = quota(offer, sound.request().came(), again);
        var openness = offer.openness(clock.instant(), area(sound));
        var paused = offers.paused();
        try {
            var asked = jdbi.inTransaction(handle -> accept(handle, offer, openness, quota, paused, sound, key, plan));
            wakeDialer.run();
            return accepted(asked, sound);
        } catch (Undone undone) {
            return undone.refused
                    .<Answer>map(refused -> refused)
                    .or(() -> earlier(sound, key))
                    .orElseThrow(() -> new IllegalStateException("an idempotency key is taken and cannot be found"));
        }
    }

    /** Everything that makes a call accepted, or nothing of it. */
    private Asked accept(
            Handle handle,
            Offer offer,
            Openness openness,
            Quota quota,
            Set<String> paused,
            Shape.Sound sound,
            Requests.Key key,
            Optional<Plan> aim)
            throws Undone {
        var call = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var caller = callers.findOrAdd(handle, sound.phone());
        var marked = aim.map(targets -> called.mark(handle, caller, targets, now));
        var plan = quota.number() ? withoutToday(marked) : marked;
        queue.add(handle, call, offer.campaign(), firsts(offer, plan, sound, now), now);
        int position = queue.findPosition(handle, call, paused).orElseThrow();
        var asked = asked(call, caller, offer, sound, plan, now, position);
        requests.release(handle, key, now);
        if (!requests.add(handle, asked, key)) {
            throw new Undone(Optional.empty());
        }
        var consent = consent(sound);
        var ring = new Ring(call, openness, sound.phone(), callers.hash(sound.phone()), consent.call(), quota);
        if (gate.admit(handle, ring) instanceof Verdict.Refused refused) {
            throw new Undone(Optional.of(Refused.of(refused)));
        }
        consents.add(handle, call, sound.phone(), consent, now);
        ledger.append(handle, call, List.of(requested(offer, asked, sound)));
        return asked;
    }

    /** An office counts each person once, so who has reached a member today is put through to the others alone. */
    private static Optional<Plan> withoutToday(Optional<Plan> marked) throws Undone {
        if (marked.isEmpty()) {
            return marked;
        }
        var left = marked.get().targets().stream()
                .filter(target -> target.daysSince() > 0)
                .toList();
        if (left.isEmpty()) {
            throw new Undone(Optional.of(Refused.of(
                    429,
                    "called_today",
                    "You have called today, and offices count each person once.",
                    "Call again on another day, when it will count again.")));
        }
        return Optional.of(new Plan(left, marked.get().area()));
    }

    /** A partner's servers ask for many people from one address, and answer for them by their own limit. */
    private Quota quota(Offer offer, CallRequest.Came came, boolean again) {
        var counts = offer.limited() && !again;
        return new Quota(
                counts,
                counts && !came.keyed() && !networks.take(came.address()),
                offer.campaign(),
                offer.callsPerDay(),
                came.partner(),
                offer.callsPerDay(came.partner()));
    }

    private static List<FirstTarget> firsts(Offer offer, Optional<Plan> plan, Shape.Sound sound, Instant now) {
        return plan.map(targets ->
                        FirstTarget.of(offer, targets, sound.request().voicemailOnly(), now))
                .orElse(List.of());
    }

    private static Asked asked(
            UUID call, UUID caller, Offer offer, Shape.Sound sound, Optional<Plan> plan, Instant now, int position) {
        var request = sound.request();
        var terms = new CallerTerms(
                request.came().scriptAtHand(),
                offer.mayBeTexted() && request.agreement().text(),
                offer.numberShown(),
                request.voicemailOnly());
        return new Asked(
                call,
                caller,
                offer.campaign(),
                offer.version(),
                offer.snapshot(),
                now,
                position,
                sound.language(),
                request.relay() ? Pace.RELAY : Pace.NORMAL,
                terms,
                plan,
                0);
    }

    private static String area(Shape.Sound sound) {
        return sound.zip().map(zip -> zip.prefix()).orElse("");
    }

    private static Consent consent(Shape.Sound sound) {
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

    private static Fact requested(Offer offer, Asked asked, Shape.Sound sound) {
        var came = sound.request().came();
        return new Fact.Requested(
                asked.caller(),
                asked.campaign(),
                asked.version(),
                asked.snapshot(),
                came.door(),
                came.partner(),
                came.source(),
                came.externalId(),
                asked.language(),
                asked.plan().map(Plan::seats).orElse(List.of()),
                false,
                offer.holdsShort());
    }

    /** The body without its consequences of transport: the number as it is meant, not as it is written. */
    private Requests.Key key(Shape.Sound sound) {
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
        return new Requests.Key(
                owner, request.idempotencyKey(), HexFormat.of().formatHex(phoneKey.digest("request", body)));
    }

    /** Rolls the accepting transaction back: refused, or, if empty, somebody else was quicker with the same key. */
    private static final class Undone extends Exception {
        private final transient Optional<Refused> refused;

        Undone(Optional<Refused> refused) {
            super("undone", null, false, false);
            this.refused = refused;
        }
    }
}
