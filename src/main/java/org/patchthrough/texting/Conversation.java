package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Place;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;
import org.patchthrough.prompts.Template;
import org.patchthrough.prompts.Text;
import org.patchthrough.texting.Talk.Aim;

/**
 * What follows from a message, or from what became of a call: every state answers every input. It knows no clock and asks
 * nobody; the same input in the same state, with the same {@link Known}, has the same result.
 */
public final class Conversation {
    /** After which a conversation begins anew, and an answer can no longer be corrected. */
    static final Duration DAY = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 3;
    private static final int MOST_AN_HOUR = 10;
    private static final int UNKNOWN_IN_A_ROW = 3;
    /** How often a call that reached nobody is asked for again without counting as another. */
    private static final int FREE = 2;

    private Conversation() {}

    /** The next step. A message is answered once at most; so is anything else. */
    public static Step next(Known known, Talk before, Input input) {
        return switch (input) {
            case Input.Said(var word) -> guarded(known, before, said(known, woken(known, before), word));
            case Input.Accepted(var call, int minutes) -> accepted(before, call, minutes);
            case Input.Refused(var code) -> guarded(known, before, refused(known, before, code));
            case Input.Placed(var call) -> placed(known, before, call);
            case Input.Answered(var call) ->
                quiet(isAt(before, call, State.CALLING) ? before.at(State.IN_CALL) : before);
            case Input.Ended ended -> ended(known, before.in(ended.language().orElse(before.language())), ended);
            case Input.Due() -> due(known, before);
            case Input.Wanted(var campaign, var seat) -> wanted(known, before, campaign, seat);
        };
    }

    /** Whatever was going on a day ago is over; whom they call and where they live is found again by their ZIP. */
    private static Talk woken(Known known, Talk talk) {
        var heard = talk.heardAt();
        boolean slept = heard != null && heard.plus(DAY).isBefore(known.now());
        var awake = slept && talk.state() != State.NEW
                ? talk.at(State.IDLE)
                        .with(Aim.at(talk.aim().zip()))
                        .with(Talk.Answers.NONE)
                        .keeping("")
                : talk;
        return awake.heard(known.now());
    }

    private static Step said(Known known, Talk talk, Word word) {
        if (known.stopped()) {
            return stopped(known, talk, word);
        }
        var heard = word instanceof Word.Unknown ? talk : talk.with(talk.guard().knowing());
        return switch (word) {
            case Word.Stop(boolean exact) -> stop(known, heard, exact);
            case Word.Start _ -> question(known, heard);
            case Word.Help(boolean exact) -> answeredByCarrier(known, exact) ? quiet(heard) : help(known, heard);
            case Word.Speak(var language) -> speak(known, heard, language);
            case Word.Script() -> script(known, heard);
            case Word.Key key -> key(known, heard, key);
            case Word.Zip(var digits) -> zip(known, heard, digits);
            case Word.Digits(var digits) ->
                heard.state() == State.ZIP_WANTED || heard.state() == State.SPLIT
                        ? say(text(Template.T16, heard).with("zip", digits), heard)
                        : unknown(known, heard, Word.Kind.PLAIN);
            case Word.Letter(int index) ->
                heard.state() == State.SPLIT ? letter(known, heard, index) : unknown(known, heard, Word.Kind.PLAIN);
            case Word.Figure(int figure) -> figure(known, heard, figure);
            case Word.Call() -> call(known, heard, false);
            case Word.Voicemail() -> call(known, heard, true);
            case Word.Later() -> later(known, heard);
            case Word.Done() -> done(known, heard);
            case Word.No() -> done(known, heard);
            case Word.Nothing() -> quiet(heard);
            case Word.Unknown(var kind) -> unknown(known, heard, kind);
        };
    }

    // --- no more, and back ---

    private static boolean answeredByCarrier(Known known, boolean exact) {
        return known.handled() || (exact && known.carrierAnswers());
    }

    private static Step stop(Known known, Talk talk, boolean exact) {
        var deeds = new ArrayList<Deed>(List.of(new Deed.Stop()));
        if (talk.reminder() != null) {
            deeds.add(new Deed.ForgetReminder());
        }
        var after = talk.at(State.IDLE)
                .with(Talk.Answers.NONE)
                .with((Talk.Reminder) null)
                .keeping("");
        var organization = pitch(known, talk).map(Pitch::organization);
        return answeredByCarrier(known, exact) || organization.isEmpty()
                ? new Step.Say(Optional.empty(), deeds, after)
                : new Step.Say(organization.map(name -> text(Template.T12, talk).with("org", name)), deeds, after);
    }

    private static Step stopped(Known known, Talk talk, Word word) {
        return switch (word) {
            case Word.Start(boolean exact) when !known.blocked() -> back(known, talk, exact);
            case Word.Stop _, Word.Nothing _ -> quiet(talk);
            default -> {
                var told = talk.guard().stoppedAt();
                boolean again = told != null && told.plus(DAY).isAfter(known.now());
                yield again || known.blocked()
                        ? quiet(talk)
                        : say(text(Template.T30, talk), talk.with(talk.guard().toldStopped(known.now())));
            }
        };
    }

    private static Step back(Known known, Talk talk, boolean exact) {
        var campaign = talk.campaign().isEmpty() ? known.owner() : talk.campaign();
        var after = talk.about(campaign).at(talk.aim().planned() ? State.READY : State.ZIP_WANTED);
        var welcome = answeredByCarrier(known, exact)
                ? Optional.<Text>empty()
                : pitch(known, after).map(pitch -> text(Template.T13, after).with("org", pitch.organization()));
        return new Step.Say(welcome, List.of(new Deed.Return()), after);
    }

    // --- what is answered in every state ---

    private static Step help(Known known, Talk talk) {
        return pitch(known, talk)
                .map(pitch -> say(
                        text(Template.T14, talk)
                                .with("org", pitch.organization())
                                .with("num", pitch.number())
                                .with("email", pitch.email())
                                .with("terms", pitch.terms()),
                        talk))
                .orElseGet(() -> quiet(talk));
    }

    private static Step speak(Known known, Talk talk, Language language) {
        return also(new Deed.RememberLanguage(language), question(known, talk.in(language)));
    }

    private static Step script(Known known, Talk talk) {
        return known.pitch(talk.campaign())
                .map(pitch -> say(text(Template.T33, talk).with("url", page(known, pitch, talk)), talk))
                .orElseGet(() -> notUnderstood(known, talk));
    }

    private static String page(Known known, Pitch pitch, Talk talk) {
        var call = talk.call();
        boolean on = talk.state() == State.CALLING || talk.state() == State.IN_CALL;
        return on && call != null ? known.callPage().apply(call) : pitch.page(talk.language());
    }

    private static Step unknown(Known known, Talk talk, Word.Kind kind) {
        var puzzled = talk.with(talk.guard().notKnowing());
        boolean look = kind != Word.Kind.PLAIN || puzzled.guard().unknown() == UNKNOWN_IN_A_ROW;
        var deeds = look ? List.<Deed>of(new Deed.Inbox(kind)) : List.<Deed>of();
        var last = puzzled.guard().unknownAt();
        boolean lately = last != null && last.plus(HOUR).isAfter(known.now());
        if (lately || kind == Word.Kind.FOUL) {
            return new Step.Say(Optional.empty(), deeds, puzzled);
        }
        return with(deeds, notUnderstood(known, puzzled));
    }

    private static Step notUnderstood(Known known, Talk talk) {
        return pitch(known, talk)
                .map(pitch -> say(
                        text(Template.T15, talk).with("email", pitch.email()),
                        talk.with(talk.guard().told(known.now()))))
                .orElseGet(() -> quiet(talk));
    }

    // --- from the keyword to the plan ---

    private static Step key(Known known, Talk talk, Word.Key key) {
        if (busy(talk)) {
            return say(text(Template.T22, talk), talk);
        }
        // A keyword in another language is a choice; the English one is on every poster.
        var language = key.language() == Language.ENGLISH ? known.language().orElse(key.language()) : key.language();
        var came = talk.in(language).about(key.campaign()).by(new Talk.Came(key.word(), known.now()));
        return begin(known, came, key.zip().orElse(""));
    }

    /** @param zip that came with the keyword; else empty */
    private static Step begin(Known known, Talk talk, String zip) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return quiet(talk);
        }
        var pitch = found.get();
        if (!pitch.open()) {
            return say(text(Template.T17, talk).with("url", pitch.page(talk.language())), talk);
        }
        var home = zip.isEmpty() ? home(known, talk) : zip;
        var anybody = pitch.planForAnybody();
        if (anybody.isPresent()) {
            return planned(known, pitch, talk.with(Aim.at(home)), anybody.get());
        }
        return home.isEmpty() ? say(first(pitch, talk), talk.at(State.ZIP_WANTED)) : locate(known, pitch, talk, home);
    }

    private static String home(Known known, Talk talk) {
        return talk.aim().zip().isEmpty() ? known.zip() : talk.aim().zip();
    }

    private static Text first(Pitch pitch, Talk talk) {
        var text =
                text(Template.T01, talk).with("org", pitch.organization()).with("topic", pitch.topic(talk.language()));
        var other = talk.language() == Language.ENGLISH ? Language.SPANISH : Language.ENGLISH;
        return pitch.speaks(other) ? text.and(Template.T01_LANGUAGE) : text;
    }

    private static Step zip(Known known, Talk talk, String digits) {
        if (busy(talk) || asking(talk)) {
            return quiet(talk.keeping(digits));
        }
        return withZip(known, talk, digits);
    }

    private static Step withZip(Known known, Talk talk, String digits) {
        var asked = talk.campaign().isEmpty() ? talk.about(known.owner()) : talk;
        return known.pitch(asked.campaign()).isEmpty() ? notUnderstood(known, talk) : begin(known, asked, digits);
    }

    private static Step locate(Known known, Pitch pitch, Talk talk, String zip) {
        return placed(known, pitch, talk.with(Aim.at(zip)).keeping(""), pitch.place(zip), talk);
    }

    /** @param before to go back to where the ZIP leads nowhere */
    private static Step placed(Known known, Pitch pitch, Talk talk, Place place, Talk before) {
        var zip = talk.aim().zip();
        var lost = before.aim().planned() ? before : before.at(State.ZIP_WANTED);
        return switch (place) {
            case Place.Nowhere() -> say(text(Template.T16, talk).with("zip", zip), lost);
            case Place.NoTarget() -> say(text(Template.T26, talk).with("zip", zip), lost);
            case Place.One(var plan) -> also(new Deed.RememberZip(zip), planned(known, pitch, talk, plan));
            case Place.Members _, Place.States _, Place.Hint _ -> say(choice(pitch, talk, place), talk.at(State.SPLIT));
        };
    }

    private static Text choice(Pitch pitch, Talk talk, Place place) {
        var language = talk.language();
        var zip = talk.aim().zip();
        return switch (place) {
            case Place.Members(var members, var notSure) -> {
                var text = text(Template.T03, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(pitch.districts(zip)))
                        .with("url", pitch.page(language))
                        .choosing(members.stream()
                                .map(member -> pitch.shortTitleName(member.seat(), language))
                                .toList());
                var sure = notSure.isPresent() ? text.and(Template.T03_SENATORS) : text;
                yield pitch.looksUpAddresses() ? sure.and(Template.T03_ADDRESS) : sure;
            }
            case Place.States(var states) ->
                text(Template.T27, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(states.size()))
                        .choosing(states.stream()
                                .map(state -> pitch.stateName(state.state(), language))
                                .toList());
            case Place.Hint(var state) ->
                text(Template.T28, talk).with("zip", zip).with("state", pitch.stateName(state.state(), language));
            case Place.One _, Place.NoTarget _, Place.Nowhere _ ->
                throw new IllegalArgumentException("there is nothing to choose");
        };
    }

    /** What is left to be chosen. */
    private static Place left(Pitch pitch, Talk talk) {
        var place = pitch.place(talk.aim().zip());
        var state = talk.aim().state();
        return switch (place) {
            case Place.States(var states) ->
                states.stream()
                        .filter(one -> one.state().equals(state))
                        .findFirst()
                        .map(Place.InState::then)
                        .orElse(place);
            case Place.Hint(var hint) when hint.state().equals(state) -> hint.then();
            case Place.Hint _, Place.Members _, Place.One _, Place.NoTarget _, Place.Nowhere _ -> place;
        };
    }

    private static Step letter(Known known, Talk talk, int index) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return quiet(talk);
        }
        var pitch = found.get();
        return switch (left(pitch, talk)) {
            case Place.Members some
            when index < some.members().size() ->
                chosen(known, pitch, talk, some.members().get(index).plan());
            case Place.States(var states) when index < states.size() -> in(known, pitch, talk, states.get(index));
            case Place.Hint(var hint) when index == 0 -> in(known, pitch, talk, hint);
            case Place.Members _, Place.States _, Place.Hint _, Place.One _, Place.NoTarget _, Place.Nowhere _ ->
                question(known, talk);
        };
    }

    private static Step in(Known known, Pitch pitch, Talk talk, Place.InState state) {
        return placed(known, pitch, talk.with(talk.aim().in(state.state())), state.then(), talk);
    }

    private static Step notSure(Known known, Talk talk) {
        return known.pitch(talk.campaign())
                .flatMap(pitch -> left(pitch, talk) instanceof Place.Members members
                        ? members.notSure().map(plan -> chosen(known, pitch, talk, plan))
                        : Optional.<Step>empty())
                .orElseGet(() -> question(known, talk));
    }

    private static Step chosen(Known known, Pitch pitch, Talk talk, Plan plan) {
        return also(new Deed.RememberZip(talk.aim().zip()), planned(known, pitch, talk, plan));
    }

    private static Step planned(Known known, Pitch pitch, Talk talk, Plan plan) {
        var ready = talk.with(talk.aim().with(plan)).with(talk.call(), 0).at(State.READY);
        return say(reach(known, pitch, ready), ready);
    }

    /** Whom they will reach, and how to go on. */
    private static Text reach(Known known, Pitch pitch, Talk talk) {
        var plan = talk.aim().plan();
        var seat = plan.seats().getFirst();
        var language = talk.language();
        var who = pitch.titleName(seat, language);
        var named = text(
                        switch (pitch.reach(plan, talk.aim().zip())) {
                            case REPRESENTATIVE -> Template.T02;
                            case DELEGATE -> Template.T20;
                            case VACANT -> Template.T21;
                            case OTHER -> Template.T02_OTHER;
                            case SEVERAL -> Template.T32;
                        },
                        talk)
                .with("name", pitch.name(seat, language))
                .with("who", who)
                .with("n", String.valueOf(plan.seats().size() - 1))
                .with("num", pitch.number());
        return named.with("url", page(known, pitch, talk));
    }

    // --- calling ---

    private static Step call(Known known, Talk talk, boolean voicemail) {
        if (busy(talk)) {
            return say(text(Template.T22, talk), talk);
        }
        if (!talk.laterZip().isEmpty()) {
            return withZip(known, talk.keeping(""), talk.laterZip());
        }
        var found = known.pitch(talk.campaign());
        if (found.isEmpty() || !talk.aim().planned()) {
            return question(known, talk);
        }
        var pitch = found.get();
        if (!pitch.open()) {
            return say(text(Template.T17, talk).with("url", pitch.page(talk.language())), talk);
        }
        var aim = talk.aim();
        if (!voicemail && pitch.closedUntil(aim.seat(), aim.area()).isPresent()) {
            return closed(pitch, talk);
        }
        return new Step.Ring(talk.campaign(), aim.plan(), voicemail, talk.free() > 0, talk);
    }

    private static Step closed(Pitch pitch, Talk talk) {
        var aim = talk.aim();
        var at = pitch.closedUntil(aim.seat(), aim.area()).orElseGet(() -> pitch.opensNext(aim.seat(), aim.area()));
        return say(
                text(Template.T09, talk)
                        .with("who", pitch.titleName(aim.seat(), talk.language()))
                        .with("opens", pitch.when(at, aim.area(), talk.language())),
                talk.at(State.CLOSED));
    }

    private static Step accepted(Talk talk, java.util.UUID call, int minutes) {
        // Where it fails, or leads to the next office, we offer another.
        var calling = talk.with(call, talk.free() > 0 ? talk.free() - 1 : FREE).at(State.CALLING);
        if (minutes == 0) {
            return quiet(calling);
        }
        var wait = minutes == 1 ? Template.T24_ONE : Template.T24;
        return say(text(wait, talk).with("m", String.valueOf(minutes)), calling);
    }

    private static Step refused(Known known, Talk talk, String code) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty() || !talk.aim().planned()) {
            return quiet(talk);
        }
        var pitch = found.get();
        var language = talk.language();
        return switch (code) {
            case "paused", "ended" -> say(text(Template.T17, talk).with("url", pitch.page(language)), talk);
            case "stopped" -> say(text(Template.T30, talk), talk);
            case "already_ringing" -> say(text(Template.T22, talk), talk);
            case "outside_hours" -> closed(pitch, talk);
            case "called_today" ->
                say(
                        text(Template.T18, talk)
                                .with("who", pitch.titleName(talk.aim().seat(), language)),
                        talk);
            case "not_placed" ->
                say(
                        text(Template.T19, talk)
                                .with("who", pitch.titleName(talk.aim().seat(), language))
                                .with(
                                        "office",
                                        pitch.office(
                                                talk.aim().seat(), talk.aim().area()))
                                .with("url", pitch.page(language)),
                        talk);
            default ->
                say(text(Template.T23, talk).with("num", pitch.number()).with("url", pitch.page(language)), talk);
        };
    }

    private static Step placed(Known known, Talk talk, java.util.UUID call) {
        return isAt(talk, call, State.CALLING)
                ? known.pitch(talk.campaign())
                        .map(pitch -> say(
                                text(Template.T04, talk)
                                        .with("num", pitch.number())
                                        .with("url", known.callPage().apply(call)),
                                talk))
                        .orElseGet(() -> quiet(talk))
                : quiet(talk);
    }

    // --- after the call ---

    private static Step ended(Known known, Talk talk, Input.Ended ended) {
        boolean ours = ended.call().equals(talk.call());
        var found = known.pitch(ended.campaign());
        if (known.stopped() || found.isEmpty()) {
            return quiet(ours && busy(talk) ? talk.at(State.IDLE) : talk);
        }
        var open = ended.targets().stream()
                .filter(tried -> tried.reached() && !tried.told())
                .map(tried -> new Talk.Question(ended.call(), ended.campaign(), tried.seat()))
                .toList();
        if (!ours) {
            return stranger(found.get(), talk, ended, open);
        }
        int reached =
                (int) ended.targets().stream().filter(Input.Tried::reached).count();
        var called = ended.targets().stream().map(Input.Tried::seat).toList();
        var after = reached == 0
                ? talk
                : talk.with(talk.aim().after(called, reached)).with(ended.call(), FREE);
        if (!open.isEmpty()) {
            return ask(found.get(), after.with(after.answers().asking(open)));
        }
        // What was asked for since then is not talked over.
        if (reached > 0 && busy(talk)) {
            return counted(found.get(), after);
        }
        return busy(talk) ? nobody(found.get(), after, ended) : quiet(after);
    }

    /** A call by another door: one question at most, and only where no conversation is in the middle of something. */
    private static Step stranger(Pitch pitch, Talk talk, Input.Ended ended, List<Talk.Question> open) {
        if (open.isEmpty() || busy(talk) || asking(talk)) {
            return quiet(talk);
        }
        var first = open.getFirst();
        var about = talk.about(ended.campaign())
                .with(new Aim(
                        talk.aim().zip(),
                        "",
                        ended.targets().stream().map(Input.Tried::seat).toList(),
                        "",
                        ended.targets().size(),
                        1))
                .with(talk.answers().asking(open))
                .at(State.ANSWER_WANTED);
        var text = talk.heardAt() == null
                ? text(Template.T05_STRANGER, about).with("org", pitch.organization())
                : text(Template.T05, about);
        return say(text.with("who", pitch.titleName(first.seat(), talk.language())), about);
    }

    private static Step nobody(Pitch pitch, Talk talk, Input.Ended ended) {
        if (!ended.targets().isEmpty()) {
            var seat = ended.targets().getFirst().seat();
            return say(
                    text(Template.T25, talk).with("who", pitch.titleName(seat, talk.language())),
                    talk.at(State.NEXT_OR_DONE));
        }
        return switch (ended.outcome()) {
            case NO_RESPONSE, NOT_ANSWERED, EXPIRED, FAILED -> say(text(Template.T08, talk), talk.at(State.READY));
            case HUNG_UP ->
                ended.accepted() ? quiet(talk.at(State.READY)) : say(text(Template.T08, talk), talk.at(State.READY));
            case COMPLETE, NOBODY_REACHED, DECLINED, NO_LOCATION, CANCELLED -> quiet(talk.at(State.READY));
            case OPTED_OUT -> quiet(talk.at(State.IDLE));
        };
    }

    private static Step ask(Pitch pitch, Talk talk) {
        var seat = talk.answers().open().getFirst().seat();
        return say(
                text(Template.T05, talk).with("who", pitch.titleName(seat, talk.language())),
                talk.at(State.ANSWER_WANTED));
    }

    private static Step counted(Pitch pitch, Talk talk) {
        if (!talk.answers().open().isEmpty()) {
            return ask(pitch, talk);
        }
        var aim = talk.aim();
        if (aim.hasNext()) {
            return say(
                    text(Template.T06, talk).with("who", pitch.titleName(aim.seat(), talk.language())),
                    talk.at(State.NEXT_OR_DONE));
        }
        var last = aim.seats().size() < 2 ? Template.T07_ONE : Template.T07;
        return say(
                text(last, talk)
                        .with("k", String.valueOf(aim.reached()))
                        .with("n", String.valueOf(aim.seats().size()))
                        .with("kw", pitch.keyword(talk.language()))
                        .with("num", pitch.number()),
                talk.at(State.IDLE));
    }

    private static Step figure(Known known, Talk talk, int figure) {
        if (talk.state() == State.SPLIT && figure == 0) {
            return notSure(known, talk);
        }
        if (talk.state() == State.PROMISE_WANTED) {
            return promise(known, talk, figure);
        }
        if (!talk.answers().open().isEmpty()) {
            return answer(known, talk, figure);
        }
        var last = talk.answers().last();
        boolean correctable = last != null
                && talk.answers().lastAt() != null
                && talk.answers().lastAt().plus(DAY).isAfter(known.now());
        return correctable && figure > 0 && last != null
                ? correct(known, talk, last, figure)
                : unknown(known, talk, Word.Kind.PLAIN);
    }

    private static Step answer(Known known, Talk talk, int figure) {
        var asked = talk.answers().open().getFirst();
        var found = known.pitch(asked.campaign());
        if (found.isEmpty() || figure == 0) {
            return question(known, talk);
        }
        var pitch = found.get();
        var told = told(asked, figure);
        var after = talk.with(talk.answers().answered(known.now()));
        if (busy(talk)) {
            return new Step.Say(Optional.empty(), List.of(told), after);
        }
        if (told.contact() == Contact.PERSON && pitch.asksPromise()) {
            return also(told, say(promised(pitch, after), after.at(State.PROMISE_WANTED)));
        }
        return also(told, told.contact() == Contact.NOT_REACHED ? missed(pitch, after, asked) : counted(pitch, after));
    }

    /** They got nowhere, so the same office is offered once more. */
    private static Step missed(Pitch pitch, Talk talk, Talk.Question asked) {
        int index = talk.aim().seats().indexOf(asked.seat());
        var again = index < 0 ? talk : talk.with(talk.aim().then(index, -1));
        return talk.answers().open().isEmpty()
                ? say(
                        text(Template.T25, talk).with("who", pitch.titleName(asked.seat(), talk.language())),
                        again.at(State.NEXT_OR_DONE))
                : ask(pitch, talk);
    }

    private static Step correct(Known known, Talk talk, Talk.Question last, int figure) {
        var told = told(last, figure);
        return known.pitch(last.campaign())
                .<Step>map(pitch -> busy(talk)
                        ? new Step.Say(Optional.empty(), List.of(told), talk)
                        : also(told, counted(pitch, talk)))
                .orElseGet(() -> quiet(talk));
    }

    private static Deed.Told told(Talk.Question asked, int figure) {
        return switch (figure) {
            case 1 -> person(asked, Stance.SUPPORTS);
            case 2 -> person(asked, Stance.OPPOSES);
            case 3 -> person(asked, Stance.UNDECIDED);
            case 4 -> person(asked, Stance.NOT_GIVEN);
            case 5 -> new Deed.Told(asked.call(), asked.seat(), Contact.VOICEMAIL, Optional.empty());
            case 6 -> new Deed.Told(asked.call(), asked.seat(), Contact.NOT_REACHED, Optional.empty());
            default -> throw new IllegalArgumentException("there is no answer " + figure);
        };
    }

    private static Deed.Told person(Talk.Question asked, Stance stance) {
        return new Deed.Told(asked.call(), asked.seat(), Contact.PERSON, Optional.of(stance));
    }

    private static Text promised(Pitch pitch, Talk talk) {
        return text(Template.T31, talk).with("ask", pitch.ask(talk.language()));
    }

    private static Step promise(Known known, Talk talk, int figure) {
        var last = talk.answers().last();
        var found = last == null ? Optional.<Pitch>empty() : known.pitch(last.campaign());
        if (last == null || found.isEmpty() || figure < 1 || figure > 3) {
            return question(known, talk);
        }
        var promise = switch (figure) {
            case 1 -> Promise.YES;
            case 2 -> Promise.NO;
            default -> Promise.PASSED_ON;
        };
        return also(new Deed.Promised(last.call(), last.seat(), promise), counted(found.get(), talk));
    }

    // --- later, and no ---

    private static Step later(Known known, Talk talk) {
        var found = known.pitch(talk.campaign());
        boolean offered = switch (talk.state()) {
            case CLOSED, READY, NEXT_OR_DONE -> true;
            case IDLE, NEW, ZIP_WANTED, SPLIT, CALLING, IN_CALL, ANSWER_WANTED, PROMISE_WANTED -> false;
        };
        if (found.isEmpty() || !offered || !talk.aim().planned()) {
            return question(known, talk);
        }
        var pitch = found.get();
        var aim = talk.aim();
        var at = pitch.closedUntil(aim.seat(), aim.area()).orElseGet(() -> pitch.opensNext(aim.seat(), aim.area()));
        return also(
                new Deed.Remind(at),
                say(
                        text(Template.T10, talk).with("opens", pitch.when(at, aim.area(), talk.language())),
                        talk.at(State.IDLE).with(new Talk.Reminder(talk.campaign(), aim.seat(), at))));
    }

    /** Asked for by a key on the phone. */
    private static Step wanted(Known known, Talk talk, String campaign, String seat) {
        return known.pitch(campaign)
                .<Step>map(pitch -> {
                    var area = talk.aim().area();
                    var at = pitch.closedUntil(seat, area).orElseGet(() -> pitch.opensNext(seat, area));
                    return new Step.Say(
                            Optional.empty(),
                            List.of(new Deed.Remind(at)),
                            talk.with(new Talk.Reminder(campaign, seat, at)));
                })
                .orElseGet(() -> quiet(talk));
    }

    private static Step due(Known known, Talk talk) {
        var reminder = talk.reminder();
        if (reminder == null) {
            return quiet(talk);
        }
        if (reminder.at().isAfter(known.now())) {
            return quiet(talk);
        }
        var found = known.pitch(reminder.campaign());
        var decent = found.map(pitch -> pitch.decent(known.now(), talk.aim().area()));
        if (decent.filter(known.now()::isBefore).isPresent()) {
            var at = decent.get();
            return new Step.Say(
                    Optional.empty(),
                    List.of(new Deed.Remind(at)),
                    talk.with(new Talk.Reminder(reminder.campaign(), reminder.seat(), at)));
        }
        var after = talk.with((Talk.Reminder) null);
        if (known.stopped() || found.isEmpty() || !found.get().open() || busy(talk)) {
            return quiet(after);
        }
        var pitch = found.get();
        var aim = talk.aim();
        int index = aim.seats().indexOf(reminder.seat());
        var aimed = index < 0 ? new Aim(aim.zip(), "", List.of(reminder.seat()), aim.area(), 0, 0) : aim.then(index, 0);
        return say(
                text(Template.T11, talk)
                        .with("org", pitch.organization())
                        .with("who", pitch.titleName(reminder.seat(), talk.language())),
                after.about(reminder.campaign()).with(aimed).at(asking(talk) ? talk.state() : State.READY));
    }

    private static Step done(Known known, Talk talk) {
        if (talk.state() == State.IN_CALL) {
            return say(text(Template.T22, talk), talk);
        }
        var deeds = new ArrayList<Deed>();
        if (talk.state() == State.CALLING && talk.call() != null) {
            deeds.add(new Deed.CallOff(talk.call()));
        }
        if (talk.reminder() != null) {
            deeds.add(new Deed.ForgetReminder());
        }
        var after = talk.at(State.IDLE)
                .with((Talk.Reminder) null)
                .with(new Talk.Answers(
                        List.of(), talk.answers().last(), talk.answers().lastAt()));
        return pitch(known, talk)
                .<Step>map(pitch -> new Step.Say(
                        Optional.of(text(Template.T29, talk).with("kw", pitch.keyword(talk.language()))), deeds, after))
                .orElseGet(() -> new Step.Say(Optional.empty(), deeds, after));
    }

    // --- the state's text again ---

    private static Step question(Known known, Talk talk) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return known.pitch(known.owner()).isPresent() ? begin(known, talk.about(known.owner()), "") : quiet(talk);
        }
        var pitch = found.get();
        return switch (talk.state()) {
            case NEW, IDLE, READY -> whom(known, pitch, talk, State.READY);
            case ZIP_WANTED -> pitch.open() ? say(first(pitch, talk), talk) : begin(known, talk, "");
            case SPLIT -> split(known, pitch, talk);
            case CLOSED -> closed(pitch, talk);
            case CALLING, IN_CALL -> say(text(Template.T22, talk), talk);
            case ANSWER_WANTED ->
                talk.answers().open().isEmpty() ? whom(known, pitch, talk, State.READY) : ask(pitch, talk);
            case PROMISE_WANTED -> say(promised(pitch, talk), talk);
            case NEXT_OR_DONE -> whom(known, pitch, talk, State.NEXT_OR_DONE);
        };
    }

    /** Whom they will call, or the question by which that is found. */
    private static Step whom(Known known, Pitch pitch, Talk talk, State then) {
        return talk.aim().planned() ? say(reach(known, pitch, talk), talk.at(then)) : begin(known, talk, "");
    }

    private static Step split(Known known, Pitch pitch, Talk talk) {
        return placed(known, pitch, talk, left(pitch, talk), talk.at(State.ZIP_WANTED));
    }

    // --- parts ---

    /** Replies that move nothing on are few: at the other end may be a machine too. */
    private static Step guarded(Known known, Talk before, Step step) {
        if (!(step instanceof Step.Say said) || said.text().isEmpty()) {
            return step;
        }
        var after = said.talk();
        boolean moved = after.state() != before.state()
                || !after.campaign().equals(before.campaign())
                || !after.aim().equals(before.aim())
                || !after.answers().equals(before.answers())
                || said.deeds().stream()
                        .anyMatch(deed -> !(deed instanceof Deed.RememberZip || deed instanceof Deed.RememberLanguage));
        if (moved) {
            return step;
        }
        var hour = after.guard().still().stream()
                .filter(at -> at.plus(HOUR).isAfter(known.now()))
                .toList();
        long minute =
                hour.stream().filter(at -> at.plus(MINUTE).isAfter(known.now())).count();
        if (minute >= MOST_A_MINUTE || hour.size() >= MOST_AN_HOUR) {
            return new Step.Say(
                    Optional.empty(), said.deeds(), after.with(after.guard().stillAt(hour)));
        }
        var times = new ArrayList<Instant>(hour);
        times.add(known.now());
        return new Step.Say(said.text(), said.deeds(), after.with(after.guard().stillAt(times)));
    }

    private static boolean busy(Talk talk) {
        return talk.state() == State.CALLING || talk.state() == State.IN_CALL;
    }

    private static boolean asking(Talk talk) {
        return talk.state() == State.ANSWER_WANTED || talk.state() == State.PROMISE_WANTED;
    }

    private static boolean isAt(Talk talk, java.util.UUID call, State state) {
        return call.equals(talk.call()) && talk.state() == state;
    }

    /** The campaign that is spoken of, or else the one that the number belongs to. */
    private static Optional<Pitch> pitch(Known known, Talk talk) {
        return known.pitch(talk.campaign()).or(() -> known.pitch(known.owner()));
    }

    private static Text text(Template template, Talk talk) {
        return Text.of(template, talk.language());
    }

    private static Step say(@Nullable Text text, Talk talk) {
        return new Step.Say(Optional.ofNullable(text), List.of(), talk);
    }

    private static Step quiet(Talk talk) {
        return new Step.Say(Optional.empty(), List.of(), talk);
    }

    private static Step also(Deed deed, Step step) {
        return with(List.of(deed), step);
    }

    private static Step with(List<Deed> deeds, Step step) {
        return switch (step) {
            case Step.Say(var text, var more, var talk) -> {
                var all = new ArrayList<>(deeds);
                all.addAll(more);
                yield new Step.Say(text, all, talk);
            }
            case Step.Ring _ -> step;
        };
    }
}
