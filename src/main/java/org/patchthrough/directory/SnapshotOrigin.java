package org.patchthrough.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Where a snapshot comes from.
 *
 * @param source where the files were read, for people
 * @param checksum SHA-256 over all files read, 64 hex digits: the same files, the same checksum
 * @param importedAt to the microsecond, which is what the database keeps
 * @param scope what the files claim to be
 * @param carried whether it is no import, but what was left of one when the next Congress began
 * @param report what the gates thought of them
 */
public record SnapshotOrigin(
        String source,
        String checksum,
        Instant importedAt,
        DirectoryScope scope,
        boolean carried,
        ImportReport report) {
    /** Of files that no gate has seen. */
    public SnapshotOrigin(String source, String checksum, Instant importedAt, DirectoryScope scope) {
        this(source, checksum, importedAt, scope, false, ImportReport.NONE);
    }

    public SnapshotOrigin judged(ImportReport given) {
        return new SnapshotOrigin(source, checksum, importedAt, scope, carried, given);
    }

    /** Of what was made of it for a later Congress: by any node the same. */
    SnapshotOrigin carriedOver(Congress congress) {
        var left = "what is left of %s in the %s".formatted(source, congress);
        return new SnapshotOrigin(
                left, sha256(congress.number() + " " + checksum), importedAt, scope, true, ImportReport.NONE);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
