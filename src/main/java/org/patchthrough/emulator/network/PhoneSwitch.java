package org.patchthrough.emulator.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.Signature;
import org.patchthrough.emulator.wire.WaitSpeed;
import org.patchthrough.emulator.wire.WebhookClient;

/** What all calls share: who is at which number, how fast time goes, the log of alerts, the way to the service. */
public final class PhoneSwitch implements AutoCloseable {
    public final EmulatorSettings settings;
    public final OwnNumbers owned;
    public final History<Leg> legs = new History<>(leg -> leg.sid, leg -> Stream.of(leg.to, leg.from, leg.phone));
    public final Messaging messaging = new Messaging(this);
    final WebhookClient webhooks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Set<Call> live = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Alert> alerts = new ConcurrentLinkedQueue<>();
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final long seed;
    private final AtomicLong chances = new AtomicLong();
    private volatile WaitSpeed speed = WaitSpeed.INSTANT;
    private volatile boolean closed;

    public PhoneSwitch(EmulatorSettings settings) {
        this.settings = settings;
        this.owned = new OwnNumbers(settings.owned());
        this.webhooks = new WebhookClient(new Signature(settings.token()), threads);
        this.seed = settings.seed().orElseGet(System::nanoTime);
    }

    /** Takes a call on. */
    public Leg place(CallRequest request) {
        return start(request);
    }

    /** Somebody dials in; {@link IllegalArgumentException} where they cannot. */
    public Leg dial(String from, String to, @Nullable String verstat, boolean anonymous) {
        return start(new InboundCall(phone(from), to, verstat, anonymous, owned.at(to)));
    }

    private Leg start(CallStart opening) {
        var call = new Call(this, opening, chance());
        live.add(call);
        legs.add(call.first);
        threads.execute(call);
        return call.first;
    }

    /** The number of a phone that somebody may have; {@link IllegalArgumentException} where it is none. */
    String phone(String number) {
        return PhoneNumbers.read(number)
                .filter(read -> !owned.has(read))
                .orElseThrow(() -> new IllegalArgumentException(
                        "from " + number + ": use the number of somebody's phone, such as +13135550142"));
    }

    public Person at(String number) {
        return people.getOrDefault(number, new Scripted(Behavior.PATIENT));
    }

    /** From the next ring on; who is on the phone now goes on as they were. */
    public void put(String number, Person person) {
        people.put(number, person);
    }

    /** Puts somebody where another was, unless a third has come meanwhile. */
    public void replace(String number, Person there, Person instead) {
        people.replace(number, there, instead);
    }

    WaitSpeed speed() {
        return speed;
    }

    public void speed(WaitSpeed wanted) {
        speed = wanted;
        live.forEach(call -> call.timeline.tell(new CallEvent.Woken()));
    }

    /** The same text for the same words: a crowd hears the same few sentences, and the log keeps them all. */
    String once(String text) {
        return said.computeIfAbsent(text, same -> same);
    }

    /** Chance for one call or text, which the settings' seed decides. */
    Random chance() {
        return new Random(seed + chances.getAndIncrement());
    }

    Instant now() {
        return settings.clock().instant();
    }

    void alert(Leg leg, int code, String message) {
        alerts.add(new Alert(leg.now(), leg.sid, code, message));
    }

    /** About a text. */
    void alert(String sid, int code, String message) {
        alerts.add(new Alert(now(), sid, code, message));
    }

    public List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    void later(Runnable task) {
        if (!closed) {
            threads.execute(task);
        }
    }

    /** After so much real time, whatever the speed; not at all where the emulator closes before. */
    public void later(Duration late, Runnable task) {
        later(() -> {
            if (slept(late)) {
                task.run();
            }
        });
    }

    /** Lets time pass for whoever asks, as fast as it goes at the moment. */
    void pass(Duration time) {
        if (!speed.instant()) {
            var _ = slept(Duration.ofNanos((long) (time.toNanos() / speed.factor())));
        }
    }

    private static boolean slept(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void gone(Call call) {
        live.remove(call);
    }

    public boolean closed() {
        return closed;
    }

    /** A new SID. It does not come from the seed: a demo that is started again keeps its old calls. */
    static String sid(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        webhooks.close();
    }
}
