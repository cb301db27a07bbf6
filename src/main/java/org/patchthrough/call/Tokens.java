package org.patchthrough.call;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens for addresses and reads them back: a versioned binary form, signed with HMAC-SHA-256 cut to 128 bits, in
 * base64url. At most 200 characters for a plan of twelve, and nothing in it to escape.
 */
public final class Tokens {
    private static final int MAC = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final List<SecretKeySpec> keys;

    /** @param secrets signing keys, the one to sign with first; those after it are still believed */
    public Tokens(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("tokens need a key to sign with");
        }
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret, "HmacSHA256"))
                .toList();
    }

    public String write(Token token) {
        try {
            var bytes = new ByteArrayOutputStream(128);
            TokenCodec.write(new DataOutputStream(bytes), token);
            return signed("call", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for anything that we did not sign, or can no longer read. */
    public Optional<Token> read(String text) {
        return opened("call", text).flatMap(body -> {
            try {
                return Optional.of(TokenCodec.read(new DataInputStream(new ByteArrayInputStream(body))));
            } catch (IOException | RuntimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * A signed address part of another kind, such as a leg's or a page's.
     *
     * @param purpose keeps one kind from being taken for another
     */
    public String signed(String purpose, byte[] body) {
        var all = Arrays.copyOf(body, body.length + MAC);
        System.arraycopy(mac(keys.getFirst(), purpose, body), 0, all, body.length, MAC);
        return ENCODER.encodeToString(all);
    }

    /** The body of a {@link #signed} text of that purpose; empty if the signature is not ours. */
    public Optional<byte[]> opened(String purpose, String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (all.length <= MAC || !ENCODER.encodeToString(all).equals(text)) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(all, all.length - MAC);
        var mac = Arrays.copyOfRange(all, all.length - MAC, all.length);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac, mac(key, purpose, body)))
                ? Optional.of(body)
                : Optional.empty();
    }

    private static byte[] mac(SecretKeySpec key, String purpose, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), MAC);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
