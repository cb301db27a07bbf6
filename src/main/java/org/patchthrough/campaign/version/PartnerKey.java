package org.patchthrough.campaign.version;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The secret by which a partner's servers are known to the interface; only its hash is ever kept. */
public record PartnerKey(String text) {
    private static final int BYTES = 32;
    /** Tells people and programs that look for leaked secrets what this is. */
    private static final String PREFIX = "ptk_";

    /** @param random must not be guessable */
    public static PartnerKey make(RandomGenerator random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new PartnerKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public PartnerKeyHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PartnerKeyHash("sha256:" + HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "PartnerKey[…]";
    }
}
