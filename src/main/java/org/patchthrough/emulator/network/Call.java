package org.patchthrough.emulator.network;

import java.net.CookieManager;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Interruption;
import org.patchthrough.emulator.wire.Signature;
import org.patchthrough.emulator.wire.Status;
import org.patchthrough.emulator.wire.StatusHook;
import org.patchthrough.emulator.wire.WaitSpeed;
import org.patchthrough.emulator.wire.Webhook;
import org.patchthrough.emulator.wire.Webhook.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from ring to end: its first leg, the document that runs on it, and the legs that the document dials. */
final class Call implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Call.class);

    final PhoneSwitch phoneSwitch;
    final Timeline timeline;
    final Random random;
    final Parameters parameters;
    final Leg first;
    private final CallStart opening;
    private final Callbacks callbacks;
    private final CookieManager cookies = new CookieManager();
    private volatile boolean byHand;
    private boolean speaking;
    private long limit = Long.MAX_VALUE;

    Call(PhoneSwitch phoneSwitch, CallStart opening, Random random) {
        this.phoneSwitch = phoneSwitch;
        this.opening = opening;
        this.random = random;
        this.parameters = new Parameters(phoneSwitch.settings.account(), random);
        this.callbacks = new Callbacks(this);
        this.timeline = new Timeline(phoneSwitch.settings.clock(), this::speed);
        this.first = new Leg(
                null,
                opening.from(),
                opening.to(),
                opening.phone(),
                opening.direction(),
                phoneSwitch.at(opening.phone()),
                opening.hook(),
                timeline);
        this.byHand = first.person.live();
    }

    @Override
    public void run() {
        try {
            if (begun()) {
                new Interpreter(this).run(opening.source(), opening.fallback());
                pickUp();
                end(first, Status.COMPLETED, "service");
            }
        } catch (Interruption.Rejected rejected) {
            end(first, rejected.busy ? Status.BUSY : Status.NO_ANSWER, "service");
        } catch (Interruption.Over over) {
            end(first, first.status() == Status.IN_PROGRESS ? Status.COMPLETED : unanswered(over.by), over.by);
        } catch (RuntimeException fault) {
            if (!phoneSwitch.closed()) {
                log.error("a call of the emulator broke  call={}", first.sid, fault);
            }
            end(first, Status.FAILED, "carrier");
        } finally {
            phoneSwitch.gone(this);
        }
    }

    /** A leg that this call dials; from the moment somebody plays a part by hand, waiting for people is real. */
    Leg dial(String number, String callerId, @Nullable StatusHook hook) {
        var person = first.person instanceof ByHand(boolean offices) && offices ? new ByHand() : phoneSwitch.at(number);
        byHand |= person.live();
        var leg = new Leg(first, callerId, number, number, Direction.OUTBOUND_DIAL, person, hook, timeline);
        phoneSwitch.legs.add(leg);
        return leg;
    }

    /** Rings a phone: from here on its person acts. */
    void ring(Leg leg) {
        leg.dialing();
        callbacks.tell(leg, "initiated", "initiated");
        var acts = leg.person.at(new LegMoment.Ringing());
        // A number that cannot be reached never rings; some networks answer without having said that it rings.
        var rings = acts.stream().noneMatch(later -> later.act() instanceof PersonAction.Fail);
        if (rings) {
            leg.ringing();
            if (random.nextInt(20) > 0) {
                callbacks.tell(leg, "ringing", "ringing");
            }
        }
        timeline.plan(leg, acts);
    }

    void answer(Leg leg, PersonAction.Answer how) {
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
    CallEvent awaitUntil(long until) {
        if (until < limit) {
            return timeline.awaitUntil(until);
        }
        var happened = timeline.awaitUntil(limit);
        return happened instanceof CallEvent.Reached ? new CallEvent.Ended(first, "carrier") : happened;
    }

    /** Lets time pass on the first leg. Keys pressed meanwhile are lost. */
    void pass(Duration time) {
        speaking(true);
        try {
            var until = timeline.now() + time.toNanos();
            while (!(interrupted(awaitUntil(until)) instanceof CallEvent.Reached)) {
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
    private WaitSpeed speed() {
        var asked = phoneSwitch.speed();
        return byHand && (asked.instant() || !speaking) ? WaitSpeed.REAL : asked;
    }

    /** Throws where the first leg is over, or another document takes over. */
    CallEvent interrupted(CallEvent happened) {
        return switch (happened) {
            case CallEvent.Acted(Leg leg, PersonAction.HangUp _)
            when leg == first -> throw new Interruption.Over("caller");
            case CallEvent.Ended(Leg leg, String by) when leg == first -> throw new Interruption.Over(by);
            case CallEvent.Redirected(DocumentSource source) -> throw new Interruption.Redirected(source);
            case CallEvent.Acted _, CallEvent.Ended _, CallEvent.Reached _, CallEvent.Woken _ -> happened;
        };
    }

    /** Asks the service about a leg and notes what came back. */
    Answer ask(Leg leg, DocumentSource.At at) {
        return request(leg, new Webhook(at.url(), at.method(), parameters.of(leg, leg.status().word, at.more())));
    }

    Answer request(Leg leg, Webhook webhook) {
        var answer = phoneSwitch.webhooks.send(webhook, cookies);
        var status = answer instanceof Answer.Got got ? got.status() : 0;
        leg.step("webhook", "url", Signature.withoutFragment(webhook.url()), "status", status);
        return answer;
    }

    boolean instant() {
        return !byHand && phoneSwitch.speed().instant();
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

    /** Who dialed in and hung up too early was not answered; anything else was called off. */
    private Status unanswered(String by) {
        return first.direction == Direction.INBOUND && !by.equals("service") ? Status.NO_ANSWER : Status.CANCELED;
    }
}
