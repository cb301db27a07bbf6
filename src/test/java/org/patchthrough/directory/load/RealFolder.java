package org.patchthrough.directory.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.SharedData;
import org.patchthrough.directory.Snapshot;

/**
 * A copy of all of Congress that a test may spoil, by the text of its files. Members have their last term alone: those before
 * it say nothing to an import, and are half of all that it reads.
 */
record RealFolder(Path path) {
    private static @Nullable Snapshot unspoiled;
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final String RECORD = "\n- id:";
    private static final String TERM = "\n  - type: ";

    static RealFolder copyTo(Path folder) {
        try (var files = Files.list(SharedData.at("directory"))) {
            for (var file : files.filter(RealFolder::isAskedFor).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            return new RealFolder(folder).records(RealFolder::withLastTermAlone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who sits on which committee is asked by no gate here, and costs as much to read as all offices do. */
    private static boolean isAskedFor(Path file) {
        return !file.getFileName().toString().startsWith("committee");
    }

    private static String withLastTermAlone(String record) {
        return record.substring(0, record.indexOf(TERM)) + record.substring(record.lastIndexOf(TERM));
    }

    /** The import before: of such a copy that nobody has spoiled. */
    static synchronized Snapshot unspoiled() {
        if (unspoiled == null) {
            try {
                unspoiled = DemoFolder.accepted(
                                copyTo(Files.createTempDirectory("congress")).read())
                        .snapshot();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return unspoiled;
    }

    RealFolder edit(String file, UnaryOperator<String> edit) {
        try {
            var before = Files.exists(path.resolve(file)) ? Files.readString(path.resolve(file)) : "";
            var after = edit.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException(file + " is not spoiled");
            }
            Files.writeString(path.resolve(file), after);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first {@code from} of a file becomes {@code to}. */
    RealFolder with(String file, String from, String to) {
        return edit(file, text -> {
            int at = text.indexOf(from);
            return at < 0 ? text : text.substring(0, at) + to + text.substring(at + from.length());
        });
    }

    /** The first matches of a pattern become {@code to}, {@code many} of them. */
    RealFolder withMany(String file, int many, String pattern, String to) {
        return edit(file, text -> {
            var found = new int[1];
            return Pattern.compile(pattern).matcher(text).replaceAll(match -> found[0]++ < many ? to : match.group());
        });
    }

    /** In the last term of a member, the first {@code from} becomes {@code to}. */
    RealFolder term(String bioguide, String from, String to) {
        return records(record -> record.contains("bioguide: " + bioguide) ? lastTerm(record, from, to) : record);
    }

    /** Without the Washington phone of the first representatives. */
    RealFolder silent(int many) {
        var left = new int[] {many};
        return records(record ->
                isVoting(record) && left[0]-- > 0 ? lastTerm(record, "    phone: ", "    no_phone: ") : record);
    }

    RealFolder withoutSenators(int many) {
        return without(many, record -> term(record).startsWith("sen"));
    }

    RealFolder withoutRepresentatives(int many) {
        return without(many, RealFolder::isVoting);
    }

    private RealFolder without(int many, Predicate<String> which) {
        var left = new int[] {many};
        return records(record -> which.test(record) && left[0]-- > 0 ? "" : record);
    }

    private RealFolder records(UnaryOperator<String> edit) {
        return edit(MemberFiles.MEMBERS, text -> {
            var kept = new ArrayList<String>();
            for (var record : ("\n" + text).split(RECORD, -1)) {
                var edited = record.isBlank() ? "" : edit.apply(record);
                if (!edited.isEmpty()) {
                    kept.add("- id:" + edited);
                }
            }
            return String.join("\n", kept);
        });
    }

    private static boolean isVoting(String record) {
        return term(record).startsWith("rep")
                && !term(record).matches("(?s).*\n    state: '?(DC|PR|GU|VI|AS|MP)'?\n.*");
    }

    private static String term(String record) {
        return record.substring(record.lastIndexOf(TERM) + TERM.length());
    }

    private static String lastTerm(String record, String from, String to) {
        int at = record.indexOf(from, record.lastIndexOf(TERM));
        return at < 0 ? record : record.substring(0, at) + to + record.substring(at + from.length());
    }

    ImportResult read() {
        return new DirectoryImport(InstantSource.fixed(NOW)).read(path);
    }

    /** As an import after the unspoiled one. */
    ImportResult readAgain(Acceptance acceptance) {
        return readAgain(acceptance, parsed());
    }

    /** The same of what was parsed already, since to read it is most of an import. */
    static ImportResult readAgain(Acceptance acceptance, DirectoryImport.Parsed parsed) {
        return importAgain(NOW).accepting(acceptance).judge(parsed);
    }

    DirectoryImport.Parsed parsed() {
        return importAgain(NOW).parse(List.of(SourceFolder.of(path)));
    }

    ImportResult readAgain(Instant at) {
        return importAgain(at).read(path);
    }

    private static DirectoryImport importAgain(Instant at) {
        return new DirectoryImport(InstantSource.fixed(at)).comparedWith(List.of(unspoiled()));
    }

    /** Rows of a file that may stay. */
    RealFolder rows(String file, Predicate<String> kept) {
        return edit(file, text -> {
            List<String> lines = Arrays.asList(text.split("(?<=\n)", -1));
            return String.join("", lines.stream().filter(kept).toList());
        });
    }
}
