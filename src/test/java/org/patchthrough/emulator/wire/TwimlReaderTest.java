package org.patchthrough.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlReaderTest {
    @Test
    void what_is_not_said_has_the_vendors_default() {
        var gather = (Verb.Gather) only("<Gather/>");
        assertThat(gather.timeout()).hasSeconds(5);
        assertThat(gather.finish()).contains('#');
        assertThat(gather.actionOnEmpty()).isFalse();
        assertThat(gather.method()).isEqualTo("POST");

        var dial = (Verb.Dial) only("<Dial>+12025550142</Dial>");
        assertThat(dial.timeout()).hasSeconds(30);
        assertThat(dial.limit()).hasHours(4);
        assertThat(dial.action()).isNull();
        assertThat(dial.starEnds()).isFalse();
        assertThat(dial.numbers()).extracting(Verb.Dialed::number).containsExactly("+12025550142");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12100 | <Response><Say>a & b</Say></Response>
            12100 | <Response><Say>
            12100 | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Response><Say>&e;</Say></Response>
            12102 | <response/>
            11100 | <Response><Redirect/></Response>
            """)
    void a_broken_document_is_fatal(int code, String xml) {
        assertThatThrownBy(() -> TwimlReader.read("http://localhost/", xml))
                .isInstanceOfSatisfying(
                        TwimlFault.class, fault -> assertThat(fault.code).isEqualTo(code));
    }

    @Test
    void a_blank_line_before_the_declaration_is_fatal() {
        assertThatThrownBy(() -> TwimlReader.read("http://localhost/", "\n<?xml version='1.0'?><Response/>"))
                .isInstanceOf(TwimlFault.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12200 | <say>Hello</say>
            12200 | <Say volume="loud">Hello</Say>
            13520 | <Say>  </Say>
            13910 | <Pause length="0"/>
            13310 | <Gather finishOnKey="x"/>
            13320 | <Gather><Hangup/></Gather>
            13212 | <Dial timeout="none">+12025550142</Dial>
            13213 | <Dial hangupOnStar="yes">+12025550142</Dial>
            13710 | <Redirect method="PUT">/x</Redirect>
            13430 | <Play digits="12x"/>
            """)
    void a_wrong_word_is_a_warning_and_the_rest_runs(int code, String verb) {
        var document = TwimlReader.read("http://localhost/", "<Response>" + verb + "<Hangup/></Response>");

        assertThat(document.warnings()).extracting(TwimlDocument.Warning::code).containsExactly(code);
        assertThat(document.verbs()).endsWith(new Verb.Hangup());
    }

    @Test
    void speech_takes_the_time_of_its_letters_its_breaks_and_its_pace() {
        var say = (Verb.Say) only("<Say>" + "a".repeat(150) + "<break time='2s'/></Say>");
        assertThat(say.length()).isEqualTo(Duration.ofSeconds(12));

        var slow = (Verb.Say) only("<Say><prosody rate='50%'>" + "a".repeat(150) + "</prosody></Say>");
        assertThat(slow.length()).isEqualTo(Duration.ofSeconds(20));
        assertThat(slow.rate()).isEqualTo("50%");
    }

    @Test
    void events_of_a_number_are_joined_by_blanks() {
        var dial = (Verb.Dial)
                only(
                        "<Dial><Number statusCallback='/leg' statusCallbackEvent='initiated answered'>+12025550142</Number></Dial>");

        assertThat(dial.numbers().getFirst().events()).isEqualTo(List.of("initiated", "answered"));
    }

    private static Verb only(String verb) {
        return TwimlReader.read("http://localhost/", "<Response>" + verb + "</Response>")
                .verbs()
                .getFirst();
    }
}
