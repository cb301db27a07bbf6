package org.patchthrough.campaign.file;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.campaign.version.ConfirmedPolicy;
import org.patchthrough.campaign.version.Organization;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.campaign.version.Wording;
import org.patchthrough.script.Branch;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a whole version; the words of each language and the scripts have readers of their own.
 *
 * @param taken  the keywords of other campaigns
 * @param beside where the texts are that the file names
 */
record VersionReader(Mistakes mistakes, KeywordIndex taken, SiblingFiles beside) {
    private static final Set<String> KEYS = Set.of(
            ("slug,name,organization,number,site,position,ends,vote,when confirmed supports,targets,caller id,closed offices,"
                            + "calling hours,office hours,lines per office,seconds between calls,questions,hold short calls,"
                            + "results,senate votes,open requests,limits,calls per day,partners,texts,keywords,en,es")
                    .split(",", -1));

    /** What texts and spoken sentences have room for. */
    private static final int SHORT = 40;

    /** Below {@code /o} these stand where a campaign's slug does. */
    private static final Set<String> TAKEN = Set.of(
            "account",
            "figures",
            "invitations",
            "join",
            "keys",
            "log",
            "open",
            "partner",
            "people",
            "sign-in",
            "sign-out");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern NANP = Pattern.compile("\\+1[2-9]\\d{2}[2-9]\\d{6}");
    /** Fictional, and allowed to stand in wherever a number is mistaken. */
    static final String NO_PHONE = "+12025550100";

    /** To be believed only where there are no mistakes. */
    Version read(Node root) {
        var top = YamlMapping.of(mistakes, "", root, KEYS);
        var wordings = wordings(top);
        var slug = slug(top);
        var phone = phone(top);
        var texting = new TextsReader(top);
        return new Version(
                Version.UNNUMBERED,
                new Version.Profile(
                        slug,
                        top.text("name", 80, "Write the campaign's name, for organizers, in at most 80 characters."),
                        organization(top),
                        phone,
                        top.parsed("site", "Write a host name such as libraries.example.org.", VersionReader::host)
                                .orElse(null)),
                new Version.Goal(
                        top.choice("position", List.of(Stance.SUPPORTS, Stance.OPPOSES), Stance.SUPPORTS),
                        top.parsed("ends", "Write a day such as 2027-01-31.", VersionReader::day)
                                .orElse(null),
                        top.parsed("vote", "Write the day on which they vote, such as 2027-01-28.", VersionReader::day)
                                .orElse(null),
                        top.choice("when confirmed supports", List.of(ConfirmedPolicy.values()), ConfirmedPolicy.SAME)),
                new Version.Texts(texting.read(), texting.keywords(wordings.keySet(), () -> taken.words(slug, phone))),
                TargetsReader.read(top),
                RulesReader.read(top),
                PartnersReader.read(top),
                wordings);
    }

    private static String slug(YamlMapping top) {
        var wanted = "Write small letters, digits and hyphens, at most 40, such as open-late.";
        var slug = top.text("slug", SHORT, wanted);
        if (!slug.equals(YamlMapping.STAND_IN) && !SLUG.matcher(slug).matches()) {
            top.mistake("slug", "\"" + slug + "\" does not fit into an address", wanted);
        }
        if (TAKEN.contains(slug)) {
            top.mistake(
                    "slug",
                    "\"" + slug + "\" is an address of the organizers' pages",
                    "Choose another, such as open-late.");
        }
        return slug;
    }

    private static Organization organization(YamlMapping top) {
        var within = top.mapping("organization", Set.of("name", "spoken"), "Write its name under organization.");
        var name = within.text("name", SHORT, "Write its name in at most 40 characters.");
        var spoken = within.findText("spoken", SHORT, "Write its name as it is spoken, in at most 40 characters.");
        return new Organization(name, spoken.orElse(name));
    }

    private static String phone(YamlMapping top) {
        var wanted = "Write the number that callers see, with ten digits, such as +1 202 555 0190.";
        return top.needed("number", wanted, VersionReader::e164).orElse(NO_PHONE);
    }

    static Optional<String> e164(String text) {
        try {
            var util = PhoneNumberUtil.getInstance();
            return Optional.of(util.format(util.parse(text, "US"), PhoneNumberFormat.E164))
                    .filter(number -> NANP.matcher(number).matches());
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String text) {
        return Optional.of(text).filter(HOST.asMatchPredicate());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Map<Language, Wording> wordings(YamlMapping top) {
        var wordings = new EnumMap<Language, Wording>(Language.class);
        top.get("en", "Write what the campaign says in English under en.");
        for (var language : Language.values()) {
            top.find(language.code())
                    .ifPresent(node -> wordings.put(
                            language, new WordingReader(mistakes, language, beside).read(language.code(), node)));
        }
        wordings.putIfAbsent(Language.ENGLISH, WordingReader.standIn());
        compareBranches(top, wordings);
        return wordings;
    }

    /** Who changes the language of the page must find themselves in the same branch. */
    private void compareBranches(YamlMapping top, Map<Language, Wording> wordings) {
        var english = branches(wordings.get(Language.ENGLISH));
        var spanish = branches(wordings.get(Language.SPANISH));
        if (!english.isEmpty() && !spanish.isEmpty() && !english.equals(spanish)) {
            top.mistake(
                    "es",
                    "its script's branches are " + spanish + ", those of the English one " + english,
                    "Give both scripts the same branches, in the same order.");
        }
    }

    private static List<String> branches(@Nullable Wording wording) {
        return Optional.ofNullable(wording).flatMap(Wording::findScript).stream()
                .flatMap(script -> script.branches().stream())
                .map(Branch::id)
                .toList();
    }
}
