package org.patchthrough.directory.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Snapshot;

/** A copy of the demo's directory that a test may change. */
public record DemoFolder(Path path) {
    public static final Path ORIGINAL = Path.of("config/demo/directory");
    /** A day on which no recess is known of. */
    public static final LocalDate SITTING = LocalDate.of(2026, 11, 25);

    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

    public static DemoFolder copyTo(Path folder) {
        try (var files = Files.list(ORIGINAL)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return new DemoFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one file, the first {@code from} becomes {@code to}. */
    public DemoFolder with(String file, String from, String to) {
        try {
            var text = Files.readString(path.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not contain " + from);
            }
            int at = text.indexOf(from);
            Files.writeString(path.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one file, each {@code from} becomes {@code to}. */
    public DemoFolder withEach(String file, String from, String to) {
        try {
            var text = Files.readString(path.resolve(file));
            Files.writeString(path.resolve(file), text.replace(from, to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportResult read() {
        return read(path);
    }

    public static ImportResult read(Path folder) {
        return new DirectoryImport(InstantSource.fixed(NOW)).read(folder);
    }

    /** The demo's own directory. */
    public static Snapshot snapshot() {
        return accepted(read(ORIGINAL)).snapshot();
    }

    public static ImportResult.Accepted accepted(ImportResult result) {
        return switch (result) {
            case ImportResult.Accepted accepted -> accepted;
            case ImportResult.Refused refused -> throw new AssertionError("refused: " + refused.mistakes());
        };
    }

    public static List<ImportMistake> mistakes(ImportResult result) {
        return switch (result) {
            case ImportResult.Accepted accepted -> throw new AssertionError("accepted: " + accepted.snapshot());
            case ImportResult.Refused refused -> refused.mistakes();
        };
    }
}
