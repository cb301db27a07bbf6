package org.patchthrough.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.patchthrough.directory.Congress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Starts the service, an emulated carrier and a database on this machine. No phone outside it can ring.")
final class DemoCommand implements Callable<Integer> {
    static final int PORT = 7070;
    private static final int EMULATOR_PORT = 7071;
    private static final int CALLS_PER_SECOND = 100;
    private static final int DAYS_TO_VOTE = 9;
    private static final List<String> FILES = List.of(
            "campaign.yaml",
            "directory/directory.yaml",
            "directory/legislators-current.yaml",
            "directory/legislators-district-offices.yaml",
            "directory/zccd.csv",
            "directory/zip_prefix_states.csv");

    @Option(names = "--directory", paramLabel = "DIR", description = "other members than the fictional ones")
    Optional<Path> directory = Optional.empty();

    @Option(names = "--campaign", paramLabel = "FILE", description = "another campaign than the fictional one")
    Optional<Path> campaign = Optional.empty();

    @Option(
            names = "--history",
            description =
                    "begin with three weeks of made-up calls, where DATA_DIR holds none yet and the members are fictional"
                            + " (as they are without --directory and --campaign)")
    boolean history = true;

    @Option(names = "--empty", description = "begin without any call")
    boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        var environment = System.getenv();
        var reader = new Settings.Reader(environment);
        int port = reader.number("PORT", PORT, 1, 65_535, "The service's port; 7070 if it is left out");
        int emulatorPort = reader.number(
                "EMULATOR_PORT", EMULATOR_PORT, 1, 65_535, "The emulated carrier's; 7071 if it is left out");
        reader.finish();
        Demo.refuseTaken(port, "PORT");
        Demo.refuseTaken(emulatorPort, "EMULATOR_PORT");
        var folder = Settings.dataDir(environment);
        var stage = stage(folder.resolve("demo"), port, emulatorPort);
        var stop = new CountDownLatch(1);
        var postgres = LocalPostgres.open(folder);
        var database = Database.open(postgres.url());
        var demo = Demo.start(stage, database);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            demo.close();
            database.close();
            postgres.close();
            stop.countDown();
        }));
        System.out.println(new DemoWelcome(stage, folder, demo.organizers()).text());
        stop.await();
        return 0;
    }

    private Demo.Stage stage(Path files, int port, int emulatorPort) {
        unpack(files);
        boolean fictional = directory.isEmpty() && campaign.isEmpty();
        var version = CampaignCommands.readOrRefuse(campaign.orElse(files.resolve("campaign.yaml")));
        return new Demo.Stage(
                port,
                emulatorPort,
                DirectoryCommands.readOrRefuse(directory.orElse(files.resolve("directory"))),
                // A file's day of the vote would be over on most days on which somebody looks at the demo.
                fictional
                        ? version.voting(Congress.dayInWashington(Instant.now()).plusDays(DAYS_TO_VOTE))
                        : version,
                CALLS_PER_SECOND,
                history && !empty && fictional);
    }

    /** The demo's files travel in the jar. They are laid out where people can read them and begin their own from them. */
    private static void unpack(Path folder) {
        try {
            Files.createDirectories(folder.resolve("directory"));
            for (var file : FILES) {
                try (var packed = DemoCommand.class.getResourceAsStream("/demo/" + file)) {
                    if (packed != null) {
                        Files.write(folder.resolve(file), packed.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's files cannot be laid out under " + folder, e);
        }
    }
}
