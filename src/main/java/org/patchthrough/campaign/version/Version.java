package org.patchthrough.campaign.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.script.Script;

/**
 * A campaign as it was published at one time: whole, and never changed. An edit is another version.
 *
 * @param number   among the versions of all campaigns, so that it alone names one; {@link #UNNUMBERED} before it is kept
 * @param partners whose pages and lists bring callers
 * @param wordings by language; English is always among them
 */
public record Version(
        int number,
        @JsonUnwrapped Profile profile,
        @JsonUnwrapped Goal goal,
        @JsonUnwrapped Texts texts,
        TargetRules targets,
        CallRules rules,
        List<Partner> partners,
        Map<Language, Wording> wordings) {
    /** The number of a version that no store has numbered yet. */
    public static final int UNNUMBERED = 0;

    /**
     * Whose it is, and where it is found.
     *
     * @param slug  the campaign's, in addresses: {@code open-late}
     * @param name  for organizers
     * @param phone the campaign's number, E.164
     * @param site  host name at which people find its page, as it is spoken; null for the service's own
     */
    public record Profile(
            String slug,
            String name,
            Organization organization,
            String phone,
            @Nullable String site) {}

    /**
     * What it wants.
     *
     * @param position what members are asked to be: {@code SUPPORTS} or {@code OPPOSES}
     * @param ends     the last day on which it may be called; null for no end yet
     * @param vote     the day on which members vote; null where it is not known
     * @param confirmed how calls go to members who have confirmed; null as in versions of old, which is the same as ever
     */
    public record Goal(
            Stance position,
            @Nullable LocalDate ends,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate vote,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ConfirmedPolicy confirmed) {
        /** What is the same as ever is written as it was before anybody could choose. */
        public Goal {
            confirmed = confirmed == ConfirmedPolicy.SAME ? null : confirmed;
        }

        /** How calls go to who has confirmed. */
        public ConfirmedPolicy whenConfirmed() {
            return confirmed == null ? ConfirmedPolicy.SAME : confirmed;
        }
    }

    /**
     * How the campaign's number takes texts.
     *
     * @param texting  null where it takes none
     * @param keywords that people text to the number; none where it takes no texts
     */
    public record Texts(@Nullable TextSettings texting, List<Keyword> keywords) {
        public Texts {
            keywords = List.copyOf(keywords);
        }
    }

    public Version {
        partners = List.copyOf(partners);
        wordings = Map.copyOf(wordings);
        var english = wordings.get(Language.ENGLISH);
        if (english == null || english.script() == null) {
            throw new IllegalArgumentException("campaign " + profile.slug() + " has no English wording with a script");
        }
    }

    /** The same with another day of the vote. */
    public Version voting(LocalDate day) {
        var changed = new Goal(goal.position(), goal.ends(), day, goal.confirmed());
        return new Version(number, profile, changed, texts, targets, rules, partners, wordings);
    }

    public Version numbered(int given) {
        return new Version(given, profile, goal, texts, targets, rules, partners, wordings);
    }

    public String slug() {
        return profile.slug();
    }

    public String name() {
        return profile.name();
    }

    public Organization organization() {
        return profile.organization();
    }

    public String phone() {
        return profile.phone();
    }

    public List<Keyword> keywords() {
        return texts.keywords();
    }

    /** English first. */
    public List<Language> languages() {
        return wordings.keySet().stream().sorted().toList();
    }

    /** In that language, or in English where the campaign does not speak it. */
    public Wording wording(Language language) {
        return Optional.ofNullable(wordings.get(language)).orElseGet(this::english);
    }

    /** The language of what callers read who asked for this one: English where it has no script of its own. */
    public Language scriptLanguage(Language language) {
        return Optional.ofNullable(wordings.get(language))
                .flatMap(Wording::findScript)
                .map(_ -> language)
                .orElse(Language.ENGLISH);
    }

    /** What callers read, in that language or else in English; as written, placeholders and all. */
    public Script script(Language language) {
        return wording(scriptLanguage(language)).findScript().orElseThrow();
    }

    public Optional<Partner> findPartner(String id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** Whose key it is. */
    public Optional<Partner> findHolder(PartnerKey key) {
        return partners.stream().filter(partner -> partner.holds(key)).findFirst();
    }

    /** Whether pages of that origin are a partner's, as browsers write it. */
    public boolean isPartnersOrigin(String origin) {
        return partners.stream().anyMatch(partner -> partner.origins().contains(origin));
    }

    public Optional<TextSettings> findTexting() {
        return Optional.ofNullable(texts.texting());
    }

    /** A keyword whose conversation begins in that language, or else in another; empty where the number takes no texts. */
    public Optional<Keyword> findKeyword(Language language) {
        return keywords().stream().min(Comparator.comparing(keyword -> keyword.language() != language));
    }

    public Optional<LocalDate> findEnd() {
        return Optional.ofNullable(goal.ends());
    }

    private Wording english() {
        var english = wordings.get(Language.ENGLISH);
        if (english == null) {
            throw new IllegalStateException("every version has English words");
        }
        return english;
    }
}
