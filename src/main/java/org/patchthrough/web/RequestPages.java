package org.patchthrough.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.call.Place;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Roster;
import org.patchthrough.campaign.TargetKind;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.Targets;
import org.patchthrough.campaign.Wording;
import org.patchthrough.dialer.Answer.Choice;
import org.patchthrough.dialer.Answer.Refused;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.script.Fill;
import org.patchthrough.script.Pronouns;
import org.patchthrough.script.Speaker;
import org.patchthrough.web.RequestDoor.Typed;
import org.patchthrough.web.pages.Dial;
import org.patchthrough.web.pages.RequestPage;

/** Words the page on which a call is asked for, in each of its states. */
final class RequestPages {
    private final Catalog catalog;
    private final FormTokens forms;
    private final Frame frame;
    private final RandomGenerator chance;

    RequestPages(Catalog catalog, FormTokens forms, Frame frame, RandomGenerator chance) {
        this.catalog = catalog;
        this.forms = forms;
        this.frame = frame;
        this.chance = chance;
    }

    private static final Typed NOTHING = new Typed("", "", "", false);

    RequestPage blank(Campaign campaign) {
        return page(campaign, null, null, form(campaign, NOTHING, List.of()));
    }

    /** Nothing can be asked for; what can be done instead. */
    RequestPage closed(Campaign campaign, Refused why) {
        return page(campaign, problem(campaign, NOTHING, why), null, null);
    }

    /** The page lay about for too long, or the form is not ours. */
    RequestPage stale(Campaign campaign, Typed typed) {
        var problem = new RequestPage.Problem(
                "This page has been open for a long time",
                "We did not ring anybody. Please press the button once more.",
                List.of());
        return page(campaign, problem, null, form(campaign, typed, List.of()));
    }

    RequestPage refused(Campaign campaign, Typed typed, Refused why) {
        if (!why.choices().isEmpty()) {
            return page(campaign, null, choice(campaign, typed, why), form(campaign, typed, List.of()));
        }
        // A mistake that stands beside its field needs no second word above the form.
        var beside = !why.errors().isEmpty() && why.errors().stream().allMatch(mistake -> isField(mistake.field()));
        return page(
                campaign,
                beside ? null : problem(campaign, typed, why),
                null,
                retry(why) || beside ? form(campaign, typed, why.errors()) : null);
    }

    private static boolean isField(String field) {
        return field.equals("phone") || field.equals("zip");
    }

    /** Whether the same person can do better at once, with another number, say. */
    private static boolean retry(Refused why) {
        return switch (why.code()) {
            case "ended", "paused", "stopped", "blocked" -> false;
            default -> true;
        };
    }

    private RequestPage page(
            Campaign campaign,
            RequestPage.@Nullable Problem problem,
            RequestPage.@Nullable Choice choice,
            RequestPage.@Nullable Form form) {
        var wording = campaign.version().wording(Language.ENGLISH);
        return new RequestPage(
                frame.campaign(campaign, wording.headline()),
                wording.headline(),
                wording.lead(),
                reach(campaign),
                opener(campaign, wording),
                wording.background(),
                null,
                problem,
                choice,
                form);
    }

    private static String reach(Campaign campaign) {
        var targets = campaign.version().targets();
        var person = "A person in the office takes your message.";
        if (!targets.dependOnZip()) {
            return "We put you through, one office after the other. " + person;
        }
        var who = String.join(
                ", then ",
                targets.order().stream().map(kind -> reach(kind, targets)).toList());
        return who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1)
                + (targets.order().size() > 1 ? " if you like" : "") + "; we find them by your ZIP code. " + person;
    }

    private static String reach(TargetKind kind, Targets targets) {
        return switch (kind) {
            case HOUSE -> targets.anybody() ? "members of the House" : "your representative";
            case SENATE -> targets.anybody() ? "senators" : "your two senators";
            case LIST ->
                targets.list().size() == 1 ? targets.list().getFirst().english().full() : "others";
        };
    }

    /** The caller's first words, before we know whom they call. */
    private String opener(Campaign campaign, Wording wording) {
        var fill = new Fill(
                "my member of Congress",
                "my member of Congress",
                new Pronouns("they", "them", "their", true),
                "Hello",
                "",
                "",
                wording.bill(),
                wording.ask());
        return campaign.version().script(Language.ENGLISH).filled(fill).opener().stream()
                .filter(turn -> turn.speaker() == Speaker.CALLER)
                .findFirst()
                .map(turn -> turn.text())
                .orElse(wording.ask());
    }

    private RequestPage.Form form(
            Campaign campaign, Typed typed, List<org.patchthrough.dialer.Answer.Mistake> mistakes) {
        var consent = campaign.version().wording(Language.ENGLISH).consent();
        return new RequestPage.Form(
                "/c/" + campaign.slug(),
                forms.issue(campaign.slug()),
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                typed.phone(),
                typed.zip(),
                typed.relay(),
                beside("phone", mistakes),
                beside("zip", mistakes),
                consent.call(),
                consent.id());
    }

    private static @Nullable String beside(String field, List<org.patchthrough.dialer.Answer.Mistake> mistakes) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(mistake -> mistake.message())
                .findFirst()
                .orElse(null);
    }

    private RequestPage.Choice choice(Campaign campaign, Typed typed, Refused why) {
        var house = why.choices().stream()
                .allMatch(choice -> Seat.find(choice.seat())
                        .filter(seat -> seat.chamber() == Chamber.HOUSE)
                        .isPresent());
        var options = Stream.concat(why.choices().stream().map(RequestPages::option), notSure(campaign, typed).stream())
                .toList();
        var question = house
                ? "ZIP code %s lies in several districts. Who is your representative?".formatted(typed.zip())
                : "%s Who is yours?".formatted(why.sentence());
        return new RequestPage.Choice(question, options);
    }

    /** Whoever cannot tell still has senators: to name one of them says no more than the state. */
    private Optional<RequestPage.Option> notSure(Campaign campaign, Typed typed) {
        return new Targeting(campaign.version(), catalog.newest()).place(typed.zip()) instanceof Place.Members split
                ? split.notSure().map(senators -> {
                    int members = senators.targets().size();
                    return new RequestPage.Option(
                            senators.seats().getFirst(),
                            "I’m not sure",
                            members == 1 ? "Call my senator" : "Call my two senators");
                })
                : Optional.empty();
    }

    private static RequestPage.Option option(Choice choice) {
        return new RequestPage.Option(
                choice.seat(),
                choice.name(),
                Seat.find(choice.seat()).map(SeatWords::place).orElse(""));
    }

    private RequestPage.Problem problem(Campaign campaign, Typed typed, Refused why) {
        return new RequestPage.Problem(why.sentence(), why.instead(), offices(campaign, typed));
    }

    /** The offices that they can dial without us, where their ZIP says which. */
    private List<Dial> offices(Campaign campaign, Typed typed) {
        if (typed.zip().isEmpty()) {
            return List.of();
        }
        var snapshot = catalog.newest();
        return plan(campaign, typed, snapshot).stream()
                .flatMap(plan -> plan.seats().stream())
                .map(seat -> Targeted.of(new Roster(campaign.version(), snapshot), seat))
                .flatMap(target -> target.office().stream().map(office -> dial(target, office)))
                .toList();
    }

    private static Optional<Plan> plan(Campaign campaign, Typed typed, Snapshot snapshot) {
        var targeting = new Targeting(campaign.version(), snapshot);
        return targeting
                .planFor(typed.seat(), typed.zip())
                .or(() -> targeting.place(typed.zip()) instanceof Place.One(var plan)
                        ? Optional.of(plan)
                        : Optional.empty());
    }

    private static Dial dial(Targeted target, Office office) {
        return PhoneWords.dial(target, office);
    }
}
