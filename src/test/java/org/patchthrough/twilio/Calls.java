package org.patchthrough.twilio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.Event;
import org.patchthrough.call.Language;
import org.patchthrough.call.Need;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.carrier.SampleBrief;
import org.patchthrough.carrier.VoiceReply;
import org.patchthrough.carrier.VoiceService;

/** A call at its stations, as the real desk leads it there. */
final class Calls {
    static final UUID CALL = UUID.fromString("0199f1c2-0000-7000-8000-000000000001");
    static final Tokens TOKENS = new Tokens(List.of("a key of the tests".getBytes(StandardCharsets.UTF_8)));
    static final WebhookUrls URLS = new WebhookUrls("https://calls.example.org", TOKENS);
    static final CallParties PARTIES = new CallParties("+12125550111", "+12125550100");

    private static final VoiceService DESK = desk();

    private Calls() {}

    static VoiceService desk() {
        return new VoiceService(
                token -> new SampleBrief(token.terms()),
                (_, need) -> switch (need) {
                    case Need.Line line
                    when line.tried().size() < 2 ->
                        new Event.LineFound(line.tried().size());
                    case Need.Line _ -> new Event.NoLine();
                    case Need.Told _, Need.Pressed _ -> new Event.NotTold();
                },
                (_, _) -> {});
    }

    static Token start() {
        return start(Language.ENGLISH);
    }

    static Token start(Language language) {
        var terms = SampleBrief.brief().terms();
        return new Token(CALL, 1, 1, CallSession.greeting(SampleBrief.PLAN, language, Pace.NORMAL), terms);
    }

    static Token dialedIn() {
        var terms = SampleBrief.brief().terms();
        return new Token(CALL, 1, 1, CallSession.dialedIn(Language.ENGLISH, List.of()), terms);
    }

    static Token briefing() {
        return after(start(), answered(), key("1")).next();
    }

    static Token ringing() {
        return after(start(), answered(), key("1"), key("#")).next();
    }

    static VoiceReply after(Token token, Event... events) {
        var answer = DESK.answer(token, events[0]);
        for (int i = 1; i < events.length; i++) {
            answer = DESK.answer(answer.next(), events[i]);
        }
        return answer;
    }

    static Event answered() {
        return new Event.Answered();
    }

    static Event key(String digits) {
        return new Event.Key(digits);
    }
}
