package org.patchthrough.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Ledger;
import org.patchthrough.call.Need;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Reply;
import org.patchthrough.call.Token;
import org.patchthrough.call.World;

class VoiceServiceTest {
    private static final UUID CALL = UUID.fromString("0199f1c2-0000-7000-8000-000000000001");
    private static final Event ANSWERED = new Event.Answered();
    private static final Event ONE = new Event.Key("1");
    private static final Event POUND = new Event.Key("#");

    private final List<List<Fact>> appended = new ArrayList<>();
    private World world = (_, need) -> switch (need) {
        case Need.Line line when line.tried().isEmpty() -> new Event.LineFound(0);
        case Need.Line _ -> new Event.NoLine();
        case Need.Told _, Need.Pressed _ -> new Event.NotTold();
    };
    private Ledger ledger = (_, facts) -> appended.add(facts);
    private final VoiceService desk = new VoiceService(
            _ -> SampleBrief.brief(),
            (token, need) -> world.answer(token, need),
            (call, facts) -> ledger.append(call, facts));

    @Test
    void a_greeting_has_no_facts_so_the_ledger_is_left_alone() {
        var answer = desk.answer(start(SampleBrief.PLAN), ANSWERED);

        assertThat(answer.next().session().step()).isEqualTo(1);
        assertThat(appended).isEmpty();
    }

    @Test
    void what_the_world_must_tell_is_asked_within_the_same_webhook() {
        var ring = after(start(SampleBrief.PLAN), ANSWERED, ONE, POUND);

        assertThat(ring.reply()).isInstanceOf(Reply.Dial.class);
    }

    @Test
    void the_facts_of_all_turns_of_a_webhook_are_appended_at_once() {
        after(start(SampleBrief.PLAN), ANSWERED, ONE, POUND);

        assertThat(appended.getLast()).extracting(Fact::key).containsExactly("briefed", "rung:0.1");
        assertThat(appended).hasSize(2);
    }

    @Test
    void a_repeated_webhook_gets_the_same_answer_and_brings_no_new_fact() {
        var token = after(start(SampleBrief.PLAN), ANSWERED, ONE).next();

        var first = desk.answer(token, POUND);
        var again = desk.answer(token, POUND);

        assertThat(again).isEqualTo(first);
        assertThat(appended.removeLast()).isEqualTo(appended.removeLast());
    }

    @Test
    void nothing_is_answered_before_the_facts_last() {
        ledger = (_, _) -> {
            throw new IllegalStateException("no room");
        };

        assertThatThrownBy(() -> after(start(SampleBrief.PLAN), ANSWERED, ONE)).hasMessage("no room");
    }

    @Test
    void a_talk_that_was_had_stays_had_though_the_world_fails_after_it() {
        var ringing = after(start(SampleBrief.PLAN), ANSWERED, ONE, POUND).next();
        world = (_, _) -> {
            throw new IllegalStateException("no database");
        };

        assertThatThrownBy(() -> desk.answer(ringing, new Event.OfficeDone(How.TALKED, 60, false)))
                .hasMessage("no database");
        assertThat(appended.getLast()).extracting(Fact::key).containsExactly("done:0.1");
    }

    @Test
    void a_flow_that_asks_without_end_is_stopped() {
        var briefing = after(start(SampleBrief.PLAN), ANSWERED, ONE).next();
        world = (_, _) -> new Event.Silence();

        assertThatThrownBy(() -> desk.answer(briefing, POUND)).hasMessageContaining("said nothing");
    }

    @Test
    void twelve_targets_of_which_none_can_be_reached_come_to_an_end_by_keys_alone() {
        world = (_, _) -> new Event.NoLine();
        var answer =
                after(start(SampleBrief.plan("NY-1", "NY-2", "NY-3", "NY-4", "NY-5", "NY-6")), ANSWERED, ONE, POUND);

        for (int key = 0; key < 5; key++) {
            answer = desk.answer(answer.next(), ONE);
        }

        assertThat(appended.getLast()).contains(new Fact.Over(Outcome.NOBODY_REACHED));
    }

    @Test
    void who_hears_an_apology_hears_the_number_of_the_office_they_were_bound_for() {
        var token = after(start(SampleBrief.PLAN), ANSWERED, ONE, POUND).next();

        var sorry = lines(desk.sorry(token)).getFirst();

        assertThat(sorry.prompt()).isEqualTo(Prompt.OUR_FAULT);
        assertThat(sorry.values())
                .containsEntry("title_name", "Representative Ada Whitlock")
                .containsEntry("office_say", "2 0 2, 5 5 5, 0 1 3 0");
    }

    @Test
    void without_a_plan_or_a_brief_the_apology_names_no_office() {
        var noBriefs = new VoiceService(
                _ -> {
                    throw new IllegalStateException("no such version");
                },
                world,
                ledger);

        assertThat(lines(desk.sorry(start(null))).getFirst().prompt()).isEqualTo(Prompt.OUR_FAULT_NO_OFFICE);
        assertThat(lines(noBriefs.sorry(start(SampleBrief.PLAN))).getFirst().prompt())
                .isEqualTo(Prompt.OUR_FAULT_NO_OFFICE);
    }

    private static List<org.patchthrough.call.Utterance> lines(VoiceReply answer) {
        return ((Reply.Goodbye) answer.reply()).lines();
    }

    private VoiceReply after(Token token, Event... events) {
        var answer = desk.answer(token, events[0]);
        for (int i = 1; i < events.length; i++) {
            answer = desk.answer(answer.next(), events[i]);
        }
        return answer;
    }

    private static Token start(@org.jspecify.annotations.Nullable Plan plan) {
        var brief = SampleBrief.brief();
        return new Token(CALL, 1, 1, CallSession.greeting(plan, Language.ENGLISH, Pace.NORMAL), brief.terms());
    }
}
