package org.patchthrough.web.request;

import java.time.InstantSource;
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
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallingHours;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.campaign.version.OfficeHours;
import org.patchthrough.campaign.version.TargetKind;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.script.Speaker;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.DirectDial;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.PhoneFormatter;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.ScriptFormatter;
import org.patchthrough.web.page.WebSettings;
import org.patchthrough.web.request.RequestPage.Typed;

/** Words the page on which a call is asked for, in each of its states. */
public record RequestPageFormatter(
        FormTokens forms, LayoutFactory layouts, WebSettings settings, RandomGenerator random, InstantSource clock) {

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
            var seats = why.choices().stream().map(TargetChoice::seat).toList();
            return choose(context, typed, seats, RefusalFormatter.sentence(context.words(), why), null);
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
            RequestPage.@Nullable Before before,
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
                before,
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
        return CallingHours.officeOpens(Congress.WASHINGTON, clock.instant()).isEmpty();
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
        return form(context, typed, errors, forms.issue(context.campaign().slug(), context.partnerId()));
    }

    /** The rest of a form whose fields are filled in. */
    private RequestPage.Form rest(PageContext context, Typed typed) {
        return form(
                context, typed, List.of(), forms.issueAgain(context.campaign().slug(), context.partnerId()));
    }

    private RequestPage.Form form(PageContext context, Typed typed, List<FieldError> errors, String token) {
        var version = context.campaign().version();
        var consent = context.wording().consent();
        var box = version.findTexting().map(_ -> consent.text()).orElse("").split("(?<=[.!?]) ", 2);
        return new RequestPage.Form(
                context.home(),
                token,
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
                hasHours(version) && !staffed(),
                context.whom());
    }

    /** What stands below the ZIP as soon as it is typed. */
    String whom(PageContext context, String zip) {
        return whom(context).sentence(zip);
    }

    private static WhomFormatter whom(PageContext context) {
        return new WhomFormatter(context.campaign(), context.words());
    }

    /** For who has read no names beside the form; empty where the ZIP leaves something to ask, which names them too. */
    Optional<RequestPage> names(PageContext context, Typed typed) {
        return Zip.find(typed.zip())
                .map(Zip::digits)
                .filter(zip -> context.campaign().place(zip) instanceof ZipResolution.One)
                .map(zip -> page(
                        context,
                        null,
                        new RequestPage.Names(whom(context).sentence(zip), "", ""),
                        rest(context, typed)));
    }

    /** Only the state is known, and whoever confirms it calls all whom its people call: there is nothing to choose. */
    private RequestPage state(PageContext context, Typed typed, ZipResolution.InState state, String seat) {
        var whom = whom(context);
        var names = new RequestPage.Names(whom.lies(typed.zip(), state), whom.call(state), seat);
        return page(context, null, names, rest(context, typed));
    }

    /** What came of a street address: the member stands there chosen, for the caller to see before they press. */
    RequestPage located(PageContext context, Typed typed, Geocoder.Answer answer) {
        var choices = context.campaign().targeting().choices(typed.zip());
        return switch (answer) {
            case Geocoder.Answer.Found(var seat) -> choose(context, typed.at(seat.toString()), choices, "", null);
            case Geocoder.Answer.Several _, Geocoder.Answer.NoMatch _ ->
                choose(context, typed, choices, "", context.words().say("ask.street.none"));
            case Geocoder.Answer.Unavailable _ ->
                choose(context, typed, choices, "", context.words().say("ask.street.away"));
        };
    }

    private RequestPage choose(
            PageContext context, Typed typed, List<String> choices, String sentence, @Nullable String street) {
        var place = context.campaign().place(typed.zip());
        if (place instanceof ZipResolution.Hint(var state) && !choices.isEmpty()) {
            return state(context, typed, state, choices.getFirst());
        }
        var words = context.words();
        var house = choices.stream()
                .allMatch(choice -> Seat.find(choice)
                        .filter(seat -> seat.chamber() == Chamber.HOUSE)
                        .isPresent());
        var notSure = place instanceof ZipResolution.Members split ? split.notSure() : Optional.<Plan>empty();
        var options = Stream.concat(
                        choices.stream().map(choice -> option(context, choice, typed)),
                        notSure.stream().map(senators -> notSure(senators, words)))
                .toList();
        var question = house ? words.say("ask.split", typed.zip()) : words.say("ask.whose", sentence);
        var asked = house && settings.geocoder().isPresent() ? new RequestPage.Street(street) : null;
        var also = notSure.map(plan -> whom(context).also(plan)).orElse("");
        return page(context, null, new RequestPage.Choice(question, options, also, asked), rest(context, typed));
    }

    /** Whoever cannot tell still has senators: to name one of them says no more than the state. */
    private static RequestPage.Option notSure(Plan senators, PageMessages words) {
        return new RequestPage.Option(
                senators.seats().getFirst(),
                words.say("ask.unsure"),
                words.say(senators.targets().size() == 1 ? "ask.unsure.one" : "ask.unsure.two"),
                false);
    }

    private static RequestPage.Option option(PageContext context, String seat, Typed typed) {
        var whom = whom(context);
        return new RequestPage.Option(seat, whom.choice(seat), whom.note(seat, typed.zip()), seat.equals(typed.seat()));
    }
}
