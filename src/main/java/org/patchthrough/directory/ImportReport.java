package org.patchthrough.directory;

import java.util.List;
import java.util.Map;

/**
 * What the gates thought of the files a snapshot was made of. Kept with it, so that an operator can ask later, and so that
 * the next import can tell an old doubt from a new one.
 *
 * @param files bytes of each file read, by name
 * @param remarks what gates found and nevertheless let pass, by gate, then in the order of the files
 * @param changes what differs from the snapshot before, one sentence each; empty for a first import
 */
public record ImportReport(Map<String, Integer> files, List<Remark> remarks, List<String> changes) {
    /** Of snapshots that no gate has seen, made by hand or stored before gates were remembered. */
    public static final ImportReport NONE = new ImportReport(Map.of(), List.of(), List.of());

    public ImportReport {
        files = Map.copyOf(files);
        remarks = List.copyOf(remarks);
        changes = List.copyOf(changes);
    }

    /** Something found, and why it did not keep the snapshot out. */
    public record Remark(Passed as, ImportMistake mistake) {}

    /** Why something that a gate found did not keep the snapshot out. */
    public enum Passed {
        /** A doubt, and there was no snapshot before to measure it by. */
        UNCOMPARED,
        /** The same was found at the import before, so somebody has seen it. */
        KNOWN,
        /** An operator gave a word for it. */
        ACCEPTED,
        /** It was mended, left out or filled in: no doubt, but to be told. */
        MENDED
    }

    /** What was found, without why it passed. */
    public List<ImportMistake> mistakes() {
        return remarks.stream().map(Remark::mistake).toList();
    }
}
