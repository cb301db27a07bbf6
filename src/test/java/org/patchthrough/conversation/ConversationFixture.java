package org.patchthrough.conversation;

import static org.patchthrough.conversation.TrialCampaign.NOON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Language;

/** Conversations of a made-up campaign in each of their states, and what is known at noon. */
public final class ConversationFixture {
    public static final UUID CALL = UUID.fromString("01968c5e-0000-7000-8000-000000000001");
    static final ConversationState.Question QUESTION = new ConversationState.Question(CALL, "fair", "NY-12");

    private ConversationFixture() {}

    static ConversationState in(ConversationStage state) {
        var fair = ConversationState.NEW.about("fair").heard(NOON);
        var planned = fair.with(ConversationState.Aim.at("10017").with(TrialCampaign.plan("NY-12", "NY-S1", "NY-S3")));
        var called = planned.with(planned.aim().then(1, 1)).with(CALL, 0);
        return switch (state) {
            case NEW -> ConversationState.NEW;
            case ZIP_WANTED -> fair.at(state);
            case SPLIT -> fair.with(ConversationState.Aim.at("90210")).at(state);
            case READY, CLOSED, IDLE -> planned.at(state);
            case CALLING, IN_CALL -> planned.with(CALL, 0).at(state);
            case ANSWER_WANTED ->
                called.with(ConversationState.Answers.NONE.asking(List.of(QUESTION)))
                        .at(state);
            case PROMISE_WANTED ->
                called.with(new ConversationState.Answers(List.of(), QUESTION, NOON, false))
                        .at(state);
            case NEXT_OR_DONE -> called.at(state);
        };
    }

    /** At a number whose opt-out words we answer ourselves. */
    static ConversationContext known(TrialCampaign pitch) {
        return known(pitch, false, false);
    }

    static ConversationContext known(TrialCampaign pitch, boolean stopped, boolean carrierAnswers) {
        return known(pitch, stopped, carrierAnswers, Optional.empty());
    }

    /** Of somebody whose language is remembered. */
    static ConversationContext known(TrialCampaign pitch, Language remembered) {
        return known(pitch, false, false, Optional.of(remembered));
    }

    /** The carrier says that it has answered the message. */
    static ConversationContext handled(TrialCampaign pitch, boolean stopped) {
        return known(pitch, stopped, true, true, false, Optional.empty());
    }

    /** Of somebody to whom the carrier brings no text from that number, since they told it to stop. */
    static ConversationContext refused(TrialCampaign pitch) {
        return known(pitch, true, true, false, true, Optional.empty());
    }

    private static ConversationContext known(
            TrialCampaign pitch, boolean stopped, boolean carrierAnswers, Optional<Language> remembered) {
        return known(pitch, stopped, carrierAnswers, false, false, remembered);
    }

    private static ConversationContext known(
            TrialCampaign pitch,
            boolean stopped,
            boolean carrierAnswers,
            boolean handled,
            boolean refused,
            Optional<Language> remembered) {
        return new ConversationContext(
                NOON,
                new ConversationContext.Suppression(stopped, false, refused),
                new ConversationContext.CarrierReplies(carrierAnswers, handled),
                "",
                remembered,
                "fair",
                call -> "https://call.example.org/call/x",
                slug -> slug.equals("fair") ? Optional.of(pitch) : Optional.empty());
    }
}
