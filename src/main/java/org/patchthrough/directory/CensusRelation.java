package org.patchthrough.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.patchthrough.directory.Draft.Pair;

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

    /** FIPS 5-2, without the freely associated states. */
    private static final Map<String, String> STATES = states("""
            01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS 21 KY \
            22 LA 23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC 38 ND 39 OH \
            40 OK 41 OR 42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY \
            60 AS 66 GU 69 MP 72 PR 78 VI""");

    private CensusRelation() {}

    private static Map<String, String> states(String written) {
        var words = written.split(" ", -1);
        var all = new HashMap<String, String>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        return Map.copyOf(all);
    }

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
    static List<Pair> pairs(Source source, String file) {
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
        var state = STATES.getOrDefault(fips, "FIPS " + fips);
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
