package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.TalkEnding;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.wire.IncomingNumber;

/** A node is killed in the middle of conversations by text, at whatever moment, and another takes its place. */
class KilledTest {
    /** In the build; a longer run is asked for with {@code -Dkills=20}. */
    private static final int KILLS = Integer.getInteger("kills", 3);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NO_ANSWER = Duration.ofSeconds(6);
    private static final Behavior TALKS = new Behavior(
            AnswerBehavior.PERSON,
            Duration.ZERO,
            List.of("1", "#", "1", "1", "", "2"),
            Optional.of(Duration.ofSeconds(30)),
            Optional.of(TalkEnding.STAR),
            OptionalInt.empty());
    private static final String LINE = ServiceFixture.demoCampaign().phone();

    private final TestDatabase database = TestDatabase.fresh();
    private final int port = free();
    private final Emulator emulator = emulator(port);
    private final Random random = new Random(7);
    private Process node = start();

    @AfterEach
    void close() {
        node.destroyForcibly();
        emulator.close();
        database.close();
    }

    @Test
    void nobody_is_rung_twice_and_nothing_is_answered_twice() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            var number = "+1313555013" + i;
            emulator.behave(number, TALKS);
            int impatient = asks(number, "LIBRARY", i % 3 == 0)
                    + asks(number, "10017", i % 3 == 1)
                    + asks(number, "CALL", i % 3 == 2);
            await().atMost(PATIENCE).until(() -> rings(number) > 0);

            assertThat(rings(number)).as("rings of %s", number).isEqualTo(1);
            var got = got(number);
            // On a busy machine somebody may text once more before the answer is there: two texts, two answers.
            assertThat(got.size() - Set.copyOf(got).size())
                    .as("doubles of what %s got: %s", number, got)
                    .isLessThanOrEqualTo(impatient);
            assertThat(got).anyMatch(text -> text.startsWith("You'll be calling"));
        }
    }

    /**
     * Sends a text, and again where nothing came of it, as a person does; the node may die on it.
     *
     * @return how often it was sent once more though the carrier had not given it up
     */
    private int asks(String number, String body, boolean kill) throws Exception {
        int before = got(number).size();
        int impatient = -1;
        while (got(number).size() == before && rings(number) == 0) {
            int complaints = emulator.alerts().size();
            emulator.text(number, LINE, body);
            if (kill) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
                node.destroyForcibly().waitFor();
                node = start();
                kill = false;
            }
            // A carrier that has given up says so; what was taken and not answered, nobody says, and a person waits a
            // while.
            var until = Instant.now().plus(NO_ANSWER);
            while (got(number).size() == before
                    && rings(number) == 0
                    && emulator.alerts().size() == complaints
                    && Instant.now().isBefore(until)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            impatient += emulator.alerts().size() == complaints ? 1 : 0;
        }
        return Math.max(0, impatient);
    }

    private List<String> got(String number) {
        return emulator.texts(number).stream()
                .filter(text -> "service".equals(text.by()))
                .map(TextRecord::body)
                .toList();
    }

    private long rings(String number) {
        return emulator.legs(number).stream()
                .filter(leg -> leg.direction().equals("outbound-api"))
                .count();
    }

    private Process start() {
        try {
            var started = KilledNode.start(database.url(), port, emulator);
            await().atMost(PATIENCE).until(this::listens);
            return started;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Emulator emulator(int port) {
        var texts = URI.create("http://127.0.0.1:" + port + "/twilio/texts#rc=2&rp=all&ct=1500&rt=4000");
        return Emulator.start(
                EmulatorSettings.of(0, KilledNode.ACCOUNT, KilledNode.TOKEN, Set.of(LINE), new DemoClock())
                        .withNumber(LINE, new IncomingNumber(null, null, texts)));
    }
}
