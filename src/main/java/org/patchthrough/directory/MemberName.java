package org.patchthrough.directory;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member's name in its parts, as the members file has them.
 *
 * @param official how Congress writes the whole
 * @param said     the whole spelled as it is to be spoken, where somebody has said so by hand: {@code Jan Sha-KOW-skee}
 */
public record MemberName(
        String first,
        @Nullable String middle,
        @Nullable String nickname,
        String last,
        @Nullable String suffix,
        @Nullable String official,
        @Nullable String said) {
    private static final Pattern UNSPOKEN = Pattern.compile("\\p{L}\\.?|\".*\"|Jr\\.|Sr\\.|II|III|IV");

    /** As it is spelled. */
    public MemberName(
            String first,
            @Nullable String middle,
            @Nullable String nickname,
            String last,
            @Nullable String suffix,
            @Nullable String official) {
        this(first, middle, nickname, last, suffix, official, null);
    }

    MemberName said(String whole) {
        return new MemberName(first, middle, nickname, last, suffix, official, whole);
    }

    /** {@code H. Morgan Griffith}, {@code Henry C. "Hank" Johnson, Jr.}; put together from the parts for the newest members. */
    public String full() {
        return official != null ? official : given() + " " + last + (suffix == null ? "" : ", " + suffix);
    }

    /**
     * As people say it: {@code Hank Johnson}, {@code H. Morgan Griffith}, {@code Eleanor Holmes Norton}. The nickname where
     * there is one; otherwise the whole name without initials in the middle and without a suffix.
     */
    public String spoken() {
        if (said != null) {
            return said;
        }
        if (nickname != null || official == null) {
            return (nickname != null ? nickname : given()) + " " + last;
        }
        var words = official.split("[ ,]+", -1);
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .filter(word -> !UNSPOKEN.matcher(word).matches())
                        .map(word -> " " + word)
                        .collect(Collectors.joining());
    }

    /** The last name as people say it: of a spelling for the ear, as many words as the name has. */
    String spokenLast() {
        if (said == null) {
            return last;
        }
        var words = said.split(" +", -1);
        int from = Math.max(0, words.length - last.split(" +", -1).length);
        return String.join(" ", Arrays.copyOfRange(words, from, words.length));
    }

    /** Some are known by their middle name and write the first as an initial. */
    private String given() {
        var initial = first.length() == 1 || (first.length() == 2 && first.endsWith("."));
        return initial && middle != null ? first + " " + middle : first;
    }
}
