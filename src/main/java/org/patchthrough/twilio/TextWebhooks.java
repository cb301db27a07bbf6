package org.patchthrough.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Message;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.patchthrough.call.Tokens;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.carrier.TextToken;
import org.patchthrough.carrier.TextWebhookHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The carrier's way in for texts. As with calls, what is not signed, or was sent to an address that we did not make, is
 * answered 403 without a word.
 *
 * <p>A text that could not be stored is answered 503: it may say STOP, and the carrier brings it again where the number's
 * address asks for that by its end, {@code /twilio/texts} with {@link WebhookUrls#RETRIES}.
 */
public final class TextWebhooks {
    private static final Logger log = LoggerFactory.getLogger(TextWebhooks.class);

    private final SignedForms forms;
    private final Tokens tokens;
    private final TextWebhookHandler desk;

    public TextWebhooks(Signature signature, Tokens tokens, TextWebhookHandler desk) {
        this.forms = new SignedForms(signature);
        this.tokens = tokens;
        this.desk = desk;
    }

    /** To be called before {@link VoiceWebhooks#mount}, which closes the rest of {@code /twilio}. */
    public void mount(RoutesConfig routes) {
        routes.post(WebhookUrls.TEXTS, this::received);
        routes.post(WebhookUrls.TEXTS + "/{token}", this::fared);
    }

    private void received(Context request) {
        var form = forms.read(request);
        if (form.isEmpty()) {
            VoiceWebhooks.refuse(request);
            return;
        }
        var text = IncomingTextParser.texted(form.get());
        Optional<String> reply;
        try {
            reply = text.flatMap(desk::received);
        } catch (RuntimeException notStored) {
            log.error(
                    "a text was not stored, it is asked for again  sid={}",
                    text.map(IncomingText::sid).orElse(""),
                    notStored);
            request.status(HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        request.contentType("text/xml;charset=UTF-8").result(document(reply));
    }

    private static String document(Optional<String> reply) {
        var response = new MessagingResponse.Builder();
        reply.ifPresent(words -> response.message(new Message.Builder(words).build()));
        return response.build().toXml();
    }

    private void fared(Context request) {
        var form = forms.read(request);
        var token = TextToken.read(tokens, request.pathParam("token"));
        if (form.isEmpty() || token.isEmpty()) {
            VoiceWebhooks.refuse(request);
            return;
        }
        IncomingTextParser.sid(form.get())
                .ifPresent(sid -> desk.onStatus(
                        token.get().text(),
                        sid,
                        IncomingTextParser.status(form.get()),
                        form.get().number("ErrorCode")));
        request.status(HttpStatus.NO_CONTENT);
    }
}
