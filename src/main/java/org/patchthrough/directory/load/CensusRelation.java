package org.patchthrough.directory.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.patchthrough.directory.Fips;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.load.DirectoryDraft.Pair;

/**
 * Reads the relationship file of the U.S. Census Bureau between congressional districts and ZIP areas, in the layout its
 * record description gives: a header, then a row for every part of a ZIP area that lies in a district, cells between bars.
 * Districts are the state's FIPS code and two digits more: 00 at large, 98 a member without a vote, ZZ water that is in no
 * district. Rows without a ZIP area are land that nobody gets mail at.
 */
final class CensusRelation {
    private static final Pattern NAME = Pattern.compile("tab20_cd(1[0-9]{2})20_zcta520_natl\\.txt");
    private static final Pattern DISTRICT_COLUMN = Pattern.compile("GEOID_CD1[0-9]{2}_20");
    private static final String ZIP_COLUMN = "GEOID_ZCTA5_20";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern GEOID = Pattern.compile("[0-9]{2}([0-9]{2}|ZZ)");
    private static final String WATER = "ZZ";

    private CensusRelation() {}

    /** {@code tab20_cd11920_zcta520_natl.txt} for the 119th Congress. */
    static String name(int congress) {
        return "tab20_cd" + congress + "20_zcta520_natl.txt";
    }

    static boolean isName(String file) {
        return congress(file).isPresent();
    }

    /** Whose lines a file of that name follows; empty for other names. */
    static OptionalInt congress(String file) {
        var matcher = NAME.matcher(file);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Every pair in the file. A district the state does not have is left for the gates; water is left out. */
    static List<Pair> pairs(SourceFiles source, String file) {
        var lines = source.text(file).map(text -> text.lines().toList()).orElse(List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        var header = Arrays.asList(BAR.split(withoutMark(lines.getFirst()), -1));
        int zip = header.indexOf(ZIP_COLUMN);
        int district = (int) header.stream()
                .takeWhile(column -> !DISTRICT_COLUMN.matcher(column).matches())
                .count();
        if (zip < 0 || district == header.size()) {
            source.refuse(file, "line 1", shortened(lines.getFirst()), "the columns GEOID_CD119_20 and " + ZIP_COLUMN);
            return List.of();
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = BAR.split(lines.get(i), -1);
            if (cells.length != header.size() || !GEOID.matcher(cells[district]).matches()) {
                source.refuse(
                        file,
                        "line " + (i + 1),
                        shortened(lines.get(i)),
                        "%d cells between bars, the district as 3612 or 5600 among them".formatted(header.size()));
            } else if (!cells[district].endsWith(WATER) && !cells[zip].isEmpty()) {
                pairs.add(pair(file, i + 1, cells[district], cells[zip]));
            }
        }
        return pairs;
    }

    private static Pair pair(String file, int line, String geoid, String zip) {
        var fips = geoid.substring(0, 2);
        var code = geoid.substring(2);
        var state = Fips.find(fips).map(UsState::code).orElse("FIPS " + fips);
        var district = code.equals("98") ? "0" : String.valueOf(Integer.parseInt(code));
        return new Pair(file, line, state, zip, district);
    }

    /** The file begins with a byte order mark. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
