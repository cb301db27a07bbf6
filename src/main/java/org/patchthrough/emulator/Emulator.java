package org.patchthrough.emulator;

import io.javalin.Javalin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running stand-in for the carrier. Closing it ends every call without another word to the service. */
public final class Emulator implements AutoCloseable {
    private final Exchange exchange;
    private final Javalin server;
    private final String host;

    private Emulator(Exchange exchange, Javalin server, String host) {
        this.exchange = exchange;
        this.server = server;
        this.host = host;
    }

    /** Listens when it returns. */
    public static Emulator start(EmulatorSettings settings) {
        var exchange = new Exchange(settings);
        var json = new Json();
        var server = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            new RestApi(exchange, json).routes(config.routes);
            new Control(exchange, json).routes(config.routes);
            new TextControl(exchange, json).routes(config.routes);
            new PhonePage(settings.links()).routes(config.routes);
            new PhoneApi(exchange, new PhoneDesk(exchange, PhoneDesk.GRACE), json).routes(config.routes);
        });
        server.start(settings.host(), settings.port());
        return new Emulator(exchange, server, settings.host());
    }

    public int port() {
        return server.port();
    }

    /** What takes the place of the vendor's API address. */
    public URI url() {
        return URI.create("http://" + host + ":" + port());
    }

    /** How a number behaves from the next ring on. */
    public void behave(String number, Behaviour behaviour) {
        exchange.put(number, behaviour.answers() == Answers.BY_HAND ? new ByHand() : new Scripted(behaviour));
    }

    /** Where what comes in at a number of the account's is told, from the next call on. */
    public void configure(String number, IncomingNumber incoming) {
        exchange.owned.configure(number, incoming);
    }

    /** Somebody dials a number of the account's and does what their number's behaviour says; the call's SID. */
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
        return exchange.dial(from, to, verstat, anonymous).sid;
    }

    /** Waits take no time, which is how an emulator starts; but who holds a phone by hand is spoken to in real time. */
    public void instant() {
        exchange.speed(Speed.INSTANT);
    }

    /**
     * Waits take so many times less than on the real carrier; 1 is real time. Also those that are going on. Whoever
     * plays a part by hand has all the time to act: for them only words are faster.
     */
    public void speed(double factor) {
        exchange.speed(new Speed(factor));
    }

    /** Every leg since the start, newest first, as it stands now. */
    public List<LegRecord> legs() {
        return records(exchange.legs.all());
    }

    /** Legs to or from a number, newest first. */
    public List<LegRecord> legs(String number) {
        return records(exchange.legs.of(number));
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
        return exchange.messaging.receive(from, to, body, sid, media).sid;
    }

    /** Texts to or from a number, newest first. */
    public List<TextRecord> texts(String number) {
        var records = new ArrayList<TextRecord>();
        exchange.messaging.texts.of(number).forEach(text -> records.add(TextRecord.of(text)));
        return records;
    }

    /**
     * How texts to a number fare from now on, by the vendor's error number: 21xxx refuses them, 30xxx takes them and
     * loses them on the way, 0 lifts it.
     */
    public void refuseTexts(String number, int code) {
        exchange.messaging.refuse(number, code);
    }

    /** The next text to a number is sent, and whoever asked for it is answered 500. */
    public void loseNextText(String number) {
        exchange.messaging.loseNext(number);
    }

    /** What the carrier complained of, oldest first. */
    public List<Alert> alerts() {
        return exchange.alerts();
    }

    @Override
    public void close() {
        server.stop();
        exchange.close();
    }

    private static List<LegRecord> records(Iterable<Leg> legs) {
        var records = new ArrayList<LegRecord>();
        for (Leg leg : legs) {
            records.add(new LegRecord(
                    leg.sid,
                    leg.parent == null ? null : leg.parent.sid,
                    leg.from,
                    leg.to,
                    leg.direction.word,
                    leg.status().word,
                    leg.talked().toSeconds(),
                    leg.steps()));
        }
        return records;
    }

    /**
     * A leg as it stood when it was asked for.
     *
     * @param parent the SID of the leg that dialled it, null where no Dial did
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
