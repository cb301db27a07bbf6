package org.patchthrough.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.TargetProfile;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.SpokenName;
import org.patchthrough.prompts.PromptCatalog;

/**
 * A target with the names and numbers that people read.
 *
 * @param language in which they are spoken of
 * @param profile   null where nobody of that name is known any more, or the seat is vacant
 */
public record NamedTarget(
        String seat, Language language, @Nullable TargetProfile profile) {
    /** In English, as programs read it. */
    public static NamedTarget of(CallableCampaign campaign, String seat) {
        return of(campaign, seat, Language.ENGLISH);
    }

    public static NamedTarget of(CallableCampaign campaign, String seat, Language language) {
        return new NamedTarget(
                seat,
                language,
                campaign.profiles()
                        .find(seat)
                        .filter(known -> !known.isVacant())
                        .orElse(null));
    }

    private Optional<TargetProfile> known() {
        return Optional.ofNullable(profile);
    }

    private Optional<SpokenName> styled() {
        return known().map(profile -> profile.styled(language));
    }

    /** {@code Representative}; empty for an entry without a title. */
    public String title() {
        return styled().map(SpokenName::title).orElse("");
    }

    /** {@code Ada Whitlock}. */
    public String name() {
        return known().flatMap(TargetProfile::findName).orElse(seat);
    }

    /** {@code Representative Ada Whitlock}. */
    public String full() {
        return styled().map(SpokenName::titleName).orElse(seat);
    }

    /** {@code Senadora Ada Whitlock}: as a line of a list, where an article has no place. */
    public String listed() {
        return PageMessages.capital((title() + " " + name()).strip());
    }

    /** The same where it stands alone: {@code La representante Ada Whitlock}. */
    public String heading() {
        return PromptCatalog.capital(full());
    }

    /** {@code Ada Whitlock}, as people say it, for where the title stands already; in Spanish with the title. */
    public String bare() {
        var before = title() + " ";
        return full().startsWith(before) ? full().substring(before.length()) : full();
    }

    /** {@code Representative Whitlock}. */
    public String brief() {
        return styled().map(SpokenName::shortTitleName).orElse(seat);
    }

    /** {@code she}. */
    public String subject() {
        return styled().map(SpokenName::subject).orElse("they");
    }

    public boolean plural() {
        return styled().map(SpokenName::plural).orElse(true);
    }

    /** All there are, Washington's first. */
    public List<Office> offices() {
        return known().map(TargetProfile::offices).orElse(List.of());
    }

    /** All their numbers. */
    public Stream<DialLink> dials() {
        return offices().stream().map(office -> PhoneFormatter.dial(brief(), office.city(), office.phone()));
    }

    /** The number to try first; none where no office is known. */
    public Stream<DialLink> dial() {
        return dials().limit(1);
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
