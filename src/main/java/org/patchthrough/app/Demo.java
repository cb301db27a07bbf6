package org.patchthrough.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.history.MadeHistory;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.twilio.WebhookUrls;
import org.patchthrough.web.Server;

/**
 * Service and emulated carrier in one process, on loopback alone, sharing one clock. The keys are no secrets: no phone outside
 * this machine can ring, and no number in it is anybody's.
 */
record Demo(DemoClock clock, Emulator emulator, Services services, Server server) implements AutoCloseable {
    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "the demo's token";
    private static final String SECRET = "the demo keeps no secret from anybody";
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * What a demo shows.
     *
     * @param port           the service's, 0 for any free one
     * @param emulatorPort   the carrier's, 0 for any free one
     * @param callsPerSecond that the service asks of the carrier
     * @param history        whether it begins with made-up calls; only for fictional members
     */
    record Stage(
            int port, int emulatorPort, Snapshot directory, Version campaign, int callsPerSecond, boolean history) {}

    /** Ready for calls when it returns. The database is somebody else's to close. */
    static Demo start(Stage stage, Database database) {
        int port = stage.port() == 0 ? free() : stage.port();
        var clock = new DemoClock();
        var emulator = Emulator.start(EmulatorSettings.of(
                        stage.emulatorPort(),
                        ACCOUNT,
                        TOKEN,
                        Set.of(stage.campaign().phone()),
                        clock)
                .withNumber(stage.campaign().phone(), comingIn(port))
                .withLinks(links(port, stage.campaign().slug())));
        var settings =
                Settings.emulated(service(port), port, SECRET, ACCOUNT, TOKEN, emulator.url(), stage.callsPerSecond());
        var services = Services.open(settings, database, clock, true);
        services.campaigns().directory().add(stage.directory());
        CampaignCommands.madeOrRefuse(services.campaigns().campaigns().add(stage.campaign()));
        // Before anybody can look: from then on figures move by calls alone.
        if (stage.history()) {
            remember(services, stage.campaign().slug());
        }
        var server = Server.start(LOOPBACK, port, WebBackend.mounts(services));
        services.start();
        return new Demo(clock, emulator, services, server);
    }

    /** Past calls, all counted before anybody looks, and nobody texted about them. */
    private static void remember(Services services, String slug) {
        var ground = services.ground();
        var campaign = services.campaigns().callables().find(slug).orElseThrow();
        if (new MadeHistory(ground.database().pool(), ground.clock()).write(campaign, AccessFloor.OWNER_NAME)) {
            ground.tail().catchUp(new SummaryProjection());
            ground.tail().skip(services.texts().follower());
        }
    }

    /** Where the carrier brings what comes in at the campaign's number, and how long it tries. */
    private static IncomingNumber comingIn(int port) {
        var service = service(port);
        var calls = URI.create(service + "/twilio/inbound" + WebhookUrls.RETRIES);
        return new IncomingNumber(calls, calls, URI.create(service + "/twilio/texts" + WebhookUrls.RETRIES));
    }

    /** From the phone back to the pages; to where a call is asked for it brings its number. */
    private static Map<String, URI> links(int port, String slug) {
        var links = new LinkedHashMap<String, URI>();
        links.put("Ask for a call", URI.create(service(port) + "/c/" + slug + "#phone="));
        links.put("Where members stand", URI.create(service(port) + "/r/" + slug));
        return links;
    }

    /** Says in one sentence what to do about a port that another program has. */
    static void refuseTaken(int port, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new UsageException(
                    "Port " + port + " is taken by another program. Stop that one, or choose another port: " + setting
                            + "=" + (port + 100) + " before the command.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String service(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }

    /** Where the service is reached. */
    URI url() {
        return URI.create(service(server.port()));
    }

    /** Opens the organizers' pages without a password: nobody outside this machine reaches them. */
    URI organizers() {
        return url().resolve("/o/open/"
                + services.access().demoLink().orElseThrow().secret().text());
    }

    @Override
    public void close() {
        services.stopRinging();
        emulator.close();
        server.close();
        services.close();
    }
}
