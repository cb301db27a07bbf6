package org.patchthrough.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.web.Server;

/** The service in a process of its own, to be killed: it says nothing and cleans up nothing. */
final class KilledNode {
    static final String ACCOUNT = "AC00000000000000000000000000000000";
    static final String TOKEN = "the token of a node";
    private static final String SECRET = "a secret of a node that is killed";

    private KilledNode() {}

    /** Database, port, emulator: returns never. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        var settings = Settings.emulated(
                "http://127.0.0.1:" + port, port, SECRET, ACCOUNT, TOKEN, URI.create(arguments[2]), 100);
        var database = Database.open(arguments[0]);
        var services = Services.open(settings, database, InstantSource.system(), true);
        if (services.campaigns().directory().findNewest().isEmpty()) {
            services.campaigns().directory().add(ServiceFixture.demoDirectory());
            services.campaigns().campaigns().add(ServiceFixture.demoCampaign());
        }
        Server.start("127.0.0.1", port, WebBackend.mounts(services));
        services.start();
        new CountDownLatch(1).await();
    }

    /** Starts one beside this JVM, with its class path. */
    static Process start(String database, int port, Emulator emulator) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        // Most of its life is a start.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        database,
                        String.valueOf(port),
                        emulator.url().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
