package org.patchthrough.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Actor;
import org.patchthrough.access.AuditLog;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.campaign.PublishResult;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.file.LongestTexts;
import org.patchthrough.campaign.file.Mistake;
import org.patchthrough.campaign.file.TargetAdviser;
import org.patchthrough.campaign.version.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "campaign",
        description = "What is asked, and of whom.",
        subcommands = {
            CampaignCommands.Import.class,
            CampaignCommands.Check.class,
            CampaignCommands.Listing.class,
            CampaignCommands.Pause.class,
            CampaignCommands.Resume.class,
            CampaignCommands.End.class
        })
final class CampaignCommands {

    @Command(name = "import", description = "Publishes a campaign's file as a new version.")
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Override
        public Integer call() {
            try (var shelf = new CampaignContext()) {
                var whole = readOrRefuse(file, shelf.taken());
                var version = whole.version();
                whole.unused().forEach(System.out::println);
                var store = shelf.campaigns();
                var made = madeOrRefuse(store.add(version));
                var status = made.statusAt(shelf.clock.instant());
                System.out.println(published(made.slug(), store.countVersions(made.slug()), status, System.getenv()));
                return 0;
            }
        }
    }

    /** Versions are counted for each campaign apart; what the database numbers them by is nobody's business here. */
    static String published(String slug, int versions, CampaignStatus status, Map<String, String> environment) {
        var address = Optional.ofNullable(environment.get("PUBLIC_URL"))
                .filter(Predicate.not(String::isBlank))
                .map(url -> url.strip().replaceFirst("/$", ""))
                .orElseGet(
                        () -> "http://127.0.0.1:" + environment.getOrDefault("PORT", String.valueOf(DemoCommand.PORT)));
        return """
                Campaign %s is at version %d%s
                Its page: %s/c/%s""".formatted(
                        slug, versions, status == CampaignStatus.OPEN ? "" : " and " + status.code(), address, slug);
    }

    @Command(
            name = "check",
            description = "Reads a campaign's file, publishes nothing, and adds what is allowed and still unwise.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        Path file = Path.of("");

        @Override
        public Integer call() {
            try (var shelf = new CampaignContext()) {
                var whole = readOrRefuse(file, shelf.taken());
                whole.unused().forEach(line -> System.out.println("advice: " + line));
                whole.advice().forEach(advice -> System.out.println("advice: " + advice));
                var unmet = shelf.unmet(whole.version());
                unmet.forEach(sentence -> System.out.println("advice: " + sentence));
                int pieces = whole.unused().size() + whole.advice().size() + unmet.size();
                System.out.println("Nothing is wrong with campaign "
                        + whole.version().slug() + (pieces == 0 ? "" : "; pieces of advice: " + pieces));
                return 0;
            }
        }
    }

    @Command(name = "list", description = "Every campaign, its version and whether it is open.")
    static final class Listing implements Callable<Integer> {
        @Override
        public Integer call() {
            try (var shelf = new CampaignContext()) {
                shelf.campaigns()
                        .list()
                        .forEach(campaign -> System.out.printf(
                                "%-24s version %-5d %-7s %s%n",
                                campaign.slug(),
                                shelf.campaigns().countVersions(campaign.slug()),
                                campaign.statusAt(shelf.clock.instant()).code(),
                                campaign.version().name()));
                return 0;
            }
        }
    }

    @Command(name = "pause", description = "Rings nobody for it until it is resumed; who waits, waits on.")
    static final class Pause extends Mark {
        Pause() {
            super(CampaignStatus.PAUSED);
        }
    }

    @Command(name = "resume", description = "Opens it again, for those too who have waited less than ten minutes.")
    static final class Resume extends Mark {
        Resume() {
            super(CampaignStatus.OPEN);
        }
    }

    @Command(name = "end", description = "Rings nobody for it any more, and frees its keywords.")
    static final class End extends Mark {
        End() {
            super(CampaignStatus.ENDED);
        }
    }

    /** Gives a campaign another status. */
    abstract static class Mark implements Callable<Integer> {
        private final CampaignStatus status;

        @Parameters(paramLabel = "SLUG")
        String slug = "";

        Mark(CampaignStatus status) {
            this.status = status;
        }

        @Override
        public Integer call() {
            try (var shelf = new CampaignContext()) {
                madeOrRefuse(shelf.setStatus(slug, status));
                System.out.println("Campaign " + slug + " is " + status.code());
                return 0;
            }
        }
    }

    /** The database's campaigns and directory, opened when they are first asked for: most files need neither. */
    private static final class CampaignContext implements AutoCloseable {
        private final InstantSource clock = InstantSource.system();
        private @Nullable CommandDatabase storage;

        private CommandDatabase storage() {
            if (storage == null) {
                storage = CommandDatabase.open(System.getenv());
            }
            return storage;
        }

        CampaignStore campaigns() {
            return new CampaignStore(storage().database().jdbi(), clock);
        }

        PublishResult setStatus(String slug, CampaignStatus status) {
            var log = new AuditLog(storage().database().jdbi(), clock);
            return campaigns()
                    .setStatus(
                            slug,
                            status,
                            (handle, was) ->
                                    log.write(handle, new Actor.Server(), "status", slug, was.code(), status.code()));
        }

        KeywordIndex taken() {
            return new KeywordIndex(() -> campaigns().running());
        }

        /** Whom a version means and the newest directory does not know, and texts that its names make too long. */
        List<String> unmet(Version version) {
            if (!TargetAdviser.needsDirectory(version) && version.findTexting().isEmpty()) {
                return List.of();
            }
            return storage()
                    .directory()
                    .findNewest()
                    .map(newest -> Stream.concat(
                                    TargetAdviser.unmet(version, newest).stream(),
                                    LongestTexts.unfit(version, newest).stream())
                            .toList())
                    .orElse(List.of());
        }

        @Override
        public void close() {
            Optional.ofNullable(storage).ifPresent(CommandDatabase::close);
        }
    }

    /** A file's campaign, or every mistake in it. */
    static Version readOrRefuse(Path file) {
        return readOrRefuse(file, KeywordIndex.NONE).version();
    }

    /** A campaign as it was changed. */
    static Campaign madeOrRefuse(PublishResult change) {
        return switch (change) {
            case PublishResult.Made made -> made.campaign();
            case PublishResult.Refused refused -> throw new UsageException(refused.sentence());
        };
    }

    private static FileReading.Whole readOrRefuse(Path file, KeywordIndex taken) {
        return switch (CampaignFile.read(file, taken)) {
            case FileReading.Whole whole -> whole;
            case FileReading.Mistaken mistaken ->
                throw new UsageException(
                        mistaken.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        };
    }
}
