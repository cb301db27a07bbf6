package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.patchthrough.call.TestBrief.brief;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table of the flow has no column for: what facts and states carry, and what adds up over several steps. */
class FlowDetailsTest {
    private static final Plan THREE = TestBrief.plan("NY-12", "NY-S1", "NY-S3");

    private static CallSession at(State state, Pace pace, boolean tried, boolean reached) {
        return new CallSession(state, THREE, Language.ENGLISH, pace, 7, tried, reached);
    }

    private static CallSession at(State state) {
        return at(state, Pace.NORMAL, false, false);
    }

    private static Transition play(CallSession from, Event... events) {
        Transition transition = null;
        var session = from;
        for (var event : events) {
            transition = Flow.next(brief(), session, event);
            session = transition.next();
        }
        return java.util.Objects.requireNonNull(transition);
    }

    private static Event key(String digits) {
        return new Event.Key(digits);
    }

    @Test
    void the_second_time_it_is_said_slowly_and_stays_slow_but_relay_stays_relay() {
        var asked = at(new State.AskingStance(0, Tries.NONE));

        assertThat(play(asked, key("0")).next().pace()).isEqualTo(Pace.NORMAL);
        var slow = play(asked, key("0"), key("0")).next();
        assertThat(slow.pace()).isEqualTo(Pace.SLOW);
        assertThat(slow.state()).isEqualTo(new State.AskingStance(0, new Tries(0, 0, 2, Tries.Last.SLOWER)));
        var third = play(slow, key("0")).next();
        assertThat(third.state()).isEqualTo(new State.AskingStance(0, new Tries(0, 0, 2, Tries.Last.REPEAT)));
        assertThat(third.pace()).isEqualTo(Pace.SLOW);

        var relayed = at(new State.AskingStance(0, Tries.NONE), Pace.RELAY, false, false);
        assertThat(play(relayed, key("0"), key("0")).next().pace()).isEqualTo(Pace.RELAY);
    }

    @Test
    void to_hear_it_again_is_never_a_miss() {
        var asked = at(new State.AskingStance(0, Tries.NONE.silent()));
        var again = (State.AskingStance) play(asked, key("0")).next().state();

        assertThat(again.tries().silences()).isEqualTo(1);
        assertThat(again.tries().wrong()).isZero();
    }

    @Test
    void an_operator_who_relays_may_be_silent_once_more() {
        var relayed = at(new State.Moving(1, Tries.NONE), Pace.RELAY, true, true);

        assertThat(play(relayed, new Event.Silence(), new Event.NotTold(), new Event.Silence(), new Event.NotTold())
                        .next()
                        .state())
                .isInstanceOf(State.Moving.class);
        assertThat(play(
                                relayed,
                                new Event.Silence(),
                                new Event.NotTold(),
                                new Event.Silence(),
                                new Event.NotTold(),
                                new Event.Silence(),
                                new Event.NotTold())
                        .next()
                        .state())
                .isInstanceOf(State.Over.class);
    }

    @Test
    void the_third_zip_that_leads_nowhere_is_the_last() {
        var locating = CallSession.dialedIn(Language.ENGLISH, List.of());

        assertThat(play(locating, key("99999"), key("123")).next().state())
                .isEqualTo(new State.Locating(2, false, Tries.NONE));
        assertThat(play(locating, key("99999"), key("123"), key("00000")).next().state())
                .isEqualTo(new State.Over(Outcome.NO_LOCATION, 0));
    }

    @Test
    void a_remembered_zip_is_greeted_once_read_back_and_can_be_changed() {
        var known = CallSession.dialedIn(Language.ENGLISH, List.of(), "10017");

        assertThat(prompts(play(known, new Event.Answered())))
                .containsExactly(Prompt.INBOUND_HELLO, Prompt.ZIP_READ_BACK);
        assertThat(prompts(play(known, new Event.Answered(), key("0")))).containsExactly(Prompt.ZIP_READ_BACK);
        assertThat(play(known, new Event.Answered(), key("2")).next().state())
                .isEqualTo(new State.Locating(0, false, Tries.NONE));
        assertThat(play(known, new Event.Answered(), key("1")).next().state())
                .isEqualTo(new State.Briefing(Tries.NONE));
    }

    private static List<Prompt> prompts(Transition transition) {
        var listen = (Reply.Gather) ((Transition.Say) transition).reply();
        return listen.lines().stream().map(Utterance::prompt).toList();
    }

    @Test
    void five_digits_that_lie_somewhere_are_read_back_in_any_case() {
        for (var zip : List.of("10017", "90210", "42223", "00501")) {
            assertThat(play(CallSession.dialedIn(Language.ENGLISH, List.of()), key(zip))
                            .next()
                            .state())
                    .isEqualTo(new State.Confirming(zip, Tries.NONE));
        }
    }

    @Test
    void a_place_becomes_the_plan_and_the_fact_of_where_they_live() {
        var confirming = new CallSession(
                new State.Confirming("10017", Tries.NONE), null, Language.ENGLISH, Pace.NORMAL, 7, false, false);
        var transition = play(confirming, key("1"));

        assertThat(transition.facts()).containsExactly(new Fact.Located(7, List.of("NY-12", "NY-S1", "NY-S3")));
        assertThat(transition.next().plan()).isEqualTo(THREE);
    }

    @Test
    void a_plan_made_on_the_phone_knows_whom_this_caller_reached_lately() {
        var reached = List.of(new Target("NY-S1", 2), new Target("VT-0", 1));
        var confirming = CallSession.greeting(Language.ENGLISH, Pace.NORMAL, reached)
                .at(new State.Confirming("10017", Tries.NONE));
        var plan = play(confirming, key("1")).next().settled();

        assertThat(plan.targets()).extracting(Target::daysSince).containsExactly(7, 2, 7);
        assertThat(plan.seats()).isEqualTo(THREE.seats());
    }

    static Stream<Arguments> misses() {
        return Stream.of(
                arguments(Event.How.BUSY, Reason.BUSY, State.Why.BUSY),
                arguments(Event.How.NO_ANSWER, Reason.NO_ANSWER, State.Why.NO_ANSWER),
                // To a caller a line that failed sounds like a busy one.
                arguments(Event.How.FAILED, Reason.FAILED, State.Why.BUSY));
    }

    @ParameterizedTest
    @MethodSource("misses")
    void a_miss_says_why_to_the_ledger_and_to_the_caller(Event.How how, Reason reason, State.Why why) {
        var bridging = at(new State.Bridging(0, List.of(2), State.Why.NEXT));
        var transition = play(bridging, new Event.OfficeDone(how, 0, false));

        assertThat(transition.facts()).containsExactly(new Fact.OfficeMissed(new Leg(0, 1), "NY-12/2", reason));
        assertThat(transition.next().state()).isEqualTo(new State.Seeking(0, List.of(2), why, 0));
        assertThat(play(transition.next(), new Event.LineFound(1)).next().state())
                .isEqualTo(new State.Bridging(0, List.of(2, 1), why));
    }

    @Test
    void who_hangs_up_while_it_rings_is_gone_whatever_the_office_did() {
        var bridging = at(new State.Bridging(0, List.of(0), State.Why.NEXT));

        assertThat(play(bridging, new Event.OfficeDone(Event.How.BUSY, 0, true)).facts())
                .containsExactly(new Fact.OfficeMissed(new Leg(0, 1), "NY-12/0", Reason.CALLER_GONE));
    }

    /** The sentence for a member who was not reached names who was not reached, so the goodbye must know the right one. */
    @Test
    void whoever_stops_before_the_next_member_hears_of_the_one_before() {
        var moving = at(new State.Moving(2, Tries.NONE), Pace.NORMAL, true, false);

        assertThat(play(moving, key("2")).next().state()).isEqualTo(new State.Over(Outcome.NOBODY_REACHED, 1));
        assertThat(play(moving, new Event.Silence(), new Event.NotTold(), new Event.Silence(), new Event.NotTold())
                        .next()
                        .state())
                .isEqualTo(new State.Over(Outcome.NOBODY_REACHED, 1));
    }

    @Test
    void the_same_line_is_asked_for_until_the_world_answers() {
        var seeking = at(new State.Seeking(1, List.of(0, 2), State.Why.BUSY, 3));
        var turn = (Transition.Ask) play(seeking, new Event.Silence());

        assertThat(turn.need()).isEqualTo(new Need.Line(1, List.of(0, 2)));
        assertThat(((Need.Line) turn.need()).attempt()).isEqualTo(3);
        assertThat(turn.next().state()).isEqualTo(seeking.state());
    }
}
