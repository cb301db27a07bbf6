package org.patchthrough.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.Listed;
import org.patchthrough.campaign.Roster;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Styled;

/**
 * A target with the names and numbers that people read.
 *
 * @param language in which they are spoken of
 * @param listed   null where nobody of that name is known any more, or the seat is vacant
 */
public record Targeted(
        String seat, Language language, @Nullable Listed listed) {
    /** In English, as programs read it. */
    public static Targeted of(Roster roster, String seat) {
        return of(roster, seat, Language.ENGLISH);
    }

    public static Targeted of(Roster roster, String seat, Language language) {
        return new Targeted(
                seat,
                language,
                roster.find(seat).filter(known -> !known.isVacant()).orElse(null));
    }

    private Optional<Listed> known() {
        return Optional.ofNullable(listed);
    }

    private Optional<Styled> styled() {
        return known().map(listed -> listed.styled(language));
    }

    /** {@code Representative}; empty for an entry without a title. */
    public String title() {
        return styled().map(Styled::title).orElse("");
    }

    /** {@code Ada Whitlock}. */
    public String name() {
        return known().flatMap(Listed::findName).orElse(seat);
    }

    /** {@code Representative Ada Whitlock}. */
    public String full() {
        return styled().map(Styled::titleName).orElse(seat);
    }

    /** {@code Representative Whitlock}. */
    public String brief() {
        return styled().map(Styled::shortTitleName).orElse(seat);
    }

    /** {@code she}. */
    public String subject() {
        return styled().map(Styled::subject).orElse("they");
    }

    /** {@code her}. */
    public String object() {
        return styled().map(Styled::object).orElse("them");
    }

    /** {@code her}. */
    public String possessive() {
        return styled().map(Styled::possessive).orElse("their");
    }

    public boolean plural() {
        return styled().map(Styled::plural).orElse(true);
    }

    /** All there are, Washington's first. */
    List<Office> offices() {
        return known().map(Listed::offices).orElse(List.of());
    }

    /** Washington's, or the first there is. */
    public Optional<Office> office() {
        return offices().stream().findFirst();
    }

    /** An office by the directory's id, or an entry's word. */
    public Optional<Office> office(String id) {
        return offices().stream().filter(office -> office.id().equals(id)).findFirst();
    }
}
