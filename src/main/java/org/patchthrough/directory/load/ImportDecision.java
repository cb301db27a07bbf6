package org.patchthrough.directory.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.ImportReport.Passed;
import org.patchthrough.directory.ImportReport.Remark;
import org.patchthrough.directory.Snapshot;

/**
 * What all gates together say of a draft.
 *
 * @param mistakes no word helps against these
 * @param doubts an operator's word would let these pass, and has not been given
 * @param remarks what was found and passed
 */
record ImportDecision(List<ImportMistake> mistakes, List<ImportMistake> doubts, List<Remark> remarks) {

    /**
     * Asks every gate.
     *
     * @param last the snapshot in use, of the draft's scope; null for a first import, which doubts cannot stop
     * @param same whether {@code last} was made of the very same files, for the same Congress: to doubt them again would
     *     change nothing
     */
    static ImportDecision of(DirectoryDraft draft, @Nullable Snapshot last, boolean same, Acceptance acceptance) {
        var mistakes = new ArrayList<ImportMistake>();
        var doubts = new ArrayList<ImportMistake>();
        var remarks = new ArrayList<Remark>();
        var known = known(last);
        for (var gate : gates(draft)) {
            boolean compares = ChangeGates.ALL.contains(gate);
            gate.mistakes(draft, last).forEach(mistake -> {
                switch (gate.weight()) {
                    case HARD -> mistakes.add(mistake);
                    case MENDING -> remarks.add(new Remark(Passed.MENDED, mistake));
                    case SOFT -> {
                        if (last == null) {
                            remarks.add(new Remark(Passed.UNCOMPARED, mistake));
                        } else if (same || known.contains(Same.of(mistake, compares))) {
                            remarks.add(new Remark(Passed.KNOWN, mistake));
                        } else if (acceptance.covers(mistake.gate())) {
                            remarks.add(new Remark(Passed.ACCEPTED, mistake));
                        } else {
                            doubts.add(mistake);
                        }
                    }
                }
            });
        }
        return new ImportDecision(mistakes, doubts, remarks);
    }

    boolean lets() {
        return mistakes.isEmpty() && doubts.isEmpty();
    }

    /**
     * A mistake wherever in the file it stands: lines move from one edition to the next. A count that was doubted is doubted
     * already, though it is another every week; unless it was held against the import before, which makes it news each time.
     */
    private record Same(int gate, String file, String record, String found) {
        static Same of(ImportMistake mistake, boolean compares) {
            return new Same(
                    mistake.gate(),
                    mistake.file(),
                    mistake.where().replaceFirst("^line [0-9]+", ""),
                    compares ? mistake.found() : mistake.found().replaceFirst("^[0-9,]+ ", ""));
        }
    }

    private static Set<Same> known(@Nullable Snapshot last) {
        var known = new HashSet<Same>();
        if (last != null) {
            last.origin()
                    .report()
                    .mistakes()
                    .forEach(mistake -> known.addAll(List.of(Same.of(mistake, true), Same.of(mistake, false))));
        }
        return known;
    }

    private static List<ImportGate> gates(DirectoryDraft draft) {
        var counted = draft.claimsAll()
                ? Stream.of(CountGates.ALL, ChangeGates.ALL, TableGates.ALL)
                : Stream.<List<ImportGate>>empty();
        return Stream.concat(Stream.of(MemberGates.ALL, OfficeGates.ALL, CommitteeGates.ALL, ZipGates.ALL), counted)
                .flatMap(List::stream)
                .toList();
    }
}
