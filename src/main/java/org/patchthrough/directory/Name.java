package org.patchthrough.directory;

import org.jspecify.annotations.Nullable;

/** A member's name in its parts, as the members file has them. {@code official} is how Congress writes the whole. */
public record Name(
        String first,
        @Nullable String middle,
        @Nullable String nickname,
        String last,
        @Nullable String suffix,
        @Nullable String official) {

    /** {@code H. Morgan Griffith}, {@code Henry C. "Hank" Johnson, Jr.}; put together from the parts for the newest members. */
    public String full() {
        return official != null ? official : given() + " " + last + (suffix == null ? "" : ", " + suffix);
    }

    /** As people say it: {@code Hank Johnson}, {@code H. Morgan Griffith}, {@code Ada Whitlock}; no suffix, no middle name. */
    public String spoken() {
        return (nickname != null ? nickname : given()) + " " + last;
    }

    /** Some are known by their middle name and write the first as an initial. */
    private String given() {
        var initial = first.length() == 1 || (first.length() == 2 && first.endsWith("."));
        return initial && middle != null ? first + " " + middle : first;
    }
}
