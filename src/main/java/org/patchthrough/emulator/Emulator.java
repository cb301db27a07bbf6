package org.patchthrough.emulator;

import io.javalin.Javalin;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.ByHand;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.Scripted;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.phone.Control;
import org.patchthrough.emulator.phone.HandHeldPhones;
import org.patchthrough.emulator.phone.PhoneApi;
import org.patchthrough.emulator.phone.PhonePage;
import org.patchthrough.emulator.phone.TextControl;
import org.patchthrough.emulator.rest.RestApi;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.emulator.wire.Json;
import org.patchthrough.emulator.wire.Step;
import org.patchthrough.emulator.wire.WaitSpeed;

/** A running stand-in for the carrier. Closing it ends every call without another word to the service. */
public final class Emulator implements AutoCloseable {
    /** Loopback alone, for whoever reaches it may move the clock. */
    private static final String HOST = "127.0.0.1";

    private final PhoneSwitch phoneSwitch;
    private final Javalin server;

    private Emulator(PhoneSwitch phoneSwitch, Javalin server) {
        this.phoneSwitch = phoneSwitch;
        this.server = server;
    }

    /** Listens when it returns. */
    public static Emulator start(EmulatorSettings settings) {
        var phoneSwitch = new PhoneSwitch(settings);
        var json = new Json();
        var server = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            new RestApi(phoneSwitch, json).routes(config.routes);
            new Control(phoneSwitch, json).routes(config.routes);
            new TextControl(phoneSwitch, json).routes(config.routes);
            new PhonePage(settings.links()).routes(config.routes);
            new PhoneApi(phoneSwitch, new HandHeldPhones(phoneSwitch, HandHeldPhones.GRACE), json)
                    .routes(config.routes);
        });
        server.start(HOST, settings.port());
        return new Emulator(phoneSwitch, server);
    }

    public int port() {
        return server.port();
    }

    /** What takes the place of the vendor's API address. */
    public URI url() {
        return URI.create("http://" + HOST + ":" + port());
    }

    /** How a number behaves from the next ring on. */
    public void behave(String number, Behavior behavior) {
        phoneSwitch.put(number, behavior.answers() == AnswerBehavior.BY_HAND ? new ByHand() : new Scripted(behavior));
    }

    /** Where what comes in at a number of the account's is told, from the next call on. */
    public void configure(String number, IncomingNumber incoming) {
        phoneSwitch.owned.configure(number, incoming);
    }

    /** Somebody dials a number of the account's and does what their number's behavior says; the call's SID. */
    public String dial(String from, String to) {
        return dial(from, to, null, false);
    }

    /**
     * As {@link #dial(String, String)}.
     *
     * @param verstat what the network says of the caller's number, such as {@code TN-Validation-Passed-A}; null for nothing
     * @param anonymous whether the caller hides their number
     */
    public String dial(String from, String to, @Nullable String verstat, boolean anonymous) {
        return phoneSwitch.dial(from, to, verstat, anonymous).sid;
    }

    /** Waits take no time, which is how an emulator starts; but who holds a phone by hand is spoken to in real time. */
    public void instant() {
        phoneSwitch.speed(WaitSpeed.INSTANT);
    }

    /**
     * Waits take so many times less than on the real carrier; 1 is real time. Also those that are going on. Whoever
     * plays a part by hand has all the time to act: for them only words are faster.
     */
    public void speed(double factor) {
        phoneSwitch.speed(new WaitSpeed(factor));
    }

    /** Every leg since the start, newest first, as it stands now. */
    public List<LegRecord> legs() {
        return records(phoneSwitch.legs.all());
    }

    /** Legs to or from a number, newest first. */
    public List<LegRecord> legs(String number) {
        return records(phoneSwitch.legs.of(number));
    }

    /** Somebody sends a text to a number of the account's; its SID. */
    public String text(String from, String to, String body) {
        return text(from, to, body, null, List.of());
    }

    /**
     * As {@link #text(String, String, String)}.
     *
     * @param sid one that was there before delivers that text once more; null for a new one
     * @param media addresses of pictures and the like
     */
    public String text(String from, String to, String body, @Nullable String sid, List<String> media) {
        return phoneSwitch.messaging.receive(from, to, body, sid, media).sid;
    }

    /** Texts to or from a number, newest first. */
    public List<TextRecord> texts(String number) {
        return phoneSwitch.messaging.texts.of(number).stream()
                .map(TextRecord::of)
                .toList();
    }

    /**
     * How texts to a number fare from now on, by the vendor's error number: 21xxx refuses them, 30xxx takes them and
     * loses them on the way, 0 lifts it.
     */
    public void refuseTexts(String number, int code) {
        phoneSwitch.messaging.refuse(number, code);
    }

    /** The next text to a number is sent, and whoever asked for it is answered 500. */
    public void loseNextText(String number) {
        phoneSwitch.messaging.loseNext(number);
    }

    /** What the carrier complained of, oldest first. */
    public List<Alert> alerts() {
        return phoneSwitch.alerts();
    }

    @Override
    public void close() {
        server.stop();
        phoneSwitch.close();
    }

    private static List<LegRecord> records(Collection<Leg> legs) {
        return legs.stream()
                .map(leg -> new LegRecord(
                        leg.sid,
                        leg.parent == null ? null : leg.parent.sid,
                        leg.from,
                        leg.to,
                        leg.direction.word,
                        leg.status().word,
                        leg.talked().toSeconds(),
                        leg.steps()))
                .toList();
    }

    /**
     * A leg as it stood when it was asked for.
     *
     * @param parent the SID of the leg that dialed it, null where no Dial did
     * @param from the number shown to whoever was rung, which says nothing of a caller who hides theirs
     * @param status as the vendor's API words it
     * @param seconds between answer and end, 0 where nobody answered
     */
    public record LegRecord(
            String sid,
            @Nullable String parent,
            String from,
            String to,
            String direction,
            String status,
            long seconds,
            List<Step> steps) {}
}
