package org.patchthrough.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns a folder of files into a snapshot, or says all that is wrong with it.
 *
 * <p>The folder holds {@code legislators-current.yaml}, {@code legislators-district-offices.yaml} and {@code zccd.csv};
 * {@code zccd_repairs.csv}, {@code zip_prefix_states.csv} and {@code committee-membership-current.yaml} are read where
 * present. A folder is taken for the whole
 * Congress, and counted, unless a {@code directory.yaml} in it says {@code scope: demo}; {@code congress: 119} there names
 * the Congress whose lines the ZIP table follows.
 */
public final class DirectoryImport {
    static final String MANIFEST = "directory.yaml";
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    /** A damaged table has thousands of bad rows; nobody reads more than some. */
    private static final int MOST_OF_A_GATE = 20;

    private final InstantSource clock;

    /** The clock tells a term that has not begun, and stamps the snapshot. */
    public DirectoryImport(InstantSource clock) {
        this.clock = clock;
    }

    /** Reads and judges; stores nothing. What cannot be read is a mistake too, never an exception. */
    public ImportResult read(Path folder) {
        var source = new Source(folder);
        var draft = draft(source);
        if (!source.mistakes().isEmpty()) {
            return new ImportResult.Refused(readable(source.mistakes()));
        }
        var mistakes = mistakes(draft, Gate.Weight.HARD);
        if (!mistakes.isEmpty()) {
            return new ImportResult.Refused(readable(mistakes));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var origin = new Origin(
                folder.toString(), source.checksum(), now, draft.manifest().scope());
        return new ImportResult.Accepted(DraftSnapshot.of(draft, origin), readable(mistakes(draft, Gate.Weight.SOFT)));
    }

    private Draft draft(Source source) {
        return Draft.of(
                manifest(source),
                LocalDate.ofInstant(clock.instant(), WASHINGTON),
                MemberFiles.people(source),
                MemberFiles.offices(source),
                CommitteeFiles.seatings(source),
                ZipFiles.pairs(source),
                ZipFiles.prefixes(source));
    }

    private static Manifest manifest(Source source) {
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
        return new Manifest(scope.equals("demo") ? Scope.DEMO : Scope.CONGRESS, Integer.parseInt(congress));
    }

    private static List<Mistake> mistakes(Draft draft, Gate.Weight weight) {
        var counted = draft.claimsAll() ? CountGates.ALL.stream() : Stream.<Gate>empty();
        return Stream.of(MemberGates.ALL.stream(), OfficeGates.ALL.stream(), ZipGates.ALL.stream(), counted)
                .flatMap(gates -> gates)
                .filter(gate -> gate.weight() == weight)
                .flatMap(gate -> gate.mistakes(draft))
                .toList();
    }

    /** In the order of gates, the first of each and a word on how many more there are. */
    private static List<Mistake> readable(List<Mistake> all) {
        var byGate = all.stream().collect(groupingBy(Mistake::gate, TreeMap::new, toList()));
        var shown = new ArrayList<Mistake>();
        byGate.forEach((gate, mistakes) -> {
            shown.addAll(mistakes.subList(0, Math.min(mistakes.size(), MOST_OF_A_GATE)));
            int more = mistakes.size() - MOST_OF_A_GATE;
            if (more > 0) {
                var last = mistakes.getLast();
                shown.add(new Mistake(gate, last.file(), "", more + " more of the kind", "none"));
            }
        });
        return List.copyOf(shown);
    }
}
