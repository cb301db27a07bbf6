package org.patchthrough.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hashes and checks passwords: argon2id with 19 MiB, two passes, one lane, as OWASP's cheat sheet on storing them has it. */
final class Passwords {
    /** Long enough that nobody guesses it at the pace that sign-in allows, and short enough for a sentence. */
    static final int MIN = 12;

    private static final int MAX = 200;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Of no password that anybody has: checking against it takes as long as against a real one. */
    private static final String NOBODYS = hash("nobody has this password, and nobody can guess that");

    private Passwords() {}

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

    static String hash(String password) {
        return Password.hash(password).addRandomSalt().with(ARGON2ID).getResult();
    }

    /** @param hash null where there is no such account, which must take as long to find out */
    static boolean check(String password, @Nullable String hash) {
        var kept = hash == null ? NOBODYS : hash;
        return Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept)) && hash != null;
    }
}
