package org.patchthrough.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchthrough.call.ErrorReply;
import org.patchthrough.call.Event;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.carrier.IncomingCallHandler;
import org.patchthrough.carrier.LegStatusHandler;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.VoiceService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The carrier's way in. What is not signed, or was sent to an address that we did not make, is answered 403 without a word.
 * What goes wrong on our side is apologized for by voice, with status 200: an error status would make the carrier play its own.
 */
public final class VoiceWebhooks {
    private static final Logger log = LoggerFactory.getLogger(VoiceWebhooks.class);

    private final SignedForms forms;
    private final Tokens tokens;
    private final VoiceService desk;
    private final LegStatusHandler legs;
    private final IncomingCallHandler rings;
    private final Twiml twiml;
    private final AtomicBoolean callerIdRefused = new AtomicBoolean();

    public VoiceWebhooks(
            Signature signature,
            Tokens tokens,
            VoiceService desk,
            LegStatusHandler legs,
            IncomingCallHandler rings,
            Twiml twiml) {
        this.forms = new SignedForms(signature);
        this.tokens = tokens;
        this.desk = desk;
        this.legs = legs;
        this.rings = rings;
        this.twiml = twiml;
    }

    /** To be called after any other route under {@code /twilio} is set: the rest of it is closed here. */
    public void mount(RoutesConfig routes) {
        routes.post(WebhookUrls.VOICE + "{token}", this::voice);
        routes.post(WebhookUrls.LEG + "{token}", this::leg);
        routes.post(WebhookUrls.INBOUND, this::inbound);
        routes.get("/twilio/*", VoiceWebhooks::refuse);
        routes.post("/twilio/*", VoiceWebhooks::refuse);
        routes.put("/twilio/*", VoiceWebhooks::refuse);
        routes.patch("/twilio/*", VoiceWebhooks::refuse);
        routes.delete("/twilio/*", VoiceWebhooks::refuse);
    }

    private void voice(Context request) {
        var form = forms.read(request);
        var token = tokens.read(request.pathParam("token"));
        if (form.isEmpty() || token.isEmpty()) {
            refuse(request);
            return;
        }
        speak(request, document(token.get(), form.get()));
    }

    private String document(Token token, WebhookForm form) {
        var parties = CallParties.of(form);
        try {
            var event = VoiceEventParser.of(token.session(), form);
            if (event instanceof Event.OfficeDone done && done.how() == Event.How.CALLER_ID_REFUSED) {
                tellOperator(token, form);
            }
            var answer = desk.answer(token, event);
            if (CallParties.cameIn(form)) {
                rings.wentOn(token, answer.next());
            }
            return twiml.of(answer, parties);
        } catch (RuntimeException fault) {
            log.error("a step of a call failed, the caller hears an apology  call={}", token.call(), fault);
            return twiml.of(desk.sorry(token), parties);
        }
    }

    /** Once: it would befall the next calls alike, and each goes on with the campaign's number. */
    private void tellOperator(Token token, WebhookForm form) {
        if (!callerIdRefused.getAndSet(true)) {
            log.error(
                    "the carrier refuses to show a number to offices, a caller's is replaced by the campaign's: ask the"
                            + " carrier why, or set \"caller id: campaign\" (told once)  call={} callers={} code={}",
                    token.call(),
                    token.terms().numberShown(),
                    form.text("ErrorCode"));
        }
    }

    /** A number's own address: calls that come in ask there, and their ends are told there. */
    private void inbound(Context request) {
        var form = forms.read(request).filter(signed -> signed.get("CallSid").isPresent());
        if (form.isEmpty()) {
            refuse(request);
        } else if (LegStatusParser.over(form.get())) {
            ended(form.get());
            request.status(HttpStatus.NO_CONTENT);
        } else {
            speak(request, welcome(form.get()));
        }
    }

    private void ended(WebhookForm form) {
        var sid = form.text("CallSid");
        rings.find(sid)
                .ifPresent(call -> legs.onStatus(call, Leg.CALLER, LegStatusParser.facts(Leg.CALLER, form), sid));
    }

    private String welcome(WebhookForm form) {
        try {
            return switch (rings.rang(IncomingCallParser.of(form))) {
                case IncomingCallHandler.Welcome.Taken(var first) -> document(first, form);
                case IncomingCallHandler.Welcome.TurnedAway(var reply) -> twiml.of(reply);
            };
        } catch (RuntimeException fault) {
            log.error(
                    "a call that came in was not taken, its caller hears an apology  sid={}",
                    form.text("CallSid"),
                    fault);
            return twiml.of(ErrorReply.blind(Language.ENGLISH));
        }
    }

    private static void speak(Context request, String document) {
        request.contentType("text/xml;charset=UTF-8").result(document);
    }

    private void leg(Context request) {
        var form = forms.read(request);
        var token = LegToken.read(tokens, request.pathParam("token"));
        if (form.isEmpty() || token.isEmpty()) {
            refuse(request);
            return;
        }
        var leg = token.get();
        legs.onStatus(
                leg.call(),
                leg.leg(),
                LegStatusParser.facts(leg.leg(), form.get()),
                form.get().text("CallSid"));
        request.status(HttpStatus.NO_CONTENT);
    }

    static void refuse(Context request) {
        request.status(HttpStatus.FORBIDDEN);
    }
}
