package org.patchthrough.web.call;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Summary.Result;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.call.CallPage.Answer;
import org.patchthrough.web.call.CallPage.Told;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;

/**
 * One form for each target whose office the caller may have spoken with, the present one first.
 *
 * @param random marks each form, so that a second press of its button is the same answer
 */
public record AnswerForms(RandomGenerator random) {
    List<Answer> of(CallProgress call, CallableCampaign campaign, PageContext context, String link) {
        var words = context.words();
        var seats = call.summary().seats();
        int now = call.summary().target().orElse(-1);
        var version = campaign.version();
        var ask = version.rules().questions().asksPromise()
                ? version.wording(words.language()).ask()
                : "";
        return IntStream.range(0, seats.size())
                .filter(call::heard)
                .boxed()
                .sorted(Comparator.comparing(target -> target != now))
                .map(target -> new Answer(
                        context.call(link, "/answer"),
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        NamedTarget.of(campaign, seats.get(target), words.language()),
                        told(call.result(target), words),
                        ask,
                        target == now))
                .toList();
    }

    private static Told told(Optional<Result> result, PageMessages words) {
        var contact = result.flatMap(Result::contact);
        var stance = code(result.flatMap(Result::stance));
        var said = contact.map(reached -> switch (reached) {
                    case PERSON -> stance.isEmpty() ? "" : words.say("answer.told." + stance);
                    case VOICEMAIL -> words.say("answer.told.voicemail");
                    case NOT_REACHED -> words.say("answer.told.nobody");
                })
                .orElse("");
        return new Told(said, code(contact), stance, code(result.flatMap(Result::promise)));
    }

    private static String code(Optional<? extends Coded> told) {
        return told.map(Coded::code).orElse("");
    }
}
