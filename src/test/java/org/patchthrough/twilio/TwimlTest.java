package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.twilio.Calls.after;
import static org.patchthrough.twilio.Calls.answered;
import static org.patchthrough.twilio.Calls.key;
import static org.patchthrough.twilio.Calls.start;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.Language;
import org.patchthrough.call.Reply;
import org.patchthrough.carrier.VoiceReply;
import org.patchthrough.prompts.PromptCatalog;

/** Documents as the carrier gets them, indented for the eye and with tokens, which are opaque, named TOKEN. */
class TwimlTest {
    private final Twiml twiml = new Twiml(new PromptCatalog(), Calls.URLS);

    @ParameterizedTest
    @EnumSource
    void a_greeting_barges_in_and_speaks_each_language_in_its_own_voice(Language language) throws Exception {
        is("greeting", language, after(start(language), answered()));
    }

    @ParameterizedTest
    @EnumSource
    void a_question_begins_with_a_breath_for_the_phone_to_reach_the_ear(Language language) throws Exception {
        is("briefing", language, after(start(language), answered(), key("1")));
    }

    @ParameterizedTest
    @EnumSource
    void asked_twice_to_repeat_the_voice_slows_down(Language language) throws Exception {
        is("slower", language, after(start(language), answered(), key("1"), key("0"), key("0")));
    }

    @ParameterizedTest
    @EnumSource
    void an_office_is_dialed_with_its_own_callbacks_and_the_callers_number(Language language) throws Exception {
        is("ring", language, after(start(language), answered(), key("1"), key("#")));
    }

    @ParameterizedTest
    @EnumSource
    void a_goodbye_hangs_up(Language language) throws Exception {
        is("goodbye", language, after(start(language), answered(), key("9")));
    }

    @Test
    void nobody_is_told_nothing() throws Exception {
        var gone = after(Calls.ringing(), new Event.OfficeDone(How.TALKED, 60, true));

        assertThat(gone.reply()).isEqualTo(new Reply.Nothing());
        is("nothing", Language.ENGLISH, gone);
    }

    @Test
    void where_the_callers_number_is_not_shown_the_campaigns_is() {
        var ring = after(start(), answered(), key("1"), key("#"));
        var reply = (Reply.Dial) ring.reply();
        var hidden = new Reply.Dial(reply.lines(), reply.pace(), reply.office(), reply.leg(), reply.ringing(), false);

        assertThat(twiml.of(new VoiceReply(hidden, ring.next()), Calls.PARTIES))
                .contains("callerId=\"+12125550100\"")
                .doesNotContain("+12125550111");
    }

    private void is(String name, Language language, VoiceReply answer) throws IOException, TransformerException {
        var document =
                pretty(twiml.of(answer, Calls.PARTIES)).replaceAll("/twilio/(voice|leg)/[\\w-]+", "/twilio/$1/TOKEN");
        var file = "/carrier/%s-%s.xml".formatted(name, language.code());
        try (var in = TwimlTest.class.getResourceAsStream(file)) {
            var expected =
                    new String(Objects.requireNonNull(in, file + " is missing").readAllBytes(), StandardCharsets.UTF_8);
            assertThat(document).isEqualTo(expected);
        }
    }

    private static String pretty(String document) throws TransformerException {
        var printer = TransformerFactory.newDefaultInstance().newTransformer();
        printer.setOutputProperty(OutputKeys.INDENT, "yes");
        printer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var out = new StringWriter();
        printer.transform(new StreamSource(new StringReader(document)), new StreamResult(out));
        return out.toString().replace("\r\n", "\n");
    }
}
