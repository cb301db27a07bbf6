package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.also;
import static org.patchthrough.conversation.StepBuilder.notUnderstood;
import static org.patchthrough.conversation.StepBuilder.over;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.conversation.ConversationState.Aim;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextTemplate;

/** From a keyword or a ZIP to whom somebody will call. */
final class LocationDialog {
    private LocationDialog() {}

    static ConversationStep key(ConversationContext context, ConversationState state, Intent.Key key) {
        if (state.busy()) {
            return say(text(TextTemplate.ALREADY_CALLING, state), state);
        }
        // A keyword in another language is a choice; the English one is on every poster.
        var language = key.language() == Language.ENGLISH ? context.language().orElse(key.language()) : key.language();
        var asked = key.campaign().equals(state.campaign()) ? state : state.with(ConversationState.Answers.NONE);
        var came = asked.in(language)
                .about(key.campaign())
                .by(new ConversationState.Attribution(key.word(), context.now()));
        return begin(context, came, key.zip().orElse(""));
    }

    /** @param zip that came with the keyword; else empty */
    static ConversationStep begin(ConversationContext context, ConversationState state, String zip) {
        var found = context.pitch(state.campaign());
        if (found.isEmpty()) {
            return quiet(state);
        }
        var campaign = found.get();
        if (!campaign.open()) {
            return over(campaign, state);
        }
        var home = zip.isEmpty() ? home(context, state) : zip;
        var anybody = campaign.planForAnybody();
        if (anybody.isPresent()) {
            return planned(context, campaign, state.with(Aim.at(home)), anybody.get());
        }
        return home.isEmpty()
                ? say(first(campaign, state), state.at(ConversationStage.ZIP_WANTED))
                : locate(context, campaign, state, home);
    }

    private static String home(ConversationContext context, ConversationState state) {
        return state.aim().zip().isEmpty() ? context.zip() : state.aim().zip();
    }

    static TemplatedText first(TextCampaign campaign, ConversationState state) {
        var text = text(TextTemplate.ASK_ZIP, state)
                .with("org", campaign.organization())
                .with("topic", campaign.topic(state.language()));
        var other = state.language() == Language.ENGLISH ? Language.SPANISH : Language.ENGLISH;
        return campaign.speaks(other) ? text.and(TextTemplate.OTHER_LANGUAGE) : text;
    }

    static ConversationStep zip(ConversationContext context, ConversationState state, String digits) {
        if (state.busy() || state.asking()) {
            return quiet(state.keeping(digits));
        }
        return withZip(context, state, digits);
    }

    static ConversationStep withZip(ConversationContext context, ConversationState state, String digits) {
        var asked = state.campaign().isEmpty() ? state.about(context.owner()) : state;
        return context.pitch(asked.campaign()).isEmpty()
                ? notUnderstood(context, state)
                : begin(context, asked, digits);
    }

    private static ConversationStep locate(
            ConversationContext context, TextCampaign campaign, ConversationState state, String zip) {
        return placedAt(context, campaign, state.with(Aim.at(zip)).keeping(""), campaign.place(zip), state);
    }

    /** @param before to go back to where the ZIP leads nowhere */
    private static ConversationStep placedAt(
            ConversationContext context,
            TextCampaign campaign,
            ConversationState state,
            ZipResolution place,
            ConversationState before) {
        var zip = state.aim().zip();
        var lost = before.aim().planned() ? before : before.at(ConversationStage.ZIP_WANTED);
        return switch (place) {
            case ZipResolution.Nowhere() ->
                say(text(TextTemplate.ZIP_NOT_FOUND, state).with("zip", zip), lost);
            case ZipResolution.NoTarget() ->
                say(text(TextTemplate.NO_TARGETS, state).with("zip", zip), lost);
            case ZipResolution.One(var plan) ->
                also(new Action.RememberZip(zip), planned(context, campaign, state, plan));
            case ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ ->
                say(choice(campaign, state, place), state.at(ConversationStage.SPLIT));
        };
    }

    private static TemplatedText choice(TextCampaign campaign, ConversationState talk, ZipResolution place) {
        var language = talk.language();
        var zip = talk.aim().zip();
        return switch (place) {
            case ZipResolution.Members(var members, var notSure) -> {
                var text = text(TextTemplate.CHOOSE_DISTRICT, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(campaign.districts(zip)))
                        .with("url", campaign.page(language))
                        .choosing(Stream.concat(
                                        members.stream()
                                                .map(member -> campaign.shortTitleName(member.seat(), language)),
                                        vacant(campaign, talk, notSure).stream()
                                                .map(seat -> campaign.vacantDistrict(seat, language)))
                                .toList());
                var sure = notSure.isPresent() ? text.and(TextTemplate.CHOOSE_SENATORS) : text;
                yield campaign.looksUpAddresses() ? sure.and(TextTemplate.CHECK_ADDRESS) : sure;
            }
            case ZipResolution.States(var states) ->
                text(TextTemplate.CHOOSE_STATE, talk)
                        .with("zip", zip)
                        .with("n", String.valueOf(states.size()))
                        .choosing(states.stream()
                                .map(state -> campaign.stateName(state.state(), language))
                                .toList());
            case ZipResolution.Hint(var state) ->
                text(TextTemplate.CONFIRM_STATE, talk)
                        .with("zip", zip)
                        .with("state", campaign.stateName(state.state(), language));
            case ZipResolution.One _, ZipResolution.NoTarget _, ZipResolution.Nowhere _ ->
                throw new IllegalArgumentException("there is nothing to choose");
        };
    }

    /** Who lives in a district without a member has a choice of their own: the others whom the campaign calls for them. */
    private static List<String> vacant(TextCampaign campaign, ConversationState talk, Optional<Plan> others) {
        return others.isEmpty()
                ? List.of()
                : campaign.vacantDistricts(talk.aim().zip(), talk.aim().state());
    }

    /** What is left to be chosen. */
    private static ZipResolution left(TextCampaign campaign, ConversationState talk) {
        var place = campaign.place(talk.aim().zip());
        var state = talk.aim().state();
        return switch (place) {
            case ZipResolution.States(var states) ->
                states.stream()
                        .filter(one -> one.state().equals(state))
                        .findFirst()
                        .map(ZipResolution.InState::then)
                        .orElse(place);
            case ZipResolution.Hint(var hint) when hint.state().equals(state) -> hint.then();
            case ZipResolution.Hint _,
                    ZipResolution.Members _,
                    ZipResolution.One _,
                    ZipResolution.NoTarget _,
                    ZipResolution.Nowhere _ -> place;
        };
    }

    /** Empty where that is none of the choices. */
    static Optional<ConversationStep> letter(ConversationContext context, ConversationState state, int index) {
        var found = context.pitch(state.campaign());
        if (found.isEmpty()) {
            return Optional.of(quiet(state));
        }
        var campaign = found.get();
        if (!campaign.open()) {
            return Optional.of(over(campaign, state));
        }
        return switch (left(campaign, state)) {
            case ZipResolution.Members some
            when index < some.members().size() ->
                Optional.of(chosen(
                        context, campaign, state, some.members().get(index).plan()));
            case ZipResolution.Members(var members, var others)
            when index < members.size() + vacant(campaign, state, others).size() ->
                others.map(plan -> chosenVacant(campaign, state, plan));
            case ZipResolution.States(var states)
            when index < states.size() -> Optional.of(in(context, campaign, state, states.get(index)));
            case ZipResolution.Hint(var hint) when index == 0 -> Optional.of(in(context, campaign, state, hint));
            case ZipResolution.Members _,
                    ZipResolution.States _,
                    ZipResolution.Hint _,
                    ZipResolution.One _,
                    ZipResolution.NoTarget _,
                    ZipResolution.Nowhere _ -> Optional.empty();
        };
    }

    private static ConversationStep in(
            ConversationContext context, TextCampaign campaign, ConversationState talk, ZipResolution.InState state) {
        return placedAt(context, campaign, talk.with(talk.aim().in(state.state())), state.then(), talk);
    }

    /** Empty where that is no answer. */
    static Optional<ConversationStep> notSure(ConversationContext context, ConversationState state) {
        return context.pitch(state.campaign())
                .flatMap(campaign -> !campaign.open()
                        ? Optional.of(over(campaign, state))
                        : left(campaign, state) instanceof ZipResolution.Members members
                                ? members.notSure().map(plan -> chosen(context, campaign, state, plan))
                                : Optional.empty());
    }

    /** After a day whom they call is found again by their ZIP, where that alone decides. */
    static ConversationState recalled(TextCampaign campaign, ConversationState state) {
        var aim = state.aim();
        return state.state() == ConversationStage.IDLE
                        && !aim.planned()
                        && !aim.zip().isEmpty()
                        && campaign.place(aim.zip()) instanceof ZipResolution.One one
                ? state.with(aim.with(one.plan())).offering(0)
                : state;
    }

    private static ConversationStep chosen(
            ConversationContext context, TextCampaign campaign, ConversationState state, Plan plan) {
        return also(new Action.RememberZip(state.aim().zip()), planned(context, campaign, state, plan));
    }

    /** It says at once that the House seat is empty, and who is called instead. */
    private static ConversationStep chosenVacant(TextCampaign campaign, ConversationState state, Plan plan) {
        var ready = state.with(state.aim().with(plan)).offering(0).at(ConversationStage.READY);
        var who = campaign.titleName(plan.seats().getFirst(), state.language());
        return also(
                new Action.RememberZip(state.aim().zip()),
                say(text(TextTemplate.SEAT_VACANT, state).with("who", who), ready));
    }

    private static ConversationStep planned(
            ConversationContext context, TextCampaign campaign, ConversationState state, Plan plan) {
        var ready = state.with(state.aim().with(plan)).offering(0).at(ConversationStage.READY);
        return say(reach(context, campaign, ready), ready);
    }

    /** Whom they will reach, and how to go on. */
    private static TemplatedText reach(ConversationContext context, TextCampaign campaign, ConversationState state) {
        var plan = state.aim().plan();
        var seat = plan.seats().getFirst();
        var language = state.language();
        var who = campaign.titleName(seat, language);
        var named = text(
                        switch (campaign.reach(plan, state.aim().zip())) {
                            case REPRESENTATIVE -> TextTemplate.OFFER_REPRESENTATIVE;
                            case DELEGATE -> TextTemplate.OFFER_DELEGATE;
                            case VACANT -> TextTemplate.SEAT_VACANT;
                            case OTHER -> TextTemplate.OFFER_OTHER;
                            case SEVERAL -> TextTemplate.OFFER_SEVERAL;
                        },
                        state)
                .with("name", campaign.name(seat, language))
                .with("who", who)
                .with("n", String.valueOf(plan.seats().size() - 1))
                .with("num", campaign.number());
        return named.with("url", context.page(campaign, state));
    }

    /** Whom they will call, or the question by which that is found. */
    static ConversationStep whom(
            ConversationContext context, TextCampaign campaign, ConversationState state, ConversationStage then) {
        return state.aim().planned() ? say(reach(context, campaign, state), state.at(then)) : begin(context, state, "");
    }

    static ConversationStep split(ConversationContext context, TextCampaign campaign, ConversationState state) {
        return placedAt(context, campaign, state, left(campaign, state), state.at(ConversationStage.ZIP_WANTED));
    }
}
