package org.patchthrough.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1, for that is what apps have in common).
 *
 * @param key the shared secret, in base 32 as people type it
 */
record OneTimeCode(String key) {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int BYTES = 20;
    /** A phone's clock may be off by as many steps. */
    private static final int OFF = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    /** @param random must not be guessable */
    static OneTimeCode make(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OneTimeCode(new Base32().encodeAsString(bytes));
    }

    /** The step of time that a code is of; empty where it is of none about now. */
    OptionalLong step(String code, Instant now) {
        var digits = code.replaceAll("\\s", "");
        return LongStream.rangeClosed(-OFF, OFF)
                .map(off -> now.getEpochSecond() / STEP.toSeconds() + off)
                .filter(step ->
                        at(Instant.ofEpochSecond(step * STEP.toSeconds())).equals(digits))
                .findFirst();
    }

    String at(Instant now) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key), CODES.getAlgorithm()), now);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What an app reads from a picture or a link. */
    String address(String issuer, String email) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(email), key, encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
