package org.patchthrough.web.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary.Result;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;

/** One form for each target whose office the caller may have spoken with, the present one first. */
public final class AnswerForms {
    private final RandomGenerator random;

    /** @param random marks each form, so that a second press of its button is the same answer */
    public AnswerForms(RandomGenerator random) {
        this.random = random;
    }

    List<CallPage.Answer> of(CallProgress call, CallableCampaign campaign, PageContext context, String link) {
        var seats = call.summary().seats();
        int now = call.summary().target().orElse(-1);
        var present = new ArrayList<CallPage.Answer>();
        var others = new ArrayList<CallPage.Answer>();
        for (int target = 0; target < seats.size(); target++) {
            if (call.heard(target)) {
                var who = NamedTarget.of(
                        campaign, seats.get(target), context.words().language());
                var form = form(call, campaign.version(), who, target, context, link, target == now);
                (target == now ? present : others).add(form);
            }
        }
        present.addAll(others);
        return List.copyOf(present);
    }

    private CallPage.Answer form(
            CallProgress call,
            Version version,
            NamedTarget who,
            int target,
            PageContext context,
            String link,
            boolean now) {
        var result = call.result(target);
        var contact = result.flatMap(Result::contact);
        var stance = result.flatMap(Result::stance);
        var asks = version.rules().questions().asksPromise();
        return new CallPage.Answer(
                context.call(link, "/answer"),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                who.seat(),
                told(contact, stance, context.words()),
                contact.map(Coded::code).orElse(""),
                stance.map(Coded::code).orElse(""),
                result.flatMap(Result::promise).map(Coded::code).orElse(""),
                asks ? version.wording(context.words().language()).ask() : "",
                who.brief(),
                who.plural() ? "are" : "is",
                who.plural() ? "have" : "has",
                who.subject(),
                now);
    }

    private static String told(Optional<Contact> contact, Optional<Stance> stance, PageMessages words) {
        return contact.map(reached -> switch (reached) {
                    case PERSON ->
                        stance.map(told -> words.say("answer.told." + told.code()))
                                .orElse("");
                    case VOICEMAIL -> words.say("answer.told.voicemail");
                    case NOT_REACHED -> words.say("answer.told.nobody");
                })
                .orElse("");
    }
}
