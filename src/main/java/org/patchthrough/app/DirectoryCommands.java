package org.patchthrough.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.DirectoryImport;
import org.patchthrough.directory.ImportResult;
import org.patchthrough.directory.Mistake;
import org.patchthrough.directory.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "directory",
        description = "Members, offices and ZIPs.",
        subcommands = {DirectoryCommands.Import.class, DirectoryCommands.Show.class})
final class DirectoryCommands {

    @Command(name = "import", description = "Reads a folder of members, offices and ZIPs into a new snapshot.")
    static final class Import implements Callable<Integer> {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "DIR",
                description = "holds legislators-current.yaml, legislators-district-offices.yaml and zccd.csv")
        Path from = Path.of("");

        @Override
        public Integer call() {
            var result = read(from);
            try (var storage = Storage.open(System.getenv())) {
                return switch (result) {
                    case ImportResult.Accepted accepted -> {
                        accepted.warnings().forEach(warning -> System.err.println("note: " + warning));
                        var added = Directory.open(
                                        new SnapshotStore(storage.database().jdbi()))
                                .add(accepted.snapshot());
                        System.out.println("Imported " + added);
                        yield 0;
                    }
                    case ImportResult.Refused refused -> {
                        refused.mistakes().forEach(mistake -> System.err.println(mistake));
                        System.err.println("Nothing was imported; the directory in use stays.");
                        yield 1;
                    }
                };
            }
        }
    }

    @Command(name = "show", description = "Tells which snapshot is in use.")
    static final class Show implements Callable<Integer> {
        @Override
        public Integer call() {
            try (var storage = Storage.open(System.getenv())) {
                var newest = Directory.open(new SnapshotStore(storage.database().jdbi()))
                        .findNewest();
                System.out.println(
                        newest.map(Object::toString).orElse("There is no directory yet: directory import --from DIR"));
                return newest.isPresent() ? 0 : 1;
            }
        }
    }

    /** Reads a folder, or says what is wrong with naming it. */
    static ImportResult read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "There is no folder " + folder.toAbsolutePath()
                            + ". Name one that holds legislators-current.yaml, legislators-district-offices.yaml and zccd.csv.");
        }
        return new DirectoryImport(InstantSource.system()).read(folder);
    }

    /** A folder's snapshot that must be right, as the demo's. */
    static org.patchthrough.directory.Snapshot readOrRefuse(Path folder) {
        return switch (read(folder)) {
            case ImportResult.Accepted accepted -> accepted.snapshot();
            case ImportResult.Refused refused ->
                throw new UsageException(String.join(
                        "\n", refused.mistakes().stream().map(Mistake::toString).toList()));
        };
    }
}
