package org.patchthrough.emulator.phone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchthrough.emulator.network.ByHand;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.Person;
import org.patchthrough.emulator.network.PersonAction;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.wire.Status;

/**
 * Which phones are held in somebody's hand. A number is theirs as long as a page is open for it and some seconds more,
 * which bridge a reload; then whoever was there before is back, and a call that is going on is hung up, for nobody
 * would ever end it.
 */
public final class HandHeldPhones {
    /** A browser that lost its stream comes back after about three seconds. */
    public static final Duration GRACE = Duration.ofSeconds(8);

    private static final Person BY_HAND = new ByHand(true);

    private final PhoneSwitch phoneSwitch;
    private final Duration grace;
    private final Map<String, Held> held = new HashMap<>();

    private static final class Held {
        final Person before;
        int hands;

        Held(Person before) {
            this.before = before;
        }
    }

    public HandHeldPhones(PhoneSwitch phoneSwitch, Duration grace) {
        this.phoneSwitch = phoneSwitch;
        this.grace = grace;
    }

    /** Takes a number by hand, until the grace after the returned was run. Several may hold one phone. */
    Runnable hold(String number) {
        synchronized (held) {
            held.computeIfAbsent(number, _ -> new Held(phoneSwitch.at(number))).hands++;
            phoneSwitch.put(number, BY_HAND);
        }
        var done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                phoneSwitch.later(grace, () -> letGo(number));
            }
        };
    }

    /** Whether what is done at this leg's phone is for a page to say: at a phone that is held, or where it called. */
    boolean plays(Leg leg) {
        synchronized (held) {
            return held.containsKey(leg.phone) || (leg.parent != null && held.containsKey(leg.parent.phone));
        }
    }

    private void letGo(String number) {
        synchronized (held) {
            var phone = held.get(number);
            if (phone == null || --phone.hands > 0) {
                return;
            }
            held.remove(number);
            phoneSwitch.replace(number, BY_HAND, phone.before);
        }
        phoneSwitch.legs.of(number).stream()
                .filter(leg -> leg.phone.equals(number) && leg.status() == Status.IN_PROGRESS)
                .forEach(leg -> leg.act(new PersonAction.HangUp()));
    }
}
