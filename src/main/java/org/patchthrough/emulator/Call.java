package org.patchthrough.emulator;

import java.net.CookieManager;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.Webhook.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from ring to end: its first leg, the document that runs on it, and the legs that the document dials. */
final class Call implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Call.class);

    final Exchange exchange;
    final Timeline timeline;
    final Random chance;
    final Parameters parameters;
    final Leg first;
    private final Opening opening;
    private final Callbacks callbacks;
    private final CookieManager cookies = new CookieManager();
    private volatile boolean byHand;
    private boolean speaking;
    private long limit = Long.MAX_VALUE;

    /** @param queued how long the account's rate keeps it waiting */
    Call(Exchange exchange, Opening opening, Duration queued, Random chance) {
        this.exchange = exchange;
        this.opening = opening;
        this.chance = chance;
        this.parameters = new Parameters(exchange.settings.account(), chance);
        this.callbacks = new Callbacks(this);
        this.timeline = new Timeline(exchange.settings.clock(), this::speed);
        this.first = new Leg(
                Exchange.sid("CA"),
                null,
                opening.from(),
                opening.to(),
                opening.phone(),
                opening.direction(),
                exchange.at(opening.phone()),
                opening.hook(),
                queued,
                timeline);
        this.byHand = first.person.live();
    }

    @Override
    public void run() {
        try {
            if (begun()) {
                new Interpreter(this).run(opening.source(), opening.fallback(), opening.fallbackMethod());
                pickUp();
                end(first, Status.COMPLETED, "service");
            }
        } catch (Interruption.Rejected rejected) {
            end(first, rejected.busy ? Status.BUSY : Status.NO_ANSWER, "service");
        } catch (Interruption.Over over) {
            end(first, first.status() == Status.IN_PROGRESS ? Status.COMPLETED : unanswered(over.by), over.by);
        } catch (RuntimeException fault) {
            if (!exchange.closed()) {
                log.error("a call of the emulator broke  call={}", first.sid, fault);
            }
            end(first, Status.FAILED, "carrier");
        } finally {
            exchange.gone(this);
        }
    }

    /** A leg that this call dials; from the moment somebody plays a part by hand, waiting for people is real. */
    Leg dial(String number, String callerId, @Nullable Hook hook) {
        var person = first.person instanceof ByHand(boolean offices) && offices ? new ByHand() : exchange.at(number);
        byHand |= person.live();
        var leg = new Leg(
                Exchange.sid("CA"),
                first,
                callerId,
                number,
                number,
                Direction.OUTBOUND_DIAL,
                person,
                hook,
                Duration.ZERO,
                timeline);
        exchange.legs.add(leg);
        return leg;
    }

    /** Rings a phone: from here on its person acts. */
    void ring(Leg leg) {
        leg.dialing();
        callbacks.tell(leg, "initiated", "initiated");
        var acts = leg.person.at(new Moment.Ringing());
        // A number that cannot be reached never rings; some networks answer without having said that it rings.
        var rings = acts.stream().noneMatch(later -> later.act() instanceof Act.Fail);
        if (rings) {
            leg.ringing();
            if (chance.nextInt(20) > 0) {
                callbacks.tell(leg, "ringing", "ringing");
            }
        }
        timeline.plan(leg, acts);
    }

    void answer(Leg leg, Act.Answer how) {
        answered(leg, how.machine() ? "machine" : "person");
    }

    /** A call that came in is answered by the first verb that wants to be heard; one that was answered goes on. */
    void pickUp() {
        if (ringing()) {
            answered(first, "service");
        }
    }

    boolean ringing() {
        return first.status() == Status.RINGING;
    }

    /** Does nothing to a leg that is over already. */
    void end(Leg leg, Status status, String by) {
        if (leg.status().over()) {
            return;
        }
        timeline.forget(leg);
        leg.over(status, by);
        callbacks.tell(leg, "completed", status.word);
    }

    /** The next thing that happens; the end of the call's time is one. */
    Happening awaitUntil(long until) {
        if (until < limit) {
            return timeline.awaitUntil(until);
        }
        var happened = timeline.awaitUntil(limit);
        return happened instanceof Happening.Reached ? new Happening.Ended(first, "carrier") : happened;
    }

    Happening await(Duration patience) {
        return awaitUntil(timeline.now() + patience.toNanos());
    }

    /** Lets time pass on the first leg. Keys pressed meanwhile are lost. */
    void pass(Duration time) {
        speaking(true);
        try {
            var until = timeline.now() + time.toNanos();
            while (!(interrupted(awaitUntil(until)) instanceof Happening.Reached)) {
                // What happened concerns nobody here.
            }
        } finally {
            speaking(false);
        }
    }

    /** While this is so, what passes is the time of words, which a hurried emulator need not give a person either. */
    void speaking(boolean is) {
        speaking = is;
    }

    /** Whoever plays a part by hand is waited for in real time; what is said to them goes as fast as is asked for. */
    private Speed speed() {
        var asked = exchange.speed();
        return byHand && (asked.instant() || !speaking) ? Speed.REAL : asked;
    }

    /** Throws where the first leg is over, or another document takes over. */
    Happening interrupted(Happening happened) {
        return switch (happened) {
            case Happening.Acted(Leg leg, Act.HangUp _) when leg == first -> throw new Interruption.Over("caller");
            case Happening.Ended(Leg leg, String by) when leg == first -> throw new Interruption.Over(by);
            case Happening.Redirected(Source source) -> throw new Interruption.Redirected(source);
            case Happening.Acted _, Happening.Ended _, Happening.Reached _, Happening.Woken _ -> happened;
        };
    }

    /** Asks the service about a leg and notes what came back. */
    Answer ask(Leg leg, Source.At at) {
        return request(leg, new Webhook(at.url(), at.method(), parameters.of(leg, leg.status().word, at.more())));
    }

    Answer request(Leg leg, Webhook webhook) {
        var answer = exchange.webhooks.send(webhook, cookies);
        var status = answer instanceof Answer.Got got ? got.status() : 0;
        leg.step("webhook", "url", Signature.withoutFragment(webhook.url()), "status", status);
        return answer;
    }

    boolean instant() {
        return !byHand && exchange.speed().instant();
    }

    /** Whether the first document is to run. */
    private boolean begun() {
        return switch (opening) {
            case CallRequest request -> new Ringing(this, request).answered();
            case InboundCall _ -> {
                first.dialing();
                first.ringing();
                yield true;
            }
        };
    }

    private void answered(Leg leg, String by) {
        leg.answered(by);
        if (leg == first) {
            limit = timeline.now() + opening.limit().toNanos();
        }
        callbacks.tell(leg, "answered", "in-progress");
    }

    /** Who dialled in and hung up too early was not answered; anything else was called off. */
    private Status unanswered(String by) {
        return first.direction == Direction.INBOUND && !by.equals("service") ? Status.NO_ANSWER : Status.CANCELED;
    }
}
