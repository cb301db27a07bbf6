package org.patchthrough.outbox;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Tokens;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.carrier.TextStatus;
import org.patchthrough.carrier.TextWebhookHandler;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.twilio.Signature;
import org.patchthrough.twilio.TextWebhooks;
import org.patchthrough.twilio.TwilioAccount;
import org.patchthrough.twilio.TwilioTexts;
import org.patchthrough.twilio.WebhookUrls;

/** An outbox on a real database, adapter and webhooks over HTTP, and the emulated carrier at the other end. */
final class TextCarrierFixture implements AutoCloseable {
    static final String NUMBER = "+12025550190";
    static final Phone PHONE = new Phone("+13135550123");
    private static final String ACCOUNT = "AC" + "a".repeat(32);
    private static final String TOKEN = "a token of the test";

    final TestDatabase database = TestDatabase.fresh();
    final StandingClock clock = new StandingClock();
    final Emulator emulator = Emulator.start(
            EmulatorSettings.of(0, ACCOUNT, TOKEN, Set.of(NUMBER), clock).withSeed(7));
    final Outbox outbox;
    final UUID caller;
    private final Javalin server;

    /** What the carrier told of texts, in the order of its coming. */
    final List<TextStatus> told = new CopyOnWriteArrayList<>();
    /** What the carrier tells is lost on the way to us. */
    volatile boolean deaf;

    TextCarrierFixture() {
        int port = free();
        var url = "http://127.0.0.1:" + port;
        var tokens = new Tokens(List.of("a key of the tests".getBytes(StandardCharsets.UTF_8)));
        var callers =
                new Callers(new PhoneKey(new byte[32]), new Seal(List.of(new byte[32]), new SecureRandom()), clock);
        caller = database.jdbi().withHandle(handle -> callers.findOrAdd(handle, PHONE));
        var account = new TwilioAccount(ACCOUNT, TOKEN, emulator.url(), Optional.empty());
        outbox = new Outbox(
                database.jdbi(),
                callers,
                new StopList(),
                new TwilioTexts(account, new WebhookUrls(url, tokens)),
                clock);
        var hooks = new TextWebhooks(new Signature(url, List.of(TOKEN)), tokens, new Desk());
        server = Javalin.create(config -> hooks.mount(config.routes)).start("127.0.0.1", port);
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Added, and asked of the carrier. */
    UUID sent() {
        var id = added();
        outbox.send();
        return id;
    }

    UUID added() {
        var text =
                new OutgoingText(caller, "demo", NUMBER, TextTemplate.ALREADY_CALLING, "We are already calling you.");
        return database.jdbi().inTransaction(handle -> outbox.add(handle, text));
    }

    /** What is left behind by a node that died between its claim and the carrier's answer. */
    void dieOver(UUID text) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        update text_out
                           set state = 'sending', asked_at = :now
                         where id = :id
                        """)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("id", text)
                        .execute());
    }

    /** Texts that the caller's phone has. */
    List<TextRecord> arrived() {
        return emulator.texts(PHONE.e164());
    }

    /** Lets time pass as a running service would. */
    void pass(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
            clock.set(clock.instant().plusSeconds(1));
            outbox.look();
            outbox.send();
        }
    }

    /** State, what was said of it, and the carrier's error. */
    String of(UUID text) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', state, why, nullif(code, 0))
                          from text_out
                         where id = :id
                        """)
                        .bind("id", text)
                        .mapTo(String.class)
                        .one());
    }

    boolean mayText() {
        return database.jdbi().withHandle(handle -> outbox.mayText(handle, caller, NUMBER, "demo"));
    }

    @Override
    public void close() {
        outbox.close();
        server.stop();
        emulator.close();
        database.close();
    }

    private final class Desk implements TextWebhookHandler {
        @Override
        public Optional<String> received(IncomingText text) {
            return Optional.empty();
        }

        @Override
        public void onStatus(UUID text, String sid, TextStatus status, int code) {
            if (!deaf) {
                outbox.onStatus(text, sid, status, code);
            }
            told.add(status);
        }
    }
}
