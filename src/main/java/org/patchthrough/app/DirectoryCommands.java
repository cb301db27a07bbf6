package org.patchthrough.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotStore;
import org.patchthrough.directory.load.Acceptance;
import org.patchthrough.directory.load.DirectoryImport;
import org.patchthrough.directory.load.ImportResult;
import org.patchthrough.directory.load.SourceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "directory",
        description = "Members, offices and ZIPs.",
        subcommands = {DirectoryCommands.Import.class, DirectoryCommands.Show.class, DirectoryCorrect.class})
final class DirectoryCommands {

    @Command(
            name = "import",
            description = "Reads members, offices and ZIPs, from a folder or an address, into a new snapshot.")
    static final class Import implements Callable<Integer> {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "DIR|URL",
                description =
                        "holds legislators-current, legislators-district-offices (.yaml or .json) and a ZIP table; given several times, each file is taken from the first that has it")
        List<String> from = List.of();

        @Option(
                names = "--accept",
                arity = "0..1",
                fallbackValue = "all",
                paramLabel = "GATES",
                description = "your word for what the gates doubt: all of it, or by number, as in 3,10")
        @Nullable
        String accept;

        @Override
        public Integer call() {
            var acceptance = word(accept);
            try (var places = DirectorySources.open(from, InstantSource.system())) {
                return places.mistakes().isEmpty()
                        ? imported(places.places(), acceptance)
                        : refused(new ImportResult.Refused(places.mistakes(), List.of()));
            }
        }

        private static int imported(List<SourceFolder> places, Acceptance acceptance) {
            try (var storage = CommandDatabase.open(System.getenv())) {
                var store = new SnapshotStore(storage.database().jdbi());
                var directory = storage.directory();
                var kept = store.listNewestNumbers();
                var result = new DirectoryImport(InstantSource.system())
                        .comparedWith(kept.stream()
                                .map(directory::get)
                                .map(Snapshot::asImported)
                                .toList())
                        .accepting(acceptance)
                        .read(places);
                return switch (result) {
                    case ImportResult.Accepted accepted -> added(directory, kept, accepted);
                    case ImportResult.Refused refused -> refused(refused);
                };
            }
        }

        private static Acceptance word(@Nullable String accept) {
            try {
                return accept == null ? Acceptance.NONE : Acceptance.parse(accept);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--accept " + e.getMessage());
            }
        }

        private static int added(Directory directory, List<Integer> kept, ImportResult.Accepted accepted) {
            var added = directory.add(accepted.snapshot());
            accepted.warnings().forEach(warning -> System.err.println("note: " + warning));
            if (kept.contains(added.number())) {
                System.out.println("Nothing new since " + added);
            } else {
                added.origin().report().changes().forEach(System.out::println);
                System.out.println("Imported " + added);
            }
            return 0;
        }

        private static int refused(ImportResult.Refused refused) {
            refused.mistakes().forEach(System.err::println);
            refused.doubts().forEach(doubt -> System.err.println("doubtful: " + doubt));
            var gates = refused.doubts().stream()
                    .map(ImportMistake::gate)
                    .distinct()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            System.err.println("Nothing was imported; the directory in use stays."
                    + (refused.onlyDoubted() ? " If all of this is right, add --accept " + gates : ""));
            return 1;
        }
    }

    @Command(
            name = "show",
            description =
                    "Tells which snapshot is in use, where it is from, how old it is, and what the gates thought.")
    static final class Show implements Callable<Integer> {
        @Override
        public Integer call() {
            try (var storage = CommandDatabase.open(System.getenv())) {
                var store = new SnapshotStore(storage.database().jdbi());
                var directory = storage.directory();
                var newest = directory.findNewest();
                if (newest.isEmpty()) {
                    System.out.println("There is no directory yet: directory import --from DIR|URL");
                    return 1;
                }
                var checked = store.checkedAt(newest.get().number());
                DirectoryReport.lines(
                                newest.get(), checked, InstantSource.system().instant())
                        .forEach(System.out::println);
                directory
                        .pending()
                        .forEach(next -> System.out.printf(
                                "pending    %s, in force from %s%n", next, new Congress(next.congress()).begins()));
                return 0;
            }
        }
    }

    /** A folder's snapshot that must be right, as the demo's; it is compared with none. */
    static Snapshot readOrRefuse(Path folder) {
        DirectorySources.refuseNoFolder(folder.toString());
        return switch (new DirectoryImport(InstantSource.system()).read(folder)) {
            case ImportResult.Accepted accepted -> accepted.snapshot();
            case ImportResult.Refused refused ->
                throw new UsageException(
                        refused.mistakes().stream().map(ImportMistake::toString).collect(Collectors.joining("\n")));
        };
    }
}
