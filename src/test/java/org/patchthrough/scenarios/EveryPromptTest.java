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
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.emulator.network.AnswerBehavior;

/** Every sentence is heard by somebody on a whole call, in both languages; those nobody can hear yet stand in a list. */
class EveryPromptTest {
    /** What only calls that come in, texts, or a fault of ours can reach, and what no ZIP of the demo's leads to. */
    private static final Set<Prompt> NOT_YET = EnumSet.of(
            Prompt.INBOUND_HELLO, // calls that come in
            Prompt.CONFIRM_CONNECT, // a list for everybody, dialed
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
            try (var service = ServiceFixture.demo()) {
                talk(service, language);
                ends(service, language);
                whereTheyLive(service, language);
                busy(service, language);
            }
            try (var service = ServiceFixture.with(yaml -> yaml.replace("questions: []", "questions: [promise]")
                    .replace("seconds between calls: 0", "seconds between calls: 600"))) {
                promise(service, language);
                lineInUse(service, language);
            }
            try (var service =
                    ServiceFixture.with(yaml -> yaml.replace("closed offices: skip", "closed offices: voicemail")
                            .replace("office hours: any", "office hours: local"))) {
                closed(service, language);
            }
            try (var service = ServiceFixture.with(yaml -> yaml.replace("questions: []", "questions: [again]"))) {
                again(service, language);
            }
        }

        assertThat(unheard()).as("sentences that nobody heard").isEmpty();
    }

    /** All the answers there are, a question asked again slowly, a key not in use, a silence. */
    private void talk(ServiceFixture service, Language language) {
        call(service, language, "10017", "1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
        call(service, language, "10017", "1", "#", "1", "4", "", "2");
        call(service, language, "10017", "0", "0", "5", "", "1", "#", "2", "", "2");
        var reader = service.caller(in(language, "1", "#", "2", "2"));
        service.askOnPage(reader, "10017");
        heard.addAll(service.heard(reader));
        var hidden = service.caller();
        service.behave(
                hidden, ServiceFixture.presses(in(language, "1", "#", "2", "2")).refusedAsCallerId());
        service.call(hidden, "10017");
        heard.addAll(service.heard(hidden));
    }

    private void ends(ServiceFixture service, Language language) {
        call(service, language, "10017");
        call(service, language, "10017", "9");
    }

    private void whereTheyLive(ServiceFixture service, Language language) {
        call(service, language, null, "1", "10017", "1", "9");
        call(service, language, null, "1", "99999", "99999", "99999");
        call(service, language, null, "1", "90210", "1", "9");
        call(service, language, null, "1", "02138", "1", "9");
        call(service, language, null, "1", "42223", "1", "9");
        call(service, language, null, "1", "10048", "1", "9");
        call(service, language, null, "1", "78701", "1", "9");
    }

    /** Offices that are busy, that ring out, and at last a member who is given up. */
    private void busy(ServiceFixture service, Language language) {
        var targets = service.get("/api/v1/campaigns/demo/targets?zip=10017").get("targets");
        service.office(targets.at("/0/office/phone").asText(), AnswerBehavior.BUSY);
        service.office(targets.at("/1/office/phone").asText(), AnswerBehavior.NO_ANSWER);
        call(service, language, "10017", "1", "#", "2", "1", "2", "2");
        ServiceFixture.offices("NY-12").forEach(office -> service.office(office, AnswerBehavior.BUSY));
        call(service, language, "10017", "1", "#", "2");
        ServiceFixture.offices("VT-0").forEach(office -> service.office(office, AnswerBehavior.BUSY));
        ServiceFixture.offices("VT-S1").forEach(office -> service.office(office, AnswerBehavior.BUSY));
        ServiceFixture.offices("VT-S3").forEach(office -> service.office(office, AnswerBehavior.BUSY));
        call(service, language, "05401", "1", "#", "1", "1");
    }

    private void promise(ServiceFixture service, Language language) {
        call(service, language, "20001", "1", "#", "1", "1", "1", "");
    }

    /** Ten minutes must lie between two starts, so soon every office of the one delegate is spoken for. */
    private void lineInUse(ServiceFixture service, Language language) {
        for (int i = 0; i < 4; i++) {
            call(service, language, "20001", "1", "#", "2");
        }
    }

    private void closed(ServiceFixture service, Language language) {
        service.at("2026-11-29T17:00:00Z"); // a Sunday
        call(service, language, "10017", "1", "#", "2", "9");
    }

    /** The same caller rings the same office four times within a week. */
    private void again(ServiceFixture service, Language language) {
        service.at("2026-11-30T15:00:00Z");
        var caller = service.caller(in(language, "1", "#", "1", "1", "", "2"));
        service.ended(service.ask(caller, "10017"));
        for (var day : List.of("2026-11-30T16:00:00Z", "2026-12-01T16:00:00Z", "2026-12-04T16:00:00Z")) {
            service.at(day);
            service.ended(service.askOnceMore(caller, "10017"));
        }
        heard.addAll(service.heard(caller));
        onceIsEnough(service, language);
    }

    /** Somebody of one member, who was called lately and is not called again. */
    private void onceIsEnough(ServiceFixture service, Language language) {
        var caller = service.caller(in(language, "1", "#", "2"));
        service.ended(service.ask(caller, "20001"));
        service.ended(service.askOnceMore(caller, "20001"));
        heard.addAll(service.heard(caller));
    }

    private void call(ServiceFixture service, Language language, String zip, String... keys) {
        var caller = service.caller(in(language, keys));
        service.ended(zip == null ? service.ask(caller) : service.ask(caller, zip));
        heard.addAll(service.heard(caller));
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
