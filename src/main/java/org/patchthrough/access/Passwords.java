package org.patchthrough.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords.
 *
 * @param function that hashes new ones; an old one is checked by that which made it
 */
public record Passwords(Argon2Function function) {
    /** Long enough that nobody guesses it at the pace that sign-in allows, and short enough for a sentence. */
    static final int MIN = 12;

    private static final int MAX = 200;

    /** Argon2id with 19 MiB, two passes, one lane, as OWASP's cheat sheet on storing passwords has it. */
    public static Passwords real() {
        return new Passwords(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID));
    }

    /** Why it will not do, as a sentence; empty where it will. */
    static Optional<String> refusal(String password, String email) {
        if (password.length() < MIN) {
            return Optional.of(
                    "A password has at least %d characters. Four words in a row are a good one.".formatted(MIN));
        }
        if (password.length() > MAX) {
            return Optional.of("A password has at most %d characters.".formatted(MAX));
        }
        if (password.strip().equalsIgnoreCase(email)
                || password.chars().distinct().count() < 4) {
            return Optional.of("That password is too easy to guess. Four words in a row are a good one.");
        }
        return Optional.empty();
    }

    String hash(String password) {
        return Password.hash(password).addRandomSalt().with(function).getResult();
    }

    /** @param hash null where there is no such account, which must take as long to find out */
    boolean check(String password, @Nullable String hash) {
        if (hash == null) {
            hash(password);
            return false;
        }
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
