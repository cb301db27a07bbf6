package org.patchthrough.web.request;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallingHours;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.campaign.version.OfficeHours;
import org.patchthrough.campaign.version.TargetKind;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.script.Speaker;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.DirectDial;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.PhoneFormatter;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.ScriptFormatter;
import org.patchthrough.web.page.SeatFormatter;
import org.patchthrough.web.page.WebSettings;
import org.patchthrough.web.request.RequestPage.Typed;

/** Words the page on which a call is asked for, in each of its states. */
public record RequestPageFormatter(
        FormTokens forms, LayoutFactory layouts, WebSettings settings, RandomGenerator random, InstantSource clock) {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    /** The same person can do no better at once, not even with another number. */
    private static final Set<Code> FINAL = EnumSet.of(Code.ENDED, Code.PAUSED, Code.STOPPED, Code.BLOCKED);

    RequestPage blank(PageContext context) {
        return page(context, null, null, form(context, Typed.NOTHING, List.of()));
    }

    /** Nothing can be asked for; what can be done instead. */
    RequestPage closed(PageContext context, String why) {
        return page(context, problem(context, why, "ask.closed.instead"), null, null);
    }

    /** The form is not one that a person has sent from a page of now. */
    RequestPage unfit(PageContext context, Typed typed, String why) {
        return page(context, problem(context, why, why + ".instead"), null, form(context, typed, List.of()));
    }

    private static RequestPage.Problem problem(PageContext context, String why, String instead) {
        var words = context.words();
        return new RequestPage.Problem(words.say(why), words.say(instead), List.of());
    }

    public RequestPage refused(PageContext context, Typed typed, Refusal why) {
        if (!why.choices().isEmpty()) {
            return choose(context, typed, why.choices(), RefusalFormatter.sentence(context.words(), why), null);
        }
        // A mistake that stands beside its field needs no second word above the form.
        var words = context.words();
        var errors = RefusalFormatter.errors(words, why);
        var beside = !errors.isEmpty() && errors.stream().allMatch(error -> isField(error.field()));
        var offices = typed.zip().isEmpty()
                ? List.<DialLink>of()
                : new DirectDial(context.campaign(), words).first(typed.seat(), typed.zip());
        var problem = new RequestPage.Problem(
                RefusalFormatter.sentence(words, why), RefusalFormatter.instead(words, why), offices);
        return page(
                context,
                beside ? null : problem,
                null,
                beside || !FINAL.contains(why.code()) ? form(context, typed, errors) : null);
    }

    private static boolean isField(String field) {
        return field.equals("phone") || field.equals("zip");
    }

    private RequestPage page(
            PageContext context,
            RequestPage.@Nullable Problem problem,
            RequestPage.@Nullable Choice choice,
            RequestPage.@Nullable Form form) {
        var version = context.campaign().version();
        var words = context.words();
        var wording = context.wording();
        var appeal = new RequestPage.Appeal(
                wording.page().headline(),
                wording.page().lead(),
                wording.page().background(),
                reach(version.targets(), words),
                hours(version, words),
                opener(version, words));
        var ways = new RequestPage.Ways(
                settings.answered() ? PhoneFormatter.dial(version.organization().name(), "", version.phone()) : null,
                form == null ? null : texting(version, words),
                version.targets().dependOnZip() ? context.alone("/offices") : null);
        return new RequestPage(
                layouts.request(
                        context, wording.page().headline(), wording.page().lead()),
                appeal,
                ways,
                context.alone("/script"),
                context.alone(""),
                problem,
                choice,
                form);
    }

    private static RequestPage.@Nullable Texting texting(Version version, PageMessages words) {
        return version.findTexting()
                .flatMap(_ -> version.findKeyword(words.language()))
                .map(keyword -> new RequestPage.Texting(
                        keyword.word(),
                        PhoneFormatter.national(version.phone()),
                        "sms:%s?body=%s".formatted(version.phone(), keyword.word())))
                .orElse(null);
    }

    private static String reach(TargetRules targets, PageMessages words) {
        var person = words.say("ask.reach.person");
        if (!targets.dependOnZip()) {
            return words.say("ask.reach.list") + " " + person;
        }
        var who = String.join(
                words.say("ask.reach.then") + " ",
                targets.order().stream()
                        .map(kind -> reach(kind, targets, words))
                        .toList());
        return words.say(targets.order().size() > 1 ? "ask.reach.liking" : "ask.reach.zip", who, person);
    }

    private static String reach(TargetKind kind, TargetRules targets, PageMessages words) {
        return switch (kind) {
            case HOUSE -> words.say(targets.anybody() ? "ask.house.any" : "ask.house");
            case SENATE -> words.say(targets.anybody() ? "ask.senate.any" : "ask.senate");
            case LIST ->
                targets.list().size() == 1
                        ? targets.list().getFirst().called(words.language()).full()
                        : words.say("ask.others");
        };
    }

    /** Whether Washington, where a call goes first, is staffed now; empty where the campaign does not ask. */
    private String hours(Version version, PageMessages words) {
        if (!hasHours(version)) {
            return "";
        }
        return staffed()
                ? words.say(
                        "ask.open",
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(words.locale())
                                .format(CallingHours.CLOSES))
                : words.say("ask.closed");
    }

    private static boolean hasHours(Version version) {
        return version.rules().offices().officeHours() != OfficeHours.ANY
                && version.targets().dependOnZip();
    }

    private boolean staffed() {
        return CallingHours.officeOpens(WASHINGTON, clock.instant()).isEmpty();
    }

    /** The caller's first words, before we know whom they call. */
    private static String opener(Version version, PageMessages words) {
        return ScriptFormatter.forAnybody(version, words).opener().stream()
                .filter(turn -> turn.speaker() == Speaker.CALLER)
                .findFirst()
                .map(turn -> turn.text())
                .orElse(version.wording(words.language()).ask());
    }

    private RequestPage.Form form(PageContext context, Typed typed, List<FieldError> errors) {
        var version = context.campaign().version();
        var consent = context.wording().consent();
        var box = version.findTexting().map(_ -> consent.text()).orElse("").split("(?<=[.!?]) ", 2);
        return new RequestPage.Form(
                context.home(),
                forms.issue(context.campaign().slug(), context.partnerId()),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                typed,
                errors,
                new RequestPage.Consent(
                        consent.call(),
                        consent.id(),
                        box[0],
                        box.length > 1 ? box[1] : "",
                        context.alone("/privacy"),
                        context.alone("/terms")),
                hasHours(version) && !staffed());
    }

    /** What came of a street address: the member stands there chosen, for the caller to see before they press. */
    RequestPage located(PageContext context, Typed typed, Geocoder.Answer answer) {
        var campaign = context.campaign();
        var choices = campaign.choices(typed.zip());
        return switch (answer) {
            case Geocoder.Answer.Found(var seat) -> choose(context, typed.at(seat.toString()), choices, "", null);
            case Geocoder.Answer.Several _, Geocoder.Answer.NoMatch _ ->
                choose(context, typed, choices, "", context.words().say("ask.street.none"));
            case Geocoder.Answer.Unavailable _ ->
                choose(context, typed, choices, "", context.words().say("ask.street.away"));
        };
    }

    private RequestPage choose(
            PageContext context, Typed typed, List<TargetChoice> choices, String sentence, @Nullable String street) {
        var words = context.words();
        var house = choices.stream()
                .allMatch(choice -> Seat.find(choice.seat())
                        .filter(seat -> seat.chamber() == Chamber.HOUSE)
                        .isPresent());
        var options = Stream.concat(
                        choices.stream().map(choice -> option(choice, typed, context)),
                        notSure(context, typed).stream())
                .toList();
        var question = house ? words.say("ask.split", typed.zip()) : words.say("ask.whose", sentence);
        var asked = house && settings.geocoder().isPresent() ? new RequestPage.Street(street) : null;
        var choice = new RequestPage.Choice(question, options, asked);
        return page(context, null, choice, form(context, typed, List.of()));
    }

    /** Whoever cannot tell still has senators: to name one of them says no more than the state. */
    private Optional<RequestPage.Option> notSure(PageContext context, Typed typed) {
        var words = context.words();
        return context.campaign().place(typed.zip()) instanceof ZipResolution.Members split
                ? split.notSure().map(senators -> {
                    int members = senators.targets().size();
                    return new RequestPage.Option(
                            senators.seats().getFirst(),
                            words.say("ask.unsure"),
                            words.say(members == 1 ? "ask.unsure.one" : "ask.unsure.two"),
                            false);
                })
                : Optional.empty();
    }

    private static RequestPage.Option option(TargetChoice choice, Typed typed, PageContext context) {
        var words = context.words();
        return new RequestPage.Option(
                choice.seat(),
                switch (words.language()) {
                    case ENGLISH -> choice.name();
                    case SPANISH ->
                        NamedTarget.of(context.campaign(), choice.seat(), words.language())
                                .listed();
                },
                Seat.find(choice.seat())
                        .map(seat -> SeatFormatter.place(seat, words))
                        .orElse(""),
                choice.seat().equals(typed.seat()));
    }
}
