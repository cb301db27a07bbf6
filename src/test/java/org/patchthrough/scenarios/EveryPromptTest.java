package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.Town;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.emulator.AnswerBehavior;

/** Every sentence is heard by somebody on a whole call, in both languages; those nobody can hear yet stand in a list. */
class EveryPromptTest {
    /** What only calls that come in, texts, or a fault of ours can reach, and what no ZIP of the demo's leads to. */
    private static final Set<Prompt> NOT_YET = EnumSet.of(
            Prompt.INBOUND_HELLO, // calls that come in
            Prompt.CONFIRM_CONNECT, // a list for everybody, dialled
            Prompt.CHOOSE_MEMBER_ONE, // no ZIP of the demo's lies in two districts of which one is vacant
            Prompt.OFFICE_CLOSED, // texts
            Prompt.MEMBER_NOT_REACHED, // texts
            Prompt.OUR_FAULT, // faults, which the desk's own test plays
            Prompt.OUR_FAULT_NO_OFFICE,
            Prompt.CAMPAIGN_ENDED, // calls that come in
            Prompt.CHOOSE_STATE_THREE, // no ZIP of the demo's lies in three states
            Prompt.CANNOT_CONNECT, // calls that come in
            Prompt.CANNOT_CONNECT_ZIP_UNKNOWN);

    private final List<String> heard = new ArrayList<>();

    @Test
    void every_sentence_is_heard_in_both_languages() {
        for (var language : Language.values()) {
            try (var town = Town.demo()) {
                talk(town, language);
                ends(town, language);
                whereTheyLive(town, language);
                busy(town, language);
            }
            try (var town = Town.with(yaml -> yaml.replace("questions: []", "questions: [promise]")
                    .replace("seconds between calls: 0", "seconds between calls: 600"))) {
                promise(town, language);
                lineInUse(town, language);
            }
            try (var town = Town.with(yaml -> yaml.replace("closed offices: skip", "closed offices: voicemail")
                    .replace("office hours: any", "office hours: local"))) {
                closed(town, language);
            }
            try (var town = Town.with(yaml -> yaml.replace("questions: []", "questions: [again]"))) {
                again(town, language);
            }
        }

        assertThat(unheard()).as("sentences that nobody heard").isEmpty();
    }

    /** All the answers there are, a question asked again slowly, a key not in use, a silence. */
    private void talk(Town town, Language language) {
        call(town, language, "10017", "1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
        call(town, language, "10017", "1", "#", "1", "4", "", "2");
        call(town, language, "10017", "0", "0", "5", "", "1", "#", "2", "", "2");
        var reader = town.caller(in(language, "1", "#", "2", "2"));
        town.askOnPage(reader, "10017");
        heard.addAll(town.heard(reader));
    }

    private void ends(Town town, Language language) {
        call(town, language, "10017");
        call(town, language, "10017", "9");
    }

    private void whereTheyLive(Town town, Language language) {
        call(town, language, null, "1", "10017", "1", "9");
        call(town, language, null, "1", "99999", "99999", "99999");
        call(town, language, null, "1", "90210", "1", "9");
        call(town, language, null, "1", "02138", "1", "9");
        call(town, language, null, "1", "42223", "1", "9");
        call(town, language, null, "1", "10048", "1", "9");
        call(town, language, null, "1", "78701", "1", "9");
    }

    /** Offices that are busy, that ring out, and at last a member who is given up. */
    private void busy(Town town, Language language) {
        var targets = town.get("/api/v1/campaigns/demo/targets?zip=10017").get("targets");
        town.office(targets.at("/0/office/phone").asText(), AnswerBehavior.BUSY);
        town.office(targets.at("/1/office/phone").asText(), AnswerBehavior.NO_ANSWER);
        call(town, language, "10017", "1", "#", "2", "1", "2", "2");
        Town.offices("NY-12").forEach(office -> town.office(office, AnswerBehavior.BUSY));
        call(town, language, "10017", "1", "#", "2");
        Town.offices("VT-0").forEach(office -> town.office(office, AnswerBehavior.BUSY));
        Town.offices("VT-S1").forEach(office -> town.office(office, AnswerBehavior.BUSY));
        Town.offices("VT-S3").forEach(office -> town.office(office, AnswerBehavior.BUSY));
        call(town, language, "05401", "1", "#", "1", "1");
    }

    private void promise(Town town, Language language) {
        call(town, language, "20001", "1", "#", "1", "1", "1", "");
    }

    /** Ten minutes must lie between two starts, so soon every office of the one delegate is spoken for. */
    private void lineInUse(Town town, Language language) {
        for (int i = 0; i < 4; i++) {
            call(town, language, "20001", "1", "#", "2");
        }
    }

    private void closed(Town town, Language language) {
        town.at("2026-11-29T17:00:00Z"); // a Sunday
        call(town, language, "10017", "1", "#", "2", "9");
    }

    /** The same caller rings the same office four times within a week. */
    private void again(Town town, Language language) {
        town.at("2026-11-30T15:00:00Z");
        var caller = town.caller(in(language, "1", "#", "1", "1", "", "2"));
        town.ended(town.ask(caller, "10017"));
        for (var day : List.of("2026-11-30T16:00:00Z", "2026-12-01T16:00:00Z", "2026-12-04T16:00:00Z")) {
            town.at(day);
            town.ended(town.askOnceMore(caller, "10017"));
        }
        heard.addAll(town.heard(caller));
    }

    private void call(Town town, Language language, String zip, String... keys) {
        var caller = town.caller(in(language, keys));
        town.ended(zip == null ? town.ask(caller) : town.ask(caller, zip));
        heard.addAll(town.heard(caller));
    }

    /** English is what a call begins in; 2 is the other language. */
    private static String[] in(Language language, String... keys) {
        return language == Language.ENGLISH
                ? keys
                : Stream.concat(Stream.of("2"), Arrays.stream(keys)).toArray(String[]::new);
    }

    private List<String> unheard() {
        var unheard = new ArrayList<String>();
        for (var language : Language.values()) {
            var sentences = sentences(language);
            for (var prompt : EnumSet.complementOf(EnumSet.copyOf(NOT_YET))) {
                var pattern = pattern(sentences.getProperty(prompt.key()));
                if (heard.stream()
                        .noneMatch(text -> pattern.matcher(text.strip()).matches())) {
                    unheard.add(prompt.key() + " in " + language.code());
                }
            }
        }
        return unheard;
    }

    /** A sentence with anything in its gaps; in Spanish an article may have been drawn together with the word before it. */
    private static Pattern pattern(String sentence) {
        var parts = new StringBuilder();
        for (var part : sentence.strip().split("\\{\\w+}", -1)) {
            parts.append(parts.isEmpty() ? "" : ".+").append(Pattern.quote(part.replaceAll("\\b(de|a) $", "")));
        }
        return Pattern.compile(parts.toString().replace("\\E.+", "\\E.*"), Pattern.DOTALL);
    }

    private static Properties sentences(Language language) {
        var properties = new Properties();
        try (var file = EveryPromptTest.class.getResourceAsStream("/prompts/" + language.code() + ".properties")) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
