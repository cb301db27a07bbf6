package org.patchthrough.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.patchthrough.campaign.CampaignFile;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.Reading;
import org.patchthrough.campaign.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "campaign",
        description = "What is asked, and of whom.",
        subcommands = {CampaignCommands.Import.class, CampaignCommands.Check.class, CampaignCommands.Listing.class})
final class CampaignCommands {

    @Command(name = "import", description = "Publishes a campaign's file as a new version.")
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Override
        public Integer call() {
            var version = readOrRefuse(file);
            try (var storage = Storage.open(System.getenv())) {
                var added = new Campaigns(new CampaignStore(storage.database().jdbi(), InstantSource.system()))
                        .add(version);
                System.out.println("Campaign " + added.slug() + " is at version " + added.number());
                return 0;
            }
        }
    }

    @Command(name = "check", description = "Reads a campaign's file and publishes nothing.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Override
        public Integer call() {
            System.out.println(
                    "Nothing is wrong with campaign " + readOrRefuse(file).slug());
            return 0;
        }
    }

    @Command(name = "list", description = "Every campaign, its version and whether it is open.")
    static final class Listing implements Callable<Integer> {
        @Override
        public Integer call() {
            var clock = InstantSource.system();
            try (var storage = Storage.open(System.getenv())) {
                new Campaigns(new CampaignStore(storage.database().jdbi(), clock))
                        .list()
                        .forEach(campaign -> System.out.printf(
                                "%-24s version %-5d %-7s %s%n",
                                campaign.slug(),
                                campaign.version().number(),
                                campaign.statusAt(clock.instant()).code(),
                                campaign.version().name()));
                return 0;
            }
        }
    }

    /** A file's campaign, or every mistake in it. */
    static Version readOrRefuse(Path file) {
        return switch (CampaignFile.read(file)) {
            case Reading.Whole whole -> whole.version();
            case Reading.Mistaken mistaken ->
                throw new UsageException(String.join(
                        "\n", mistaken.mistakes().stream().map(Object::toString).toList()));
        };
    }
}
