package org.patchthrough.caller;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps numbers unreadable at rest: AES-256-GCM. A sealed number belongs to one row, whose id is part of the seal, so it
 * cannot be moved to another. The newest key seals, all of them open.
 *
 * <p>The form: a byte 1, four bytes that name the key, twelve of nonce, then the text and its tag of sixteen.
 */
public final class Seal {
    private static final byte FORM = 1;
    private static final int NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> keys;
    private final RandomGenerator random;

    /**
     * @param secrets the key to seal with, then those that sealed before it
     * @param random  for nonces, so a secure one
     */
    public Seal(List<byte[]> secrets, RandomGenerator random) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("sealing needs a key");
        }
        this.keys = secrets.stream().map(Seal::key).toList();
        this.random = random;
    }

    /** @param row the id of the row that it will stand in */
    public byte[] seal(Phone phone, UUID row) {
        return sealText(phone.e164(), row);
    }

    /** The same of another secret, in ASCII. */
    public byte[] sealText(String text, UUID row) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.getFirst();
        var out = new ByteArrayOutputStream(64);
        out.write(FORM);
        out.writeBytes(name(key));
        out.writeBytes(nonce);
        out.writeBytes(run(Cipher.ENCRYPT_MODE, key, nonce, row, text.getBytes(StandardCharsets.US_ASCII)));
        return out.toByteArray();
    }

    /**
     * @param row the id of the row that it stands in
     * @throws IllegalStateException where no key at hand sealed it, or it was sealed for another row
     */
    public Phone open(byte[] sealed, UUID row) {
        return new Phone(openText(sealed, row));
    }

    /** As {@link #open}. */
    public String openText(byte[] sealed, UUID row) {
        var in = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NAME + NONCE || in.get() != FORM) {
            throw new IllegalStateException("a sealed number of row " + row + " has an unknown form");
        }
        var name = new byte[NAME];
        var nonce = new byte[NONCE];
        in.get(name).get(nonce);
        var body = Arrays.copyOfRange(sealed, in.position(), sealed.length);
        var key = keys.stream()
                .filter(k -> Arrays.equals(name(k), name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the number of row " + row
                        + " was sealed with a key that is not here; name it as a previous one"));
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, row, body), StandardCharsets.US_ASCII);
    }

    private static SecretKeySpec key(byte[] secret) {
        return new SecretKeySpec(sha256("seal", secret), "AES");
    }

    private static byte[] name(SecretKeySpec key) {
        return Arrays.copyOf(sha256("name", key.getEncoded()), NAME);
    }

    private static byte[] sha256(String purpose, byte[] of) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(of);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, UUID row, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the number of row " + row + " cannot be sealed or opened", e);
        }
    }
}
