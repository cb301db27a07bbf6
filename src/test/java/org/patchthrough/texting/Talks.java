package org.patchthrough.texting;

import static org.patchthrough.texting.TrialPitch.NOON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Language;

/** Conversations of a made-up campaign in each of their states, and what is known at noon. */
final class Talks {
    static final UUID CALL = UUID.fromString("01968c5e-0000-7000-8000-000000000001");
    static final Talk.Question QUESTION = new Talk.Question(CALL, "fair", "NY-12");

    private Talks() {}

    static Talk in(State state) {
        var fair = Talk.NEW.about("fair").heard(NOON);
        var planned = fair.with(Talk.Aim.at("10017").with(TrialPitch.plan("NY-12", "NY-S1", "NY-S3")));
        var called = planned.with(planned.aim().then(1, 1)).with(CALL, 0);
        return switch (state) {
            case NEW -> Talk.NEW;
            case ZIP_WANTED -> fair.at(state);
            case SPLIT -> fair.with(Talk.Aim.at("90210")).at(state);
            case READY, CLOSED, IDLE -> planned.at(state);
            case CALLING, IN_CALL -> planned.with(CALL, 0).at(state);
            case ANSWER_WANTED ->
                called.with(Talk.Answers.NONE.asking(List.of(QUESTION))).at(state);
            case PROMISE_WANTED ->
                called.with(new Talk.Answers(List.of(), QUESTION, NOON, false)).at(state);
            case NEXT_OR_DONE -> called.at(state);
        };
    }

    /** At a number whose opt-out words we answer ourselves. */
    static Known known(TrialPitch pitch) {
        return known(pitch, false, false);
    }

    static Known known(TrialPitch pitch, boolean stopped, boolean carrierAnswers) {
        return known(pitch, stopped, carrierAnswers, Optional.empty());
    }

    /** Of somebody whose language is remembered. */
    static Known known(TrialPitch pitch, Language remembered) {
        return known(pitch, false, false, Optional.of(remembered));
    }

    /** The carrier says that it has answered the message. */
    static Known handled(TrialPitch pitch, boolean stopped) {
        return known(pitch, stopped, true, true, false, Optional.empty());
    }

    /** Of somebody to whom the carrier brings no text from that number, since they told it to stop. */
    static Known refused(TrialPitch pitch) {
        return known(pitch, true, true, false, true, Optional.empty());
    }

    private static Known known(
            TrialPitch pitch, boolean stopped, boolean carrierAnswers, Optional<Language> remembered) {
        return known(pitch, stopped, carrierAnswers, false, false, remembered);
    }

    private static Known known(
            TrialPitch pitch,
            boolean stopped,
            boolean carrierAnswers,
            boolean handled,
            boolean refused,
            Optional<Language> remembered) {
        return new Known(
                NOON,
                stopped,
                false,
                carrierAnswers,
                handled,
                refused,
                "",
                remembered,
                "fair",
                call -> "https://call.example.org/call/x",
                slug -> slug.equals("fair") ? Optional.of(pitch) : Optional.empty());
    }
}
