package org.patchthrough.campaign;

import java.util.Locale;
import org.patchthrough.call.Language;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.Styled;
import org.patchthrough.directory.Title;

/** What the holder of a seat is called. */
final class Names {
    private Names() {}

    /** In that language; a vacant or unknown seat is spoken of by its title alone. */
    static Styled of(Snapshot snapshot, Seat seat, Language language) {
        return snapshot.findMember(seat).map(member -> of(member, language)).orElseGet(() -> nobody(seat, language));
    }

    private static Styled of(Member member, Language language) {
        return switch (language) {
            case ENGLISH -> member.english();
            case SPANISH -> member.spanish();
        };
    }

    private static Styled nobody(Seat seat, Language language) {
        return switch (language) {
            case ENGLISH -> {
                var title = Title.of(seat).english();
                yield new Styled(title, "the " + title, "the " + title, "they", "them", "their");
            }
            case SPANISH -> {
                var title = Title.of(seat).spanish(Gender.NEUTRAL).toLowerCase(Locale.ROOT);
                yield new Styled(title, "su " + title, "su " + title, "elle", "elle", "su");
            }
        };
    }
}
