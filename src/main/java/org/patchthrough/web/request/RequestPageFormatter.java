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
import org.patchthrough.web.request.RequestHandler.Typed;

/** Words the page on which a call is asked for, in each of its states. */
public final class RequestPageFormatter {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private static final Set<Code> FINAL = EnumSet.of(Code.ENDED, Code.PAUSED, Code.STOPPED, Code.BLOCKED);

    private final FormTokens forms;
    private final LayoutFactory layouts;
    private final boolean answered;
    private final boolean geocodes;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * @param answered somebody who dials a campaign's number is connected
     * @param geocodes a street address tells the district
     */
    public RequestPageFormatter(
            FormTokens forms,
            LayoutFactory layouts,
            boolean answered,
            boolean geocodes,
            RandomGenerator random,
            InstantSource clock) {
        this.forms = forms;
        this.layouts = layouts;
        this.answered = answered;
        this.geocodes = geocodes;
        this.random = random;
        this.clock = clock;
    }

    public static final Typed NOTHING = new Typed("", "", "", false, false, false);

    RequestPage blank(PageContext context) {
        return page(context, null, null, form(context, NOTHING, List.of()));
    }

    /** Nothing can be asked for; what can be done instead. */
    RequestPage closed(PageContext context, boolean ended) {
        var words = context.words();
        var problem = new RequestPage.Problem(
                words.say(ended ? "ask.ended" : "ask.paused"), words.say("ask.closed.instead"), List.of());
        return page(context, problem, null, null);
    }

    /** The page lay about for too long, or the form is not ours. */
    RequestPage stale(PageContext context, Typed typed) {
        return oncemore(context, typed, "ask.stale");
    }

    /** It came back sooner than anybody types: a program's, or a browser's that fills in forms by itself. */
    RequestPage soon(PageContext context, Typed typed) {
        return oncemore(context, typed, "ask.soon");
    }

    private RequestPage oncemore(PageContext context, Typed typed, String key) {
        var words = context.words();
        var problem = new RequestPage.Problem(words.say(key), words.say(key + ".instead"), List.of());
        return page(context, problem, null, form(context, typed, List.of()));
    }

    public RequestPage refused(PageContext context, Typed typed, Refusal why) {
        if (!why.choices().isEmpty()) {
            return choose(context, typed, why.choices(), RefusalFormatter.sentence(context.words(), why), null);
        }
        // A mistake that stands beside its field needs no second word above the form.
        var errors = RefusalFormatter.errors(context.words(), why);
        var beside = !errors.isEmpty() && errors.stream().allMatch(error -> isField(error.field()));
        return page(
                context,
                beside ? null : problem(context, typed, why),
                null,
                retry(why) || beside ? form(context, typed, errors) : null);
    }

    private static boolean isField(String field) {
        return field.equals("phone") || field.equals("zip");
    }

    /** Whether the same person can do better at once, with another number, say. */
    private static boolean retry(Refusal why) {
        return !FINAL.contains(why.code());
    }

    private RequestPage page(
            PageContext context,
            RequestPage.@Nullable Problem problem,
            RequestPage.@Nullable Choice choice,
            RequestPage.@Nullable Form form) {
        var version = context.campaign().version();
        var wording = version.wording(context.words().language());
        return new RequestPage(
                layouts.request(context, wording.headline(), wording.lead()),
                wording.headline(),
                wording.lead(),
                reach(context),
                hours(context, staffed()),
                opener(context),
                wording.background(),
                answered ? PhoneFormatter.dial(version.organization().name(), "", version.phone()) : null,
                form == null ? null : texting(version, context.words()),
                context.alone("/script"),
                context.alone(""),
                version.targets().dependOnZip() ? context.alone("/offices") : null,
                problem,
                choice,
                form);
    }

    private static RequestPage.@Nullable Texting texting(Version version, PageMessages words) {
        return version.findTexting()
                .flatMap(_ -> version.findKeyword(words.language()))
                .map(keyword -> texting(keyword.word(), version.phone()))
                .orElse(null);
    }

    private static RequestPage.Texting texting(String keyword, String e164) {
        return new RequestPage.Texting(
                keyword, PhoneFormatter.national(e164), "sms:%s?body=%s".formatted(e164, keyword));
    }

    private static String reach(PageContext context) {
        var words = context.words();
        var targets = context.campaign().version().targets();
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
                        ? switch (words.language()) {
                            case ENGLISH -> targets.list().getFirst().english().full();
                            case SPANISH -> targets.list().getFirst().spanish().full();
                        }
                        : words.say("ask.others");
        };
    }

    /** Whether Washington, where a call goes first, is staffed now; empty where the campaign does not ask. */
    private static String hours(PageContext context, boolean staffed) {
        var version = context.campaign().version();
        if (!hasHours(version)) {
            return "";
        }
        var words = context.words();
        return staffed
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
    private static String opener(PageContext context) {
        var version = context.campaign().version();
        return ScriptFormatter.forAnybody(version, context.words()).opener().stream()
                .filter(turn -> turn.speaker() == Speaker.CALLER)
                .findFirst()
                .map(turn -> turn.text())
                .orElse(version.wording(context.words().language()).ask());
    }

    private RequestPage.Form form(PageContext context, Typed typed, List<FieldError> errors) {
        var version = context.campaign().version();
        var consent = version.wording(context.words().language()).consent();
        var box = version.findTexting().map(_ -> consent.text()).orElse("").split("(?<=[.!?]) ", 2);
        return new RequestPage.Form(
                context.home(),
                forms.issue(context.campaign().slug(), context.partnerId()),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                typed.phone(),
                typed.zip(),
                typed.relay(),
                typed.voicemail(),
                box[0],
                box.length > 1 ? box[1] : "",
                typed.text(),
                hasHours(version) && !staffed(),
                beside("phone", errors),
                beside("zip", errors),
                consent.call(),
                consent.id(),
                context.alone("/privacy"),
                context.alone("/terms"));
    }

    private static @Nullable String beside(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** What came of a street address: the member stands there chosen, for the caller to see before they press. */
    RequestPage located(PageContext context, Typed typed, Geocoder.Answer answer) {
        var campaign = context.campaign();
        var choices = campaign.targeting().choices(typed.zip()).stream()
                .map(seat ->
                        new TargetChoice(seat, NamedTarget.of(campaign, seat).name()))
                .toList();
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
        return page(context, null, choice(context, typed, choices, sentence, street), form(context, typed, List.of()));
    }

    private RequestPage.Choice choice(
            PageContext context, Typed typed, List<TargetChoice> choices, String sentence, @Nullable String street) {
        var words = context.words();
        var house = choices.stream()
                .allMatch(choice -> Seat.find(choice.seat())
                        .filter(seat -> seat.chamber() == Chamber.HOUSE)
                        .isPresent());
        var options = Stream.concat(
                        choices.stream().map(choice -> option(choice, typed, words)), notSure(context, typed).stream())
                .toList();
        var question = house ? words.say("ask.split", typed.zip()) : words.say("ask.whose", sentence);
        return new RequestPage.Choice(question, options, house && geocodes ? new RequestPage.Street(street) : null);
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

    private static RequestPage.Option option(TargetChoice choice, Typed typed, PageMessages words) {
        return new RequestPage.Option(
                choice.seat(),
                choice.name(),
                Seat.find(choice.seat())
                        .map(seat -> SeatFormatter.place(seat, words))
                        .orElse(""),
                choice.seat().equals(typed.seat()));
    }

    private RequestPage.Problem problem(PageContext context, Typed typed, Refusal why) {
        return new RequestPage.Problem(
                RefusalFormatter.sentence(context.words(), why),
                RefusalFormatter.instead(context.words(), why),
                offices(context, typed));
    }

    /** The offices that they can dial without us, where their ZIP says which. */
    private List<DialLink> offices(PageContext context, Typed typed) {
        return typed.zip().isEmpty()
                ? List.of()
                : new DirectDial(context.campaign(), context.words()).first(typed.seat(), typed.zip());
    }
}
