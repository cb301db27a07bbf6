package org.patchthrough.directory.load;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.load.DirectoryDraft.Pair;
import org.patchthrough.directory.load.ImportGate.Found;

/** What is asked of every row of a ZIP table, whole or not. */
final class ZipGates {
    static final List<ImportGate> ALL = List.of(
            ImportGate.hard(16, ZipGates::zips),
            ImportGate.hard(16, ZipGates::seats),
            ImportGate.hard(16, ZipGates::prefixes));

    private static final Pattern DISTRICT = Pattern.compile("[0-9]{1,2}");

    private ZipGates() {}

    private static Stream<Found> zips(DirectoryDraft draft) {
        return draft.zips().pairs().stream()
                .filter(pair -> !pair.hasZip())
                .map(pair -> found(pair, "ZIP \"" + pair.zip() + "\"", "five digits, leading zeros kept"));
    }

    private static Stream<Found> seats(DirectoryDraft draft) {
        return draft.zips().pairs().stream()
                .filter(pair -> pair.findSeat().isEmpty()
                        || !DISTRICT.matcher(pair.district()).matches())
                .map(pair -> found(pair, pair.state() + "-" + pair.district(), "a district that the state has"));
    }

    private static Stream<Found> prefixes(DirectoryDraft draft) {
        return draft.zips().prefixes().stream()
                .filter(row -> UsState.find(row.state()).isEmpty())
                .map(row -> new Found(
                        ZipFiles.PREFIXES,
                        "line " + row.line(),
                        "state \"" + row.state() + "\"",
                        "one of the 56 that send members"));
    }

    private static Found found(Pair pair, String found, String wanted) {
        return new Found(pair.file(), "line " + pair.line(), found, wanted);
    }
}
