package org.patchthrough.twilio;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Reply;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.call.Utterance;
import org.patchthrough.carrier.VoiceReply;
import org.patchthrough.prompts.PromptCatalog;

/** For the benchmarks: what any service of this kind must do for a webhook, and nothing of what makes it one. */
public final class Ceiling {
    private static final CallParties PARTIES = new CallParties("+13135550142", "+12025550190");

    private final Signature signature;
    private final Twiml twiml;
    private final VoiceReply answer;

    public Ceiling(String publicUrl, String authToken, Tokens tokens) {
        this.signature = new Signature(publicUrl, List.of(authToken));
        this.twiml = new Twiml(new PromptCatalog(), new WebhookUrls(publicUrl, tokens));
        var plan = new Plan(List.of(Target.of("NY-12")), "100");
        var session = CallSession.greeting(plan, Language.ENGLISH, Pace.NORMAL);
        var token = new Token(new UUID(7, 7), 1, 1, session, new CallerTerms(true, false, true, false));
        var question = new Utterance(
                Prompt.ASK_STANCE,
                Language.ENGLISH,
                Map.of("title_name", "Representative Ada Whitlock", "bill", "the bill"));
        this.answer = new VoiceReply(
                new Reply.Gather(List.of(question), List.of(), Pace.NORMAL, 1, Duration.ofSeconds(8)), token);
    }

    /** Signature checked, the same document built anew each time. */
    public void answer(Context ctx) {
        var target = ctx.req().getRequestURI();
        if (signature.fits(target, ctx.formParamMap(), ctx.header("X-Twilio-Signature"))) {
            ctx.contentType("text/xml;charset=UTF-8").result(twiml.of(answer, PARTIES));
        } else {
            ctx.status(403);
        }
    }
}
