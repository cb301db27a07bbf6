package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.TestBrief.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorReplyTest {
    private static final Plan TWO = TestBrief.plan("NY-12", "NY-S1");

    private static Utterance said(State state, @Nullable Plan plan) {
        var session = new CallSession(state, plan, Language.SPANISH, Pace.NORMAL, 5, false, false);
        return ((Reply.Goodbye) ErrorReply.of(brief(), session)).lines().getFirst();
    }

    @Test
    void it_names_the_first_office_of_the_target_that_the_call_is_at() {
        assertThat(said(new State.AskingStance(1, Tries.NONE), TWO))
                .isEqualTo(new Utterance(
                        Prompt.OUR_FAULT,
                        Language.SPANISH,
                        Map.of("title_name", "Miembro NY-S1", "office_say", "2 0 2, 5 5 5, 0 1 0 0")));
        assertThat(said(new State.Briefing(Tries.NONE), TWO).values()).containsEntry("title_name", "Miembro NY-12");
        assertThat(said(new State.Bridging(1, List.of(0), State.Why.NEXT), TWO).values())
                .containsEntry("title_name", "Miembro NY-S1");
    }

    @Test
    void beyond_the_last_target_it_names_the_last() {
        assertThat(said(new State.Over(Outcome.COMPLETE, 2), TWO).values())
                .containsEntry("title_name", "Miembro NY-S1");
    }

    @Test
    void without_a_plan_it_names_nobody() {
        assertThat(said(new State.Greeting(Tries.NONE), null))
                .isEqualTo(new Utterance(Prompt.OUR_FAULT_NO_OFFICE, Language.SPANISH, Map.of()));
    }
}
