package org.patchthrough.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.carrier.Answer;
import org.patchthrough.carrier.LegDesk;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.VoiceDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The carrier's way in. What is not signed, or was sent to an address that we did not make, is answered 403 without a word.
 * What goes wrong on our side is apologized for by voice, with status 200: an error status would make the carrier play its own.
 */
public final class Webhooks {
    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final SignedForms forms;
    private final Tokens tokens;
    private final VoiceDesk desk;
    private final LegDesk legs;
    private final Twiml twiml;

    public Webhooks(Signature signature, Tokens tokens, VoiceDesk desk, LegDesk legs, Twiml twiml) {
        this.forms = new SignedForms(signature);
        this.tokens = tokens;
        this.desk = desk;
        this.legs = legs;
        this.twiml = twiml;
    }

    /** To be called after any other route under {@code /twilio} is set: the rest of it is closed here. */
    public void mount(RoutesConfig routes) {
        routes.post(Urls.VOICE + "{token}", this::voice);
        routes.post(Urls.LEG + "{token}", this::leg);
        routes.get("/twilio/*", Webhooks::refuse);
        routes.post("/twilio/*", Webhooks::refuse);
        routes.put("/twilio/*", Webhooks::refuse);
        routes.patch("/twilio/*", Webhooks::refuse);
        routes.delete("/twilio/*", Webhooks::refuse);
    }

    private void voice(Context request) {
        var form = forms.read(request);
        var token = tokens.read(request.pathParam("token"));
        if (form.isEmpty() || token.isEmpty()) {
            refuse(request);
            return;
        }
        var document = document(token.get(), form.get());
        request.contentType("text/xml;charset=UTF-8").result(document);
    }

    private String document(Token token, Form form) {
        var parties = Parties.of(form);
        try {
            return twiml.of(desk.answer(token, Events.of(token.sitting(), form)), parties);
        } catch (RuntimeException fault) {
            log.error("a step of a call failed, the caller hears an apology  call={}", token.call(), fault);
            Answer sorry = desk.sorry(token);
            return twiml.of(sorry, parties);
        }
    }

    private void leg(Context request) {
        var form = forms.read(request);
        var token = LegToken.read(tokens, request.pathParam("token"));
        if (form.isEmpty() || token.isEmpty()) {
            refuse(request);
            return;
        }
        var leg = token.get();
        legs.happened(
                leg.call(),
                leg.leg(),
                Legs.facts(leg.leg(), form.get()),
                form.get().text("CallSid"));
        request.status(HttpStatus.NO_CONTENT);
    }

    static void refuse(Context request) {
        request.status(HttpStatus.FORBIDDEN);
    }
}
