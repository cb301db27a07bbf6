package org.patchthrough.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a seat.
 *
 * @param id from the Biographical Directory of Congress, such as {@code A000055}; stays through changes of seat and name
 * @param party as the source words it: {@code Democrat}, {@code Republican}, {@code Independent}
 * @param caucus the party an independent sits with, else null
 */
public record Member(
        String id,
        Name name,
        Gender gender,
        String party,
        @Nullable String caucus,
        Title title) {

    /** The whole name as Congress writes it, for lists and boards. */
    public String full() {
        return name.full();
    }

    public Styled english() {
        return Styled.english(title, gender, name);
    }

    public Styled spanish() {
        return Styled.spanish(title, gender, name);
    }
}
