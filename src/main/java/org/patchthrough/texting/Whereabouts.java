package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.also;
import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;

import java.util.Optional;
import org.patchthrough.call.Language;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.Plan;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.texting.Talk.Aim;

/** From a keyword or a ZIP to whom somebody will call. */
final class Whereabouts {
    private Whereabouts() {}

    static Step key(Known known, Talk talk, Word.Key key) {
        if (talk.busy()) {
            return say(text(TextTemplate.ALREADY_CALLING, talk), talk);
        }
        // A keyword in another language is a choice; the English one is on every poster.
        var language = key.language() == Language.ENGLISH ? known.language().orElse(key.language()) : key.language();
        var asked = key.campaign().equals(talk.campaign()) ? talk : talk.with(Talk.Answers.NONE);
        var came = asked.in(language).about(key.campaign()).by(new Talk.Came(key.word(), known.now()));
        return begin(known, came, key.zip().orElse(""));
    }

    /** @param zip that came with the keyword; else empty */
    static Step begin(Known known, Talk talk, String zip) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return quiet(talk);
        }
        var pitch = found.get();
        if (!pitch.open()) {
            return over(pitch, talk);
        }
        var home = zip.isEmpty() ? home(known, talk) : zip;
        var anybody = pitch.planForAnybody();
        if (anybody.isPresent()) {
            return planned(known, pitch, talk.with(Aim.at(home)), anybody.get());
        }
        return home.isEmpty() ? say(first(pitch, talk), talk.at(State.ZIP_WANTED)) : locate(known, pitch, talk, home);
    }

    /** It is over, or paused. */
    static Step over(Pitch pitch, Talk talk) {
        return say(text(TextTemplate.CAMPAIGN_CLOSED, talk).with("url", pitch.page(talk.language())), talk);
    }

    private static String home(Known known, Talk talk) {
        return talk.aim().zip().isEmpty() ? known.zip() : talk.aim().zip();
    }

    static TemplatedText first(Pitch pitch, Talk talk) {
        var text = text(TextTemplate.ASK_ZIP, talk)
                .with("org", pitch.organization())
                .with("topic", pitch.topic(talk.language()));
        var other = talk.language() == Language.ENGLISH ? Language.SPANISH : Language.ENGLISH;
        return pitch.speaks(other) ? text.and(TextTemplate.OTHER_LANGUAGE) : text;
    }

    static Step zip(Known known, Talk talk, String digits) {
        if (talk.busy() || talk.asking()) {
            return quiet(talk.keeping(digits));
        }
        return withZip(known, talk, digits);
    }

    static Step withZip(Known known, Talk talk, String digits) {
        var asked = talk.campaign().isEmpty() ? talk.about(known.owner()) : talk;
        return known.pitch(asked.campaign()).isEmpty()
                ? Conversation.notUnderstood(known, talk)
                : begin(known, asked, digits);
    }

    private static Step locate(Known known, Pitch pitch, Talk talk, String zip) {
        return placedAt(known, pitch, talk.with(Aim.at(zip)).keeping(""), pitch.place(zip), talk);
    }

    /** @param before to go back to where the ZIP leads nowhere */
    private static Step placedAt(Known known, Pitch pitch, Talk talk, ZipResolution place, Talk before) {
        var zip = talk.aim().zip();
        var lost = before.aim().planned() ? before : before.at(State.ZIP_WANTED);
        return switch (place) {
            case ZipResolution.Nowhere() -> say(text(TextTemplate.ZIP_NOT_FOUND, talk).with("zip", zip), lost);
            case ZipResolution.NoTarget() -> say(text(TextTemplate.NO_TARGETS, talk).with("zip", zip), lost);
            case ZipResolution.One(var plan) -> also(new Deed.RememberZip(zip), planned(known, pitch, talk, plan));
            case ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ -> say(choice(pitch, talk, place), talk.at(State.SPLIT));
        };
    }

    private static TemplatedText choice(Pitch pitch, Talk talk, ZipResolution place) {
        var language = talk.language();
        var zip = talk.aim().zip();
        return switch (place) {
            case ZipResolution.Members(var members, var notSure) -> {
                var text = text(TextTemplate.CHOOSE_DISTRICT, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(pitch.districts(zip)))
                        .with("url", pitch.page(language))
                        .choosing(members.stream()
                                .map(member -> pitch.shortTitleName(member.seat(), language))
                                .toList());
                var sure = notSure.isPresent() ? text.and(TextTemplate.CHOOSE_SENATORS) : text;
                yield pitch.looksUpAddresses() ? sure.and(TextTemplate.CHECK_ADDRESS) : sure;
            }
            case ZipResolution.States(var states) ->
                text(TextTemplate.CHOOSE_STATE, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(states.size()))
                        .choosing(states.stream()
                                .map(state -> pitch.stateName(state.state(), language))
                                .toList());
            case ZipResolution.Hint(var state) ->
                text(TextTemplate.CONFIRM_STATE, talk)
                        .with("zip", zip)
                        .with("state", pitch.stateName(state.state(), language));
            case ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ ->
                throw new IllegalArgumentException("there is nothing to choose");
        };
    }

    /** What is left to be chosen. */
    private static ZipResolution left(Pitch pitch, Talk talk) {
        var place = pitch.place(talk.aim().zip());
        var state = talk.aim().state();
        return switch (place) {
            case ZipResolution.States(var states) ->
                states.stream()
                        .filter(one -> one.state().equals(state))
                        .findFirst()
                        .map(ZipResolution.InState::then)
                        .orElse(place);
            case ZipResolution.Hint(var hint) when hint.state().equals(state) -> hint.then();
            case ZipResolution.Hint _, ZipResolution.Members _, ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ -> place;
        };
    }

    static Step letter(Known known, Talk talk, int index) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return quiet(talk);
        }
        var pitch = found.get();
        if (!pitch.open()) {
            return over(pitch, talk);
        }
        return switch (left(pitch, talk)) {
            case ZipResolution.Members some
            when index < some.members().size() ->
                chosen(known, pitch, talk, some.members().get(index).plan());
            case ZipResolution.States(var states) when index < states.size() -> in(known, pitch, talk, states.get(index));
            case ZipResolution.Hint(var hint) when index == 0 -> in(known, pitch, talk, hint);
            case ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _, ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ ->
                Conversation.question(known, talk);
        };
    }

    private static Step in(Known known, Pitch pitch, Talk talk, ZipResolution.InState state) {
        return placedAt(known, pitch, talk.with(talk.aim().in(state.state())), state.then(), talk);
    }

    static Step notSure(Known known, Talk talk) {
        return known.pitch(talk.campaign())
                .flatMap(pitch -> !pitch.open()
                        ? Optional.of(over(pitch, talk))
                        : left(pitch, talk) instanceof ZipResolution.Members members
                                ? members.notSure().map(plan -> chosen(known, pitch, talk, plan))
                                : Optional.<Step>empty())
                .orElseGet(() -> Conversation.question(known, talk));
    }

    /** After a day whom they call is found again by their ZIP, where that alone decides. */
    static Talk recalled(Pitch pitch, Talk talk) {
        var aim = talk.aim();
        return talk.state() == State.IDLE
                        && !aim.planned()
                        && !aim.zip().isEmpty()
                        && pitch.place(aim.zip()) instanceof ZipResolution.One one
                ? talk.with(aim.with(one.plan())).offering(0)
                : talk;
    }

    private static Step chosen(Known known, Pitch pitch, Talk talk, Plan plan) {
        return also(new Deed.RememberZip(talk.aim().zip()), planned(known, pitch, talk, plan));
    }

    private static Step planned(Known known, Pitch pitch, Talk talk, Plan plan) {
        var ready = talk.with(talk.aim().with(plan)).offering(0).at(State.READY);
        return say(reach(known, pitch, ready), ready);
    }

    /** Whom they will reach, and how to go on. */
    private static TemplatedText reach(Known known, Pitch pitch, Talk talk) {
        var plan = talk.aim().plan();
        var seat = plan.seats().getFirst();
        var language = talk.language();
        var who = pitch.titleName(seat, language);
        var named = text(
                        switch (pitch.reach(plan, talk.aim().zip())) {
                            case REPRESENTATIVE -> TextTemplate.OFFER_REPRESENTATIVE;
                            case DELEGATE -> TextTemplate.OFFER_DELEGATE;
                            case VACANT -> TextTemplate.SEAT_VACANT;
                            case OTHER -> TextTemplate.OFFER_OTHER;
                            case SEVERAL -> TextTemplate.OFFER_SEVERAL;
                        },
                        talk)
                .with("name", pitch.name(seat, language))
                .with("who", who)
                .with("n", String.valueOf(plan.seats().size() - 1))
                .with("num", pitch.number());
        return named.with("url", Conversation.page(known, pitch, talk));
    }

    /** Whom they will call, or the question by which that is found. */
    static Step whom(Known known, Pitch pitch, Talk talk, State then) {
        return talk.aim().planned() ? say(reach(known, pitch, talk), talk.at(then)) : begin(known, talk, "");
    }

    static Step split(Known known, Pitch pitch, Talk talk) {
        return placedAt(known, pitch, talk, left(pitch, talk), talk.at(State.ZIP_WANTED));
    }
}
