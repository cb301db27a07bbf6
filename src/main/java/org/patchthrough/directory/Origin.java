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
 * @param judgement what the gates thought of them
 */
public record Origin(
        String source, String checksum, Instant importedAt, Scope scope, boolean carried, Judgement judgement) {
    /** Of files that no gate has seen. */
    public Origin(String source, String checksum, Instant importedAt, Scope scope) {
        this(source, checksum, importedAt, scope, false, Judgement.NONE);
    }

    Origin judged(Judgement given) {
        return new Origin(source, checksum, importedAt, scope, carried, given);
    }

    /** Of what was made of it for a later Congress: by any node the same. */
    Origin carriedOver(Congress congress) {
        var left = "what is left of %s in the %s".formatted(source, congress);
        return new Origin(left, sha256(congress.number() + " " + checksum), importedAt, scope, true, Judgement.NONE);
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
