package org.patchthrough.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.OfficeHours;
import org.patchthrough.campaign.TargetProfiles;
import org.patchthrough.campaign.TargetKind;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.TargetRules;
import org.patchthrough.campaign.Version;
import org.patchthrough.dialer.RequestResult.Choice;
import org.patchthrough.dialer.RequestResult.Mistake;
import org.patchthrough.dialer.RequestResult.Refused;
import org.patchthrough.dialer.CallingHours;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Geocoder;
import org.patchthrough.directory.Seat;
import org.patchthrough.script.Speaker;
import org.patchthrough.web.RequestDoor.Typed;
import org.patchthrough.web.pages.Dial;
import org.patchthrough.web.pages.Phrases;
import org.patchthrough.web.pages.RequestPage;

/** Words the page on which a call is asked for, in each of its states. */
final class RequestPages {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final Catalog catalog;
    private final FormTokens forms;
    private final Masthead masthead;
    private final boolean answered;
    private final boolean geocodes;
    private final RandomGenerator chance;
    private final InstantSource clock;

    /**
     * @param answered somebody who dials a campaign's number is connected
     * @param geocodes a street address tells the district
     */
    RequestPages(
            Catalog catalog,
            FormTokens forms,
            Masthead masthead,
            boolean answered,
            boolean geocodes,
            RandomGenerator chance,
            InstantSource clock) {
        this.catalog = catalog;
        this.forms = forms;
        this.masthead = masthead;
        this.answered = answered;
        this.geocodes = geocodes;
        this.chance = chance;
        this.clock = clock;
    }

    static final Typed NOTHING = new Typed("", "", "", false, false, false);

    RequestPage blank(Visit visit) {
        return page(visit, null, null, form(visit, NOTHING, List.of()));
    }

    /** Nothing can be asked for; what can be done instead. */
    RequestPage closed(Visit visit, boolean ended) {
        var words = visit.words();
        var problem = new RequestPage.Problem(
                words.say(ended ? "ask.ended" : "ask.paused"), words.say("ask.closed.instead"), List.of());
        return page(visit, problem, null, null);
    }

    /** The page lay about for too long, or the form is not ours. */
    RequestPage stale(Visit visit, Typed typed) {
        return oncemore(visit, typed, "ask.stale");
    }

    /** It came back sooner than anybody types: a program's, or a browser's that fills in forms by itself. */
    RequestPage soon(Visit visit, Typed typed) {
        return oncemore(visit, typed, "ask.soon");
    }

    private RequestPage oncemore(Visit visit, Typed typed, String key) {
        var words = visit.words();
        var problem = new RequestPage.Problem(words.say(key), words.say(key + ".instead"), List.of());
        return page(visit, problem, null, form(visit, typed, List.of()));
    }

    RequestPage refused(Visit visit, Typed typed, Refused why) {
        if (!why.choices().isEmpty()) {
            return choose(visit, typed, why.choices(), RefusalWords.sentence(visit.words(), why), null);
        }
        // A mistake that stands beside its field needs no second word above the form.
        var beside = !why.errors().isEmpty() && why.errors().stream().allMatch(mistake -> isField(mistake.field()));
        return page(
                visit,
                beside ? null : problem(visit, typed, why),
                null,
                retry(why) || beside ? form(visit, typed, why.errors()) : null);
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
            Visit visit,
            RequestPage.@Nullable Problem problem,
            RequestPage.@Nullable Choice choice,
            RequestPage.@Nullable Form form) {
        var version = visit.campaign().version();
        var wording = version.wording(visit.words().language());
        return new RequestPage(
                masthead.request(visit, wording.headline(), wording.lead()),
                wording.headline(),
                wording.lead(),
                reach(visit),
                hours(visit, staffed()),
                opener(visit),
                wording.background(),
                answered ? PhoneWords.dial(version.organization().name(), "", version.phone()) : null,
                form == null ? null : texting(version, visit.words()),
                visit.alone("/script"),
                visit.alone(""),
                version.targets().dependOnZip() ? visit.alone("/offices") : null,
                problem,
                choice,
                form);
    }

    private static RequestPage.@Nullable Texting texting(Version version, Phrases words) {
        return version.findTexting()
                .flatMap(_ -> version.findKeyword(words.language()))
                .map(keyword -> PhoneWords.texting(keyword.word(), version.phone()))
                .orElse(null);
    }

    private static String reach(Visit visit) {
        var words = visit.words();
        var targets = visit.campaign().version().targets();
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

    private static String reach(TargetKind kind, TargetRules targets, Phrases words) {
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
    private static String hours(Visit visit, boolean staffed) {
        var version = visit.campaign().version();
        if (!hasHours(version)) {
            return "";
        }
        var words = visit.words();
        return staffed
                ? words.say(
                        "ask.open",
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(words.locale())
                                .format(CallingHours.CLOSES))
                : words.say("ask.closed");
    }

    private static boolean hasHours(Version version) {
        return version.rules().officeHours() != OfficeHours.ANY
                && version.targets().dependOnZip();
    }

    private boolean staffed() {
        return CallingHours.officeOpens(WASHINGTON, clock.instant()).isEmpty();
    }

    /** The caller's first words, before we know whom they call. */
    private static String opener(Visit visit) {
        var version = visit.campaign().version();
        return ScriptWords.forAnybody(version, visit.words()).opener().stream()
                .filter(turn -> turn.speaker() == Speaker.CALLER)
                .findFirst()
                .map(turn -> turn.text())
                .orElse(version.wording(visit.words().language()).ask());
    }

    private RequestPage.Form form(Visit visit, Typed typed, List<Mistake> mistakes) {
        var version = visit.campaign().version();
        var consent = version.wording(visit.words().language()).consent();
        var box = version.findTexting().map(_ -> consent.text()).orElse("").split("(?<=[.!?]) ", 2);
        return new RequestPage.Form(
                visit.home(),
                forms.issue(visit.campaign().slug(), visit.partnerId()),
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                typed.phone(),
                typed.zip(),
                typed.relay(),
                typed.voicemail(),
                box[0],
                box.length > 1 ? box[1] : "",
                typed.text(),
                hasHours(version) && !staffed(),
                beside("phone", mistakes, visit.words()),
                beside("zip", mistakes, visit.words()),
                consent.call(),
                consent.id(),
                visit.alone("/privacy"),
                visit.alone("/terms"));
    }

    private static @Nullable String beside(String field, List<Mistake> mistakes, Phrases words) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(mistake -> RefusalWords.mistake(words, mistake))
                .findFirst()
                .orElse(null);
    }

    /** What came of a street address: the member stands there chosen, for the caller to see before they press. */
    RequestPage located(Visit visit, Typed typed, Geocoder.Answer answer) {
        var profiles = new TargetProfiles(visit.campaign().version(), catalog.newest());
        var choices = new Targeting(visit.campaign().version(), catalog.newest())
                .choices(typed.zip()).stream()
                        .map(seat -> new Choice(seat, Targeted.of(profiles, seat).name()))
                        .toList();
        return switch (answer) {
            case Geocoder.Answer.Found(var seat) -> choose(visit, typed.at(seat.toString()), choices, "", null);
            case Geocoder.Answer.Several _, Geocoder.Answer.NoMatch _ ->
                choose(visit, typed, choices, "", visit.words().say("ask.street.none"));
            case Geocoder.Answer.Unavailable _ ->
                choose(visit, typed, choices, "", visit.words().say("ask.street.away"));
        };
    }

    private RequestPage choose(
            Visit visit, Typed typed, List<Choice> choices, String sentence, @Nullable String street) {
        return page(visit, null, choice(visit, typed, choices, sentence, street), form(visit, typed, List.of()));
    }

    private RequestPage.Choice choice(
            Visit visit, Typed typed, List<Choice> choices, String sentence, @Nullable String street) {
        var words = visit.words();
        var house = choices.stream()
                .allMatch(choice -> Seat.find(choice.seat())
                        .filter(seat -> seat.chamber() == Chamber.HOUSE)
                        .isPresent());
        var options = Stream.concat(
                        choices.stream().map(choice -> option(choice, typed, words)), notSure(visit, typed).stream())
                .toList();
        var question = house ? words.say("ask.split", typed.zip()) : words.say("ask.whose", sentence);
        return new RequestPage.Choice(question, options, house && geocodes ? new RequestPage.Street(street) : null);
    }

    /** Whoever cannot tell still has senators: to name one of them says no more than the state. */
    private Optional<RequestPage.Option> notSure(Visit visit, Typed typed) {
        var words = visit.words();
        return new Targeting(visit.campaign().version(), catalog.newest()).place(typed.zip())
                        instanceof ZipResolution.Members split
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

    private static RequestPage.Option option(Choice choice, Typed typed, Phrases words) {
        return new RequestPage.Option(
                choice.seat(),
                choice.name(),
                Seat.find(choice.seat())
                        .map(seat -> SeatWords.place(seat, words))
                        .orElse(""),
                choice.seat().equals(typed.seat()));
    }

    private RequestPage.Problem problem(Visit visit, Typed typed, Refused why) {
        return new RequestPage.Problem(
                RefusalWords.sentence(visit.words(), why),
                RefusalWords.instead(visit.words(), why),
                offices(visit, typed));
    }

    /** The offices that they can dial without us, where their ZIP says which. */
    private List<Dial> offices(Visit visit, Typed typed) {
        return typed.zip().isEmpty()
                ? List.of()
                : new OwnNumbers(visit.campaign().version(), catalog.newest(), visit.words())
                        .first(typed.seat(), typed.zip());
    }
}
