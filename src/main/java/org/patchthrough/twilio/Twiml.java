package org.patchthrough.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Say;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Reply;
import org.patchthrough.call.Token;
import org.patchthrough.call.Utterance;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.VoiceReply;
import org.patchthrough.prompts.PromptCatalog;

/** Our replies as documents that the carrier runs. */
public final class Twiml {
    /** Nobody talks longer to an office; a line left open must not cost the night. */
    private static final int LONGEST_TALK = (int) Duration.ofMinutes(20).toSeconds();

    private final PromptCatalog words;
    private final WebhookUrls urls;

    public Twiml(PromptCatalog words, WebhookUrls urls) {
        this.words = words;
        this.urls = urls;
    }

    /**
     * Names the JDK's own XML factories, which the SDK's builders would else look for in every jar for every document: a third
     * of a webhook's time. To be called before the first document, at the top of {@code main}.
     */
    public static void chooseXmlFactories() {
        System.setProperty(
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }

    /** The document for one answer, on the line between these two. */
    String of(VoiceReply answer, CallParties parties) {
        var document = new VoiceResponse.Builder();
        switch (answer.reply()) {
            case Reply.Gather listen -> document.gather(gather(listen, answer.next()));
            case Reply.Dial ring -> {
                says(ring.lines(), ring.pace()).forEach(document::say);
                document.dial(dial(ring, answer.next(), parties));
            }
            case Reply.Goodbye goodbye -> end(document, goodbye);
            case Reply.Nothing _ -> {}
        }
        return document.build().toXml();
    }

    /** The document for a call that is not taken: it is answered, and told why. */
    String of(Reply.Goodbye goodbye) {
        var document = new VoiceResponse.Builder();
        end(document, goodbye);
        return document.build().toXml();
    }

    private void end(VoiceResponse.Builder document, Reply.Goodbye goodbye) {
        says(goodbye.lines(), goodbye.pace()).forEach(document::say);
        document.hangup(new Hangup.Builder().build());
    }

    /** Every key arrives, also the pound and the star, and silence is told too: without these two the call would just end. */
    private Gather gather(Reply.Gather listen, Token next) {
        var gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .action(urls.voice(next))
                .numDigits(listen.digits())
                .timeout((int) listen.timeout().toSeconds())
                .finishOnKey("")
                .actionOnEmptyResult(true);
        says(listen.lines(), listen.pace()).forEach(gather::say);
        for (var more : listen.meanwhile()) {
            gather.pause(new Pause.Builder()
                    .length((int) listen.timeout().toSeconds())
                    .build());
            says(List.of(more), listen.pace(), false).forEach(gather::say);
        }
        return gather.build();
    }

    private Dial dial(Reply.Dial ring, Token next, CallParties parties) {
        var number = new Number.Builder(ring.office().phone())
                .statusCallback(urls.leg(new LegToken(next.call(), ring.leg())))
                .statusCallbackEvents(List.of(
                        Number.Event.INITIATED, Number.Event.RINGING, Number.Event.ANSWERED, Number.Event.COMPLETED));
        return new Dial.Builder()
                .action(urls.voice(next))
                .timeout((int) ring.ringing().toSeconds())
                .hangupOnStar(true)
                .callerId(ring.numberShown() ? parties.caller() : parties.ours())
                .timeLimit(LONGEST_TALK)
                .number(number.build())
                .build();
    }

    /**
     * What a document says first: after a breath, for a phone that was just picked up, or held before the eyes to press a
     * key, is not at the ear yet.
     */
    private List<Say> says(List<Utterance> lines, Pace pace) {
        return says(lines, pace, true);
    }

    /** One a line, so that a clause in the other language has that language's voice. */
    private List<Say> says(List<Utterance> lines, Pace pace, boolean afterABreath) {
        var says = new ArrayList<Say>();
        for (var utterance : lines) {
            for (var text : SpokenText.pieces(words.say(utterance), utterance.language())) {
                says.add(SpokenText.say(text, utterance.language(), pace, afterABreath && says.isEmpty()));
            }
        }
        return says;
    }
}
