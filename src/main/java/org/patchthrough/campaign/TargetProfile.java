package org.patchthrough.campaign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.SpokenName;

/**
 * A target as a call, a page or a board knows it: whoever holds a seat, or an entry of the campaign's own.
 *
 * @param seat    as on the wire: {@code NY-12}, {@code L-3}
 * @param name    in full, without title; null while the seat is vacant
 * @param party   empty where there is none
 * @param state   two letters
 * @param english spoken of; a vacant seat by its title alone
 * @param offices numbered by their place in this list, Washington first
 */
public record TargetProfile(
        String seat,
        @Nullable String name,
        String party,
        String state,
        SpokenName english,
        SpokenName spanish,
        List<Office> offices) {
    public TargetProfile {
        offices = List.copyOf(offices);
    }

    public boolean isVacant() {
        return name == null;
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    public SpokenName styled(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case SPANISH -> spanish;
        };
    }
}
