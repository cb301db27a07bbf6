package org.patchthrough.directory.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchthrough.directory.load.DirectoryDraft.Pair;
import org.patchthrough.directory.load.DirectoryDraft.PrefixRow;

/**
 * Reads the ZIP table in the shape of github.com/OpenSourceActivismTech/us-zipcodes-congress, its repairs and the prefix
 * table: a header, commas, no quotes, either line end. {@link CensusRelation} may take the table's place.
 */
public final class ZipFiles {
    public static final String PAIRS = "zccd.csv";
    static final String REPAIRS = "zccd_repairs.csv";
    static final String PREFIXES = "zip_prefix_states.csv";
    private static final int LINES_GATE = 18;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{3}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern OTHERS = Pattern.compile("(?:[A-Z]{2}:[0-9]{1,6}(?:\\||$))*");

    private ZipFiles() {}

    /** The pairs of the one ZIP table that is there, on the lines of that Congress. */
    static List<Pair> pairs(SourceFiles source, int congress) {
        var relations = source.censusRelations();
        var relation = CensusRelation.name(congress);
        if (source.has(PAIRS)) {
            if (relations.contains(relation)) {
                source.refuse(PAIRS, "", "a second ZIP table, beside " + relation, "one of them");
            }
            return pairsAndRepairs(source);
        }
        if (relations.contains(relation)) {
            return CensusRelation.pairs(source, relation);
        }
        if (relations.isEmpty()) {
            source.refuse(PAIRS, "", "no ZIP table in " + source.places(), PAIRS + " or " + relation);
        } else {
            source.refuse(
                    LINES_GATE,
                    relations.getFirst(),
                    "",
                    "the lines of another Congress",
                    "those of the %dth, or its number in %s".formatted(congress, DirectoryImport.MANIFEST));
        }
        return List.of();
    }

    /** The repairs are rows that the table lost, in the columns of its older editions. */
    private static List<Pair> pairsAndRepairs(SourceFiles source) {
        var all = new ArrayList<>(pairs(source, PAIRS, "zcta"));
        if (source.has(REPAIRS)) {
            all.addAll(pairs(source, REPAIRS, "zip"));
        }
        return List.copyOf(all);
    }

    private static List<Pair> pairs(SourceFiles source, String file, String zip) {
        return rows(source, file, "state_abbr", zip, "cd").stream()
                .map(row -> new Pair(
                        file,
                        row.line(),
                        row.cells().get(0),
                        row.cells().get(1),
                        row.cells().get(2)))
                .toList();
    }

    static List<PrefixRow> prefixes(SourceFiles source) {
        if (!source.has(PREFIXES)) {
            return List.of();
        }
        return rows(source, PREFIXES, "prefix", "state_abbr", "zips", "other_states").stream()
                .flatMap(row -> prefix(source, row).stream())
                .toList();
    }

    private static Optional<PrefixRow> prefix(SourceFiles source, Row row) {
        var prefix = row.cells().get(0);
        var zips = row.cells().get(2);
        var others = row.cells().get(3);
        if (!PREFIX.matcher(prefix).matches()
                || !COUNT.matcher(zips).matches()
                || !OTHERS.matcher(others).matches()) {
            source.refuse(PREFIXES, "line " + row.line(), String.join(",", row.cells()), "such as 570,SD,69,MN:3|IA:1");
            return Optional.empty();
        }
        double main = Integer.parseInt(zips);
        int elsewhere = others.isEmpty()
                ? 0
                : Arrays.stream(others.split("\\|", -1))
                        .mapToInt(other -> Integer.parseInt(other.substring(3)))
                        .sum();
        return Optional.of(new PrefixRow(row.line(), prefix, row.cells().get(1), main / (main + elsewhere)));
    }

    private record Row(int line, List<String> cells) {}

    /** Every row's cells under the named columns, in the order asked. Rows of another width are mistakes. */
    private static List<Row> rows(SourceFiles source, String file, String... columns) {
        var lines = source.text(file).map(text -> text.lines().toList()).orElse(List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        var header = Arrays.asList(COMMA.split(lines.getFirst(), -1));
        var at = Arrays.stream(columns).mapToInt(header::indexOf).toArray();
        if (Arrays.stream(at).anyMatch(index -> index < 0)) {
            source.refuse(file, "line 1", lines.getFirst(), "the columns " + String.join(", ", columns));
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = COMMA.split(lines.get(i), -1);
            if (cells.length != header.size()) {
                source.refuse(file, "line " + (i + 1), lines.get(i), header.size() + " cells");
            } else {
                rows.add(new Row(
                        i + 1, Arrays.stream(at).mapToObj(index -> cells[index]).toList()));
            }
        }
        return rows;
    }
}
