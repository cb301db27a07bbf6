package org.patchthrough.emulator.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.TextThread.Between;
import org.patchthrough.emulator.wire.Keyword;
import org.patchthrough.emulator.wire.ReplyDocument;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.Segments;
import org.patchthrough.emulator.wire.TextOrigin;
import org.patchthrough.emulator.wire.TextRequest;
import org.patchthrough.emulator.wire.TwimlFault;
import org.patchthrough.emulator.wire.Webhook;
import org.patchthrough.emulator.wire.Webhook.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts, both ways: sends what the service asks for, tells the service what came in, and keeps who wants no more. */
public final class Messaging {
    private static final Logger log = LoggerFactory.getLogger(Messaging.class);

    public final History<Text> texts = new History<>(text -> text.sid, text -> Stream.of(text.from, text.to));
    private final PhoneSwitch phoneSwitch;
    private final Map<Between, TextThread> conversations = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    Messaging(PhoneSwitch phoneSwitch) {
        this.phoneSwitch = phoneSwitch;
    }

    /** Takes a text on for sending; {@link RestError} where it will not. */
    public Text send(TextRequest request) {
        var refusal = refusal(request.from(), request.to());
        if (refusal != 0) {
            throw RestError.bad(refusal, "Texts to this 'To' number are refused");
        }
        var sid = PhoneSwitch.sid(request.media().isEmpty() ? "SM" : "MM");
        var text = new Text(
                sid, request.from(), request.to(), request.body(), request.media(), TextOrigin.API, phoneSwitch.now());
        send(text, request.callback());
        if (lost.remove(request.to())) {
            throw new RestError(500, 20500, "Internal Server Error");
        }
        return text;
    }

    /**
     * Somebody sends a text. It waits until the service has answered what this phone sent before. A text whose SID there
     * was before is the same delivery again.
     */
    public Text receive(String from, String to, String body, @Nullable String sid, List<String> media) {
        var incoming = phoneSwitch.owned.at(to);
        var made = new Text(
                sid == null ? PhoneSwitch.sid(media.isEmpty() ? "SM" : "MM") : sid(sid),
                phoneSwitch.phone(from),
                to,
                body(body),
                media,
                TextOrigin.PHONE,
                phoneSwitch.now());
        var conversation = between(to, made.from);
        if (texts.add(made) && incoming.keywords()) {
            Keyword.of(body).ifPresent(keyword -> answer(made, keyword, conversation));
        }
        var text = texts.find(made.sid).orElse(made);
        conversation.inTurn(() -> deliver(text, conversation));
        return text;
    }

    /** From now on texts to a number fare as the vendor's error number says; 0 lifts it. */
    public void refuse(String number, int code) {
        if (code == 0) {
            refusals.remove(number);
        } else if (code / 1000 == 21 || code / 1000 == 30) {
            refusals.put(number, code);
        } else {
            throw new IllegalArgumentException("code " + code + ": use one of 21xxx, which refuses a text, or 30xxx,"
                    + " which loses it on the way; 0 for neither");
        }
    }

    /** The next text to a number is sent, and whoever asked for it gets no receipt. */
    public void loseNext(String number) {
        lost.add(number);
    }

    /** Why a text is not even taken on, 0 where it is. */
    private int refusal(String own, String phone) {
        var code = refusals.getOrDefault(phone, 0);
        return code / 1000 == 21 ? code : between(own, phone).blocked ? 21610 : 0;
    }

    private TextThread between(String own, String phone) {
        return conversations.computeIfAbsent(new Between(own, phone), _ -> new TextThread(phoneSwitch::later));
    }

    private void answer(Text text, Keyword keyword, TextThread conversation) {
        switch (keyword) {
            case STOP -> conversation.blocked = true;
            case START -> conversation.blocked = false;
            case HELP -> {}
        }
        reply(text, keyword.reply, TextOrigin.CARRIER);
    }

    private void deliver(Text text, TextThread conversation) {
        var url = phoneSwitch.owned.at(text.to).smsUrl();
        if (url == null) {
            return;
        }
        var parameters = new TextParameters(phoneSwitch.settings.account(), phoneSwitch.chance());
        var webhook = new Webhook(url.toString(), "POST", parameters.received(text));
        try {
            switch (phoneSwitch.webhooks.send(webhook, conversation.cookies)) {
                case Answer.Failed failed -> phoneSwitch.alert(text.sid, failed.code(), failed.why());
                case Answer.Got got -> replies(text, ReplyDocument.read(got), conversation);
            }
        } catch (TwimlFault fault) {
            phoneSwitch.alert(text.sid, fault.code, fault.why);
        } catch (RuntimeException fault) {
            if (!phoneSwitch.closed()) {
                log.error("a text of the emulator was not delivered  text={}", text.sid, fault);
            }
        }
    }

    private void replies(Text text, ReplyDocument document, TextThread conversation) {
        document.warnings().forEach(w -> phoneSwitch.alert(text.sid, w.code(), w.message()));
        for (String body : document.bodies()) {
            var refusal = refusal(text.to, text.from);
            if (refusal != 0) {
                phoneSwitch.alert(text.sid, refusal, "a reply to a number that gets no texts");
            } else if (!conversation.mayReply(phoneSwitch.now())) {
                phoneSwitch.alert(text.sid, 14107, "too many replies to one number in a short time");
            } else {
                reply(text, body, TextOrigin.REPLY);
            }
        }
    }

    private void reply(Text text, String body, TextOrigin origin) {
        send(new Text(PhoneSwitch.sid("SM"), text.to, text.from, body, List.of(), origin, phoneSwitch.now()), null);
    }

    private void send(Text text, @Nullable String callback) {
        texts.add(text);
        var refusal = refusals.getOrDefault(text.to, 0);
        phoneSwitch.later(new Sending(phoneSwitch, text, callback, refusal, phoneSwitch.chance())::run);
    }

    private static String sid(String sid) {
        if (!sid.matches("(SM|MM)[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException("sid \"" + sid + "\": use SM or MM and 32 hex digits");
        }
        return sid;
    }

    private static String body(String body) {
        if (body.length() > Segments.MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "body: " + body.length() + " characters; no phone sends more than " + Segments.MAX_CHARACTERS);
        }
        return body;
    }
}
