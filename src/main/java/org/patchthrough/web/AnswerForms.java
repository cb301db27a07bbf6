package org.patchthrough.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Summary.Result;
import org.patchthrough.campaign.Roster;
import org.patchthrough.web.pages.CallPage;

/** One form for each target whose office the caller may have spoken with, the present one first. */
final class AnswerForms {
    private final RandomGenerator chance;

    /** @param chance marks each form, so that a second press of its button is the same answer */
    AnswerForms(RandomGenerator chance) {
        this.chance = chance;
    }

    List<CallPage.Answer> of(KnownCall call, Roster roster, String link) {
        var seats = call.summary().seats();
        int now = call.summary().target().orElse(-1);
        var present = new ArrayList<CallPage.Answer>();
        var others = new ArrayList<CallPage.Answer>();
        for (int target = 0; target < seats.size(); target++) {
            if (call.heard(target)) {
                var form = form(call, Targeted.of(roster, seats.get(target)), target, link, target == now);
                (target == now ? present : others).add(form);
            }
        }
        present.addAll(others);
        return List.copyOf(present);
    }

    private CallPage.Answer form(KnownCall call, Targeted who, int target, String link, boolean now) {
        var contact = call.result(target).flatMap(Result::contact);
        var stance = call.result(target).flatMap(Result::stance);
        return new CallPage.Answer(
                "/call/" + link + "/answer",
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                who.seat(),
                told(contact, stance),
                contact.map(Coded::code).orElse(""),
                stance.map(Coded::code).orElse(""),
                who.brief(),
                who.plural() ? "they are" : who.subject() + " is",
                who.plural() ? "have" : "has",
                who.subject(),
                now);
    }

    private static String told(Optional<Contact> contact, Optional<Stance> stance) {
        return contact.map(reached -> switch (reached) {
                    case PERSON -> stance.map(AnswerForms::word).orElse("");
                    case VOICEMAIL -> "voicemail";
                    case NOT_REACHED -> "nobody reached";
                })
                .orElse("");
    }

    private static String word(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "supports it";
            case OPPOSES -> "opposes it";
            case UNDECIDED -> "has not decided";
            case NOT_GIVEN -> "not given";
        };
    }
}
