package org.patchthrough.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes hashes of what must be known again but not read: numbers first of all. HMAC-SHA-256, because a plain hash of a
 * number is undone by trying all ten thousand million. Made once and never changed: with another key nobody's refusal
 * would be found again.
 */
public final class PhoneKey {
    private static final int MIN_BYTES = 16;
    private final SecretKeySpec key;

    /** @throws IllegalArgumentException for a key of fewer than 16 bytes */
    public PhoneKey(byte[] secret) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "the key that hashes numbers has at least 16 bytes, not " + secret.length);
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    public PhoneHash hash(Phone phone) {
        return PhoneHash.of(digest("phone", phone.e164()));
    }

    /**
     * 32 bytes for a text that is to be known again but not read, such as an address.
     *
     * @param purpose keeps one kind of text from being compared with another
     */
    public byte[] digest(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What the database keeps to tell this key from any other. */
    byte[] checkValue() {
        return digest("check", "value");
    }
}
