package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patchthrough.emulator.wire.Signature;
import org.patchthrough.emulator.wire.TwimlDocument;
import org.patchthrough.emulator.wire.TwimlFault;
import org.patchthrough.emulator.wire.Verb;
import org.patchthrough.emulator.wire.Webhook;
import org.patchthrough.emulator.wire.Webhook.Answer;

/** What is heard on a call's first leg, and how long it takes. */
record CallAudio(Call call) {
    /** Longer than any call may last. */
    private static final Duration WITHOUT_END = Duration.ofDays(2);

    /** Of telephone audio, near enough for a clock. */
    private static final long BYTES_A_SECOND = 16_000;

    /** Begins it and says how long it will take. */
    Duration play(TwimlDocument document, Verb.Heard heard) {
        if (heard instanceof Verb.Say say) {
            say(say);
        }
        return heard instanceof Verb.Play play ? times(play(document, play), play.loop()) : guess(heard);
    }

    /** How long it will take, as far as that can be known before it begins. */
    static Duration guess(Verb.Heard heard) {
        return switch (heard) {
            case Verb.Say say -> times(say.length(), say.loop());
            case Verb.Play play -> times(Duration.ofSeconds(5), play.loop());
            case Verb.Pause pause -> pause.length();
        };
    }

    private void say(Verb.Say say) {
        var details = new LinkedHashMap<String, Object>();
        details.put("text", call.phoneSwitch.once(say.text()));
        details.put("seconds", guess(say).toMillis() / 1000.0);
        Map.of("language", say.language(), "voice", say.voice(), "rate", say.rate())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        details.put(name, value);
                    }
                });
        call.first.step("said", details);
    }

    private Duration play(TwimlDocument document, Verb.Play play) {
        if (!play.digits().isEmpty()) {
            return Duration.ofMillis(500L * play.digits().length());
        }
        var url = document.resolve(play.url());
        return switch (call.phoneSwitch.webhooks.send(
                new Webhook(url, "GET", Map.of()), new java.net.CookieManager())) {
            case Answer.Failed failed -> throw new TwimlFault(failed.code(), failed.why());
            case Answer.Got got
            when got.status() >= 400 -> throw new TwimlFault(11200, "the file to play was answered " + got.status());
            case Answer.Got got
            when !got.type().startsWith("audio/") -> throw new TwimlFault(13420, "the file to play is " + got.type());
            case Answer.Got got -> {
                call.first.step("played", "url", Signature.withoutFragment(url));
                yield Duration.ofSeconds(1 + got.bytes() / BYTES_A_SECOND);
            }
        };
    }

    private static Duration times(Duration once, int loop) {
        return loop == 0 ? WITHOUT_END : once.multipliedBy(loop);
    }
}
