package org.patchthrough.directory;

import java.time.Instant;

/**
 * Where a snapshot comes from.
 *
 * @param source where the files were read, for people
 * @param checksum SHA-256 over all files read, 64 hex digits: the same files, the same checksum
 * @param importedAt to the microsecond, which is what the database keeps
 * @param scope what the files claim to be
 * @param judgement what the gates thought of them
 */
public record Origin(String source, String checksum, Instant importedAt, Scope scope, Judgement judgement) {
    /** Of files that no gate has seen. */
    public Origin(String source, String checksum, Instant importedAt, Scope scope) {
        this(source, checksum, importedAt, scope, Judgement.NONE);
    }

    Origin judged(Judgement given) {
        return new Origin(source, checksum, importedAt, scope, given);
    }
}
