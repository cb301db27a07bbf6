package org.patchthrough.campaign.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is kept of a partner's key. A key has 256 random bits, so nobody finds it by trying, and a plain hash is enough.
 *
 * @param text {@code sha256:} and 64 hexadecimal digits
 */
public record PartnerKeyHash(@JsonValue String text) {
    private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnerKeyHash {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("the hash of a key is sha256: and 64 hexadecimal digits");
        }
    }

    public static Optional<PartnerKeyHash> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PartnerKeyHash(text)) : Optional.empty();
    }

    /** Takes the same time whatever the key. */
    boolean isOf(PartnerKey key) {
        return MessageDigest.isEqual(bytes(text), bytes(key.hash().text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "KeyHash[…]";
    }
}
