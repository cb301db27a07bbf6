package org.patchthrough.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What opens something for whoever has it. It is shown or sent once; only its hash is kept. */
public record Secret(String text) {
    private static final int BYTES = 32;

    /**
     * @param prefix tells people, and programs that look for leaked secrets, what it is; may be empty
     * @param random must not be guessable
     */
    public static Secret make(String prefix, RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** 32 bytes. A plain hash is enough: nobody tries all secrets of 256 bits. */
    public byte[] hash() {
        return digest(text);
    }

    /** Another secret that follows from this one, such as a form's from its session's, and tells nothing of it. */
    public String derived(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + "\0" + text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
