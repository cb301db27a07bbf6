package org.patchthrough.campaign.file;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.version.Keyword;
import org.patchthrough.campaign.version.TextSettings;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.UsState;
import org.patchthrough.prompts.GsmAlphabet;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextCatalog;
import org.patchthrough.prompts.TextTemplate;

/**
 * Fills every text of a campaign with the longest that it can come to hold. A text that is too long then, or holds a sign that
 * texts cannot carry, is never sent, so its campaign is not to be published. Asks nothing of a campaign that takes no texts.
 */
public final class LongestTexts {
    private static final TextCatalog WORDS = new TextCatalog();
    /** The address of a call's page, which is longer than a campaign's. */
    private static final String ADDRESS = "u".repeat(80);
    /** Of a ZIP, as many as there are letters that stand for them. */
    private static final int DISTRICTS = 6;

    private static final int STATES = 3;
    private static final String STATE = LongestNames.longest(
            Arrays.stream(UsState.values()).flatMap(state -> Stream.of(state.english(), state.spanish())));

    private static final Map<String, String> OURS = Map.ofEntries(
            entry("num", "202-555-0190"),
            entry("office", "202-555-0190"),
            entry("opens", "Wed 12:30 pm"),
            entry("zip", "20001"),
            entry("state", STATE),
            entry("letter", "A"),
            entry("n", "12"),
            entry("k", "12"),
            entry("m", "120"));

    /**
     * Something of the campaign's file that stands in texts.
     *
     * @param thing as mistakes name it
     */
    private record Field(String placeholder, String thing, String text) {}

    /** @param fields that fill it, the longest first */
    private record Unfit(TextTemplate template, Language language, int length, List<String> fields) {
        String thing() {
            return fields.isEmpty() ? "targets" : fields.getFirst();
        }

        String found() {
            var spoken = switch (language) {
                case ENGLISH -> "English";
                case SPANISH -> "Spanish";
            };
            return "text %s in %s has %d characters when it is filled, %d are the most"
                    .formatted(template.key(), spoken, length, TextCatalog.MAX);
        }

        String wanted() {
            var others = fields.stream().skip(1).map(field -> " or in " + field).collect(Collectors.joining());
            return "Use %d fewer here%s; characters such as € and ~ count twice."
                    .formatted(length - TextCatalog.MAX, others);
        }
    }

    private final Version version;
    private final TextSettings texting;
    private final Function<Language, LongestNames> names;

    private LongestTexts(Version version, TextSettings texting, Function<Language, LongestNames> names) {
        this.version = version;
        this.texting = texting;
        this.names = names;
    }

    /** Adds what is to be mended, where names are as long as any that members have. */
    static void refuse(Version version, Mistakes mistakes) {
        version.findTexting().ifPresent(texting -> {
            var longest = new LongestTexts(version, texting, language -> LongestNames.usual(version, language));
            longest.refuseOdd(mistakes);
            longest.unfit().forEach(unfit -> mistakes.addPlaced(unfit.thing(), unfit.found(), unfit.wanted()));
        });
    }

    /** A sentence for each text that is too long where the names are a directory's. */
    public static List<String> unfit(Version version, Snapshot snapshot) {
        return version.findTexting().stream()
                .map(texting ->
                        new LongestTexts(version, texting, language -> LongestNames.in(snapshot, version, language)))
                .flatMap(longest -> longest.unfit().stream())
                .map(unfit -> "%s: with the longest name in %s %s. %s"
                        .formatted(unfit.thing(), snapshot, unfit.found(), unfit.wanted()))
                .toList();
    }

    /** What is left of a text when its accents are taken off must be in the alphabet that texts are sent in. */
    private void refuseOdd(Mistakes mistakes) {
        version.languages().stream()
                .flatMap(language -> fields(language).stream())
                .distinct()
                .forEach(field -> refuseOdd(mistakes, field.thing(), field.text()));
        for (var target : version.targets().list()) {
            var thing = "targets, list, " + target.seat();
            refuseOdd(mistakes, thing + ", name", target.english().full());
            if (!target.spanish().equals(target.english())) {
                refuseOdd(mistakes, thing + ", es, name", target.spanish().full());
            }
        }
    }

    private static void refuseOdd(Mistakes mistakes, String thing, String text) {
        var odd = GsmAlphabet.refused(text);
        if (!odd.isEmpty()) {
            mistakes.addPlaced(
                    thing, "texts cannot carry \"" + odd + "\"", "Write it with plain letters and characters.");
        }
    }

    private List<Field> fields(Language language) {
        var wording = version.wording(language);
        var code = language.code();
        return List.of(
                new Field("org", "organization, name", version.organization().name()),
                new Field("topic", code + ", topic", wording.topic()),
                new Field("ask", code + ", ask", wording.ask()),
                new Field("email", "texts, email", texting.email()),
                new Field("terms", "texts, terms", texting.terms()));
    }

    private List<Unfit> unfit() {
        var unfit = new ArrayList<Unfit>();
        for (var language : version.languages()) {
            var named = names.apply(language);
            var values = values(language, named);
            for (var template : TextTemplate.values()) {
                var choices = template == TextTemplate.CHOOSE_STATE
                        ? Collections.nCopies(STATES, STATE)
                        : Collections.nCopies(DISTRICTS, named.brief());
                int length = WORDS.length(new TemplatedText(template, language, values, choices, List.of()));
                if (length > TextCatalog.MAX) {
                    unfit.add(new Unfit(template, language, length, things(template, language)));
                }
            }
        }
        return unfit;
    }

    private List<String> things(TextTemplate template, Language language) {
        var sentence = WORDS.sentence(template, language);
        return fields(language).stream()
                .filter(field -> sentence.contains("{" + field.placeholder() + "}"))
                .sorted(Comparator.comparingInt((Field field) -> GsmAlphabet.length(field.text()))
                        .reversed())
                .map(Field::thing)
                .toList();
    }

    private Map<String, String> values(Language language, LongestNames named) {
        var values = new HashMap<>(OURS);
        fields(language).forEach(field -> values.put(field.placeholder(), field.text()));
        values.put("url", ADDRESS);
        values.put("kw", version.findKeyword(language).map(Keyword::word).orElse("LLAMAR"));
        values.put("who", named.who());
        values.put("name", named.name());
        return values;
    }
}
