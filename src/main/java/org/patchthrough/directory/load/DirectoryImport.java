package org.patchthrough.directory.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.DirectoryScope;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.ImportReport;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotOrigin;
import org.patchthrough.directory.load.DirectoryDraft.ZipRows;

/**
 * Turns a folder of files into a snapshot, or says all that is wrong with it.
 *
 * <p>The folder holds {@code legislators-current} and {@code legislators-district-offices}, and a ZIP table: {@code
 * zccd.csv}, with {@code zccd_repairs.csv} where that is present, or the Census's relationship file under its own name, such
 * as {@code tab20_cd11920_zcta520_natl.txt}. {@code zip_prefix_states.csv}, {@code committees-current} and {@code
 * committee-membership-current} are read where present. Names without an end are {@code .yaml} or {@code .json}. A folder is
 * taken for the whole Congress, and counted, unless a {@code directory.yaml} in it says {@code scope: demo}; {@code
 * congress: 119} there names the Congress whose lines the ZIP table follows.
 *
 * <p>Some gates doubt rather than refuse. Their doubts stop an import that can be compared with the one before, until an
 * operator gives a {@link Acceptance}; what that one was already told passes without a second word.
 */
public final class DirectoryImport {
    static final String MANIFEST = "directory.yaml";
    /** A damaged table has thousands of bad rows; nobody reads more than some. */
    private static final int MAX_PER_GATE = 20;

    private final InstantSource clock;
    private final List<Snapshot> kept;
    private final Acceptance acceptance;

    /** A first import. The clock tells a term that has not begun, and stamps the snapshot. */
    public DirectoryImport(InstantSource clock) {
        this(clock, List.of(), Acceptance.NONE);
    }

    private DirectoryImport(InstantSource clock, List<Snapshot> kept, Acceptance acceptance) {
        this.clock = clock;
        this.kept = List.copyOf(kept);
        this.acceptance = acceptance;
    }

    /** The same, compared with the newest of these that was a whole one. */
    public DirectoryImport comparedWith(List<Snapshot> stored) {
        return new DirectoryImport(clock, stored, acceptance);
    }

    /** The same, with an operator's word for what gates doubt. */
    public DirectoryImport accepting(Acceptance given) {
        return new DirectoryImport(clock, kept, given);
    }

    /** Reads and judges; stores nothing. What cannot be read is a mistake too, never an exception. */
    public ImportResult read(Path folder) {
        return read(List.of(SourceFolder.of(folder)));
    }

    /** The same with files from several places: each from the first that has it. */
    public ImportResult read(List<SourceFolder> places) {
        return judge(parse(places));
    }

    /** What files say, before anybody asks whether it can be. */
    record Parsed(SourceFiles source, DirectoryDraft draft) {}

    Parsed parse(List<SourceFolder> places) {
        var source = new SourceFiles(places);
        return new Parsed(source, draft(source));
    }

    ImportResult judge(Parsed parsed) {
        var source = parsed.source();
        var draft = parsed.draft();
        if (!source.mistakes().isEmpty()) {
            return new ImportResult.Refused(readable(source.mistakes()), List.of());
        }
        var before = comparable(draft);
        var same = before != null
                && before.congress() == draft.congress().number()
                && before.origin().checksum().equals(source.checksum());
        var decision = ImportDecision.of(draft, before, same, acceptance);
        return decision.lets()
                ? accepted(source, draft, before, decision)
                : new ImportResult.Refused(readable(decision.mistakes()), readable(decision.doubts()));
    }

    private ImportResult accepted(
            SourceFiles source, DirectoryDraft draft, @Nullable Snapshot before, ImportDecision decision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var origin = new SnapshotOrigin(
                source.places(), source.checksum(), now, draft.manifest().scope());
        var snapshot = SnapshotBuilder.of(draft, CarriedPhones.of(draft, before), origin);
        var changes = before == null ? List.<String>of() : SnapshotDiff.between(before, snapshot);
        var report = new ImportReport(source.sizes(), decision.remarks(), changes);
        return new ImportResult.Accepted(snapshot.from(origin.judged(report)), readable(report.mistakes()));
    }

    /**
     * The snapshot before: of the same scope, and for Congress one with a House. At the turn of a Congress there are others,
     * of which the old members are gone and the new ones not known: they say nothing of what has changed.
     */
    private @Nullable Snapshot comparable(DirectoryDraft draft) {
        return kept.stream()
                .filter(snapshot ->
                        snapshot.origin().scope() == draft.manifest().scope())
                .filter(snapshot -> !draft.claimsAll() || snapshot.memberCount() >= CountGates.FEWEST_MEMBERS)
                .max(Comparator.comparingInt(Snapshot::number))
                .orElse(null);
    }

    private DirectoryDraft draft(SourceFiles source) {
        var manifest = manifest(source);
        return new DirectoryDraft(
                manifest,
                clock.instant(),
                MemberFiles.people(source),
                MemberFiles.offices(source),
                CommitteeFiles.read(source),
                ZipRows.of(ZipFiles.pairs(source, manifest.congress()), ZipFiles.prefixes(source)),
                source.sizes());
    }

    private static Manifest manifest(SourceFiles source) {
        if (!source.has(MANIFEST)) {
            return Manifest.OF_CONGRESS;
        }
        var root = source.yaml(MANIFEST);
        var scope = root.map(yaml -> yaml.text("scope")).orElse("congress");
        var congress = root.map(yaml -> yaml.text("congress")).orElse("119");
        if (!scope.equals("demo") && !scope.equals("congress")) {
            source.refuse(MANIFEST, "scope", "\"" + scope + "\"", "demo or congress");
        }
        if (!congress.matches("1[0-9]{2}")) {
            source.refuse(MANIFEST, "congress", "\"" + congress + "\"", "a number such as 119");
            return Manifest.OF_CONGRESS;
        }
        return new Manifest(
                scope.equals("demo") ? DirectoryScope.DEMO : DirectoryScope.CONGRESS, Integer.parseInt(congress));
    }

    /** In the order of gates, the first of each and a word on how many more there are. */
    static List<ImportMistake> readable(List<ImportMistake> all) {
        var byGate = all.stream().collect(groupingBy(ImportMistake::gate, TreeMap::new, toList()));
        var shown = new ArrayList<ImportMistake>();
        byGate.forEach((gate, mistakes) -> {
            shown.addAll(mistakes.subList(0, Math.min(mistakes.size(), MAX_PER_GATE)));
            int more = mistakes.size() - MAX_PER_GATE;
            if (more > 0) {
                var last = mistakes.getLast();
                shown.add(new ImportMistake(gate, last.file(), "", more + " more of the kind", "none"));
            }
        });
        return List.copyOf(shown);
    }
}
