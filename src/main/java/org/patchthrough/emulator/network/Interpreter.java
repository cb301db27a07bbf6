package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Interruption;
import org.patchthrough.emulator.wire.TwimlDocument;
import org.patchthrough.emulator.wire.TwimlFault;
import org.patchthrough.emulator.wire.TwimlReader;
import org.patchthrough.emulator.wire.Verb;
import org.patchthrough.emulator.wire.Webhook.Answer;

/** Runs documents on a call's first leg, one verb after another, one document after another. */
final class Interpreter {
    private static final String APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye.";

    private final Call call;
    private final CallAudio media;

    Interpreter(Call call) {
        this.call = call;
        this.media = new CallAudio(call);
    }

    /** Returns when the last document has run to its end; {@link Interruption.Over} where the leg ended before. */
    void run(DocumentSource source, DocumentSource.@Nullable At fallback) {
        var next = source;
        while (next != null) {
            try {
                next = perform(next);
            } catch (Interruption.Redirected redirected) {
                next = redirected.source;
            } catch (TwimlFault fault) {
                call.phoneSwitch.alert(call.first, fault.code, fault.why);
                next = instead(next, fault, fallback);
            }
        }
    }

    private @Nullable DocumentSource perform(DocumentSource source) {
        var document = fetch(source);
        document.warnings().forEach(w -> call.phoneSwitch.alert(call.first, w.code(), w.message()));
        call.pass(Duration.ZERO);
        var verbs = document.verbs();
        for (int i = 0; i < verbs.size(); i++) {
            try {
                var jump = run(document, verbs.get(i));
                if (jump != null) {
                    return jump;
                }
            } catch (Interruption.Redirected redirected) {
                late(document, verbs, i);
                throw redirected;
            }
        }
        return null;
    }

    /** The document that takes over, null where this one goes on. */
    private @Nullable DocumentSource run(TwimlDocument document, Verb verb) {
        return switch (verb) {
            // A pause is nothing to hear: before anything else it only delays the pick-up.
            case Verb.Pause pause
            when call.ringing() -> {
                call.pass(pause.length());
                yield null;
            }
            case Verb.Heard heard -> {
                call.pickUp();
                call.pass(media.play(document, heard));
                yield null;
            }
            case Verb.Gather gather -> {
                call.pickUp();
                yield new GatherExecution(call, media, document, gather).run();
            }
            case Verb.Dial dial -> {
                call.pickUp();
                yield new DialExecution(call, document, dial).run();
            }
            case Verb.Redirect redirect -> DocumentSource.At.of(document.resolve(redirect.url()), redirect.method());
            case Verb.Reject reject when call.ringing() -> throw new Interruption.Rejected(reject.busy());
            // Only a call that came in can be rejected; one that was answered is hung up.
            case Verb.Hangup _, Verb.Reject _ -> {
                call.pickUp();
                throw new Interruption.Over("service");
            }
        };
    }

    /** Seen live: a redirect from outside does not stop a Redirect that comes next; it is asked, and not listened to. */
    private void late(TwimlDocument document, List<Verb> verbs, int at) {
        if (verbs.get(at) instanceof Verb.Heard
                && at + 1 < verbs.size()
                && verbs.get(at + 1) instanceof Verb.Redirect redirect) {
            call.ask(call.first, DocumentSource.At.of(document.resolve(redirect.url()), redirect.method()));
        }
    }

    private @Nullable DocumentSource instead(
            DocumentSource failed, TwimlFault fault, DocumentSource.@Nullable At fallback) {
        var url = failed instanceof DocumentSource.At at ? at.url() : "";
        if (fallback != null && !url.equals(fallback.url())) {
            return new DocumentSource.At(
                    fallback.url(),
                    fallback.method(),
                    Map.of("ErrorCode", Integer.toString(fault.code), "ErrorUrl", url));
        }
        call.pickUp();
        call.first.step("said", "text", APPLICATION_ERROR, "language", "en-US");
        call.pass(Duration.ofSeconds(4));
        return null;
    }

    private TwimlDocument fetch(DocumentSource source) {
        return switch (source) {
            case DocumentSource.Inline(String xml) -> TwimlReader.read(null, xml);
            case DocumentSource.At at ->
                switch (call.ask(call.first, at)) {
                    case Answer.Failed failed -> throw new TwimlFault(failed.code(), failed.why());
                    case Answer.Got got -> document(got);
                };
        };
    }

    private static TwimlDocument document(Answer.Got got) {
        if (got.status() >= 400) {
            throw new TwimlFault(11200, "the document was answered " + got.status());
        }
        if (got.type().isBlank()) {
            throw new TwimlFault(11200, "the document has no Content-Type");
        }
        if (got.bytes() > TwimlReader.MAX_BYTES) {
            throw new TwimlFault(11750, "the document has " + got.bytes() + " bytes, the most is 64 kB");
        }
        var type = got.mediaType();
        return switch (type) {
            case "text/xml", "application/xml", "text/html" -> TwimlReader.read(got.url(), got.text());
            case "text/plain" -> spoken(got);
            default -> {
                if (type.startsWith("audio/")) {
                    yield new TwimlDocument(got.url(), List.of(new Verb.Play(got.url(), "", 1)), List.of());
                }
                throw new TwimlFault(12300, "the document is " + type);
            }
        };
    }

    private static TwimlDocument spoken(Answer.Got got) {
        var text = got.text().strip();
        var length = Duration.ofMillis(text.length() * 66L);
        return new TwimlDocument(got.url(), List.of(new Verb.Say(text, "", "", "", length, 1)), List.of());
    }
}
