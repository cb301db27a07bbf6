package org.patchthrough.directory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a seat.
 *
 * @param id from the Biographical Directory of Congress, such as {@code A000055}; stays through changes of seat and name
 * @param party as the source words it: {@code Democrat}, {@code Republican}, {@code Independent}
 * @param caucus the party an independent sits with, else null
 * @param committees codes of the committees and subcommittees they sit on, as Congress writes them ({@code HSJU},
 *     {@code HSJU05}), sorted; none where the source says nothing of committees
 * @param leader whether they hold an office of leadership now, from speaker to conference secretary
 */
public record Member(
        String id,
        MemberName name,
        Gender gender,
        String party,
        @Nullable String caucus,
        MemberTitle title,
        List<String> committees,
        boolean leader) {

    /** Snapshots stored before committees were read have none. */
    public Member {
        committees = Stream.ofNullable(committees)
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
    }

    /** Of whom nothing is known but who they are. */
    public Member(String id, MemberName name, Gender gender, String party, @Nullable String caucus, MemberTitle title) {
        this(id, name, gender, party, caucus, title, List.of(), false);
    }

    /** The same under a name that is written otherwise. */
    Member called(MemberName other) {
        return new Member(id, other, gender, party, caucus, title, committees, leader);
    }

    Member as(Gender other) {
        return new Member(id, name, other, party, caucus, title, committees, leader);
    }

    /** The whole name as Congress writes it, for lists and boards. */
    public String full() {
        return name.full();
    }

    public SpokenName english() {
        return SpokenName.english(title, gender, name);
    }

    public SpokenName spanish() {
        return SpokenName.spanish(title, gender, name);
    }
}
