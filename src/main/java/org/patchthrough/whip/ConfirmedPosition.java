package org.patchthrough.whip;

import java.time.LocalDate;
import java.util.Optional;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Stance;

/**
 * A position that an organizer has entered, with where it comes from and since when.
 *
 * @param link to where it is to be read, by https alone; empty where it is nowhere
 */
public record ConfirmedPosition(Stance position, Source kind, String link, LocalDate on) {
    /** Where it comes from. */
    public enum Source implements Coded {
        COSPONSOR_LIST,
        VOTE,
        PUBLIC_STATEMENT,
        LETTER,
        MEETING;

        /** {@code public statement}. */
        public String words() {
            return code().replace('_', ' ');
        }

        public static Optional<Source> find(String code) {
            for (var source : values()) {
                if (source.code().equals(code)) {
                    return Optional.of(source);
                }
            }
            return Optional.empty();
        }
    }

    /** Where it is to be read, or what it comes from. */
    public String source() {
        return link.isEmpty() ? kind.words() : link;
    }
}
