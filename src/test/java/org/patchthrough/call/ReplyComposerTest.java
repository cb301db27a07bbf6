package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.patchthrough.call.TestBrief.brief;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in each state: which prompts with which values, how many keys are awaited and how long. */
class ReplyComposerTest {
    private static final Plan PLAN = TestBrief.plan("NY-12", "NY-S1", "NY-S3");
    private static final Tries SILENT = Tries.NONE.silent();

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments(
                        new State.Greeting(Tries.NONE),
                        "GREETING{org} GREETING_OTHER_LANGUAGE GREETING_STOP{num_say}",
                        1,
                        2),
                arguments(new State.Greeting(SILENT), "GREETING_REPEATED{org}", 1, 2),
                arguments(
                        new State.Greeting(Tries.NONE.wrongKey()),
                        "KEY_NOT_USED GREETING{org} GREETING_OTHER_LANGUAGE GREETING_STOP{num_say}",
                        1,
                        2),
                arguments(
                        new State.Greeting(Tries.NONE.again().again()),
                        "SPEAKING_SLOWLY GREETING{org} GREETING_OTHER_LANGUAGE GREETING_STOP{num_say}",
                        1,
                        2),
                arguments(
                        new State.Welcoming(Tries.NONE),
                        "INBOUND_HELLO{org} CONFIRM_CONNECT{title_name} GREETING_OTHER_LANGUAGE",
                        1,
                        2),
                arguments(
                        new State.Locating(0, true, Tries.NONE),
                        "INBOUND_HELLO{org} ASK_ZIP ASK_ZIP_OTHER_LANGUAGE",
                        5,
                        6),
                arguments(new State.Locating(0, false, Tries.NONE), "ASK_ZIP ASK_ZIP_OTHER_LANGUAGE", 5, 6),
                arguments(new State.Locating(1, false, Tries.NONE), "ZIP_NOT_FOUND", 5, 6),
                arguments(new State.Locating(1, false, SILENT), "ASK_ZIP ASK_ZIP_OTHER_LANGUAGE", 5, 6),
                arguments(new State.Confirming("10017", Tries.NONE), "ZIP_READ_BACK{zip_say}", 1, 8),
                arguments(new State.ChoosingState("42223", Tries.NONE), "CHOOSE_STATE_TWO{state_a,state_b}", 1, 8),
                arguments(
                        new State.ChoosingState("86044", Tries.NONE),
                        "CHOOSE_STATE_THREE{state_a,state_b,state_c}",
                        1,
                        8),
                arguments(new State.Choosing("86044", "NM", Tries.NONE), "CHOOSE_MEMBER_ONE{a}", 1, 8),
                // Where the map no longer asks, the ZIP is asked for again.
                arguments(new State.ChoosingState("10017", Tries.NONE), "ZIP_NOT_FOUND", 1, 8),
                arguments(new State.Choosing("10017", "", Tries.NONE), "ZIP_NOT_FOUND", 1, 8),
                arguments(new State.Choosing("86044", "UT", Tries.NONE), "ZIP_NOT_FOUND", 1, 8),
                arguments(new State.ChoosingState("00501", Tries.NONE), "CONFIRM_STATE{state}", 1, 8),
                arguments(new State.Choosing("90210", "", Tries.NONE), "CHOOSE_MEMBER_TWO{a,b}", 1, 8),
                arguments(new State.Choosing("90211", "", Tries.NONE), "CHOOSE_MEMBER_THREE{a,b,c}", 1, 8),
                arguments(new State.Choosing("42223", "TN", Tries.NONE), "CHOOSE_MEMBER_TWO{a,b}", 1, 8),
                arguments(
                        new State.Briefing(Tries.NONE),
                        "NUMBER_SHOWN BEFORE_CONNECTING_SHORT BRIEFING_SHORT{ask}",
                        1,
                        1),
                arguments(
                        new State.Waiting(0, List.of(), State.Why.NEXT, 0, Tries.NONE),
                        "OTHERS_ON_THE_LINE{title_name}",
                        1,
                        2),
                arguments(
                        new State.Closed(0, List.of(), 0, State.Why.NEXT, Tries.NONE),
                        "OFFICE_CLOSED{ask,title_name}",
                        1,
                        2),
                arguments(new State.AskingContact(0, List.of(0), Tries.NONE), "ASK_CONTACT", 1, 8),
                arguments(new State.AskingStance(0, Tries.NONE), "ASK_STANCE{bill,title_name}", 1, 8),
                arguments(new State.AskingPromise(0, Stance.SUPPORTS, Tries.NONE), "ASK_PROMISE{ask}", 1, 8),
                arguments(
                        new State.ReadingBack(0, Stance.SUPPORTS, Tries.NONE),
                        "STANCE_READ_BACK_SUPPORTS{title_name}",
                        1,
                        2),
                arguments(
                        new State.ReadingBack(0, Stance.OPPOSES, Tries.NONE),
                        "STANCE_READ_BACK_OPPOSES{title_name}",
                        1,
                        2),
                arguments(
                        new State.ReadingBack(0, Stance.UNDECIDED, Tries.NONE),
                        "STANCE_READ_BACK_UNDECIDED{title_name}",
                        1,
                        2),
                arguments(
                        new State.ReadingBack(0, Stance.NOT_GIVEN, Tries.NONE),
                        "STANCE_READ_BACK_NOT_GIVEN{title_name}",
                        1,
                        2),
                arguments(new State.Moving(1, Tries.NONE), "NEXT_MEMBER{next_name}", 1, 2),
                arguments(new State.Moving(1, SILENT), "NO_KEY_HEARD", 1, 2),
                arguments(new State.Missed(0, Tries.NONE), "MEMBER_NOT_REACHED{next_name,title_name}", 1, 2),
                arguments(new State.Again(0, Tries.NONE), "CALLED_DAYS_AGO{days,title_name}", 1, 2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void every_question_says_its_prompts_and_waits_its_time(State state, String said, int digits, int seconds) {
        var reply = (Reply.Gather) ReplyComposer.of(brief(), at(state));

        assertThat(words(reply.lines())).isEqualTo(said);
        assertThat(reply.digits()).isEqualTo(digits);
        assertThat(reply.timeout()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void without_a_script_before_their_eyes_callers_hear_the_whole_briefing() {
        var reply = (Reply.Gather)
                ReplyComposer.of(brief().terms(false, true, true, false), at(new State.Briefing(Tries.NONE)));

        assertThat(words(reply.lines())).isEqualTo("NUMBER_SHOWN BEFORE_CONNECTING BRIEFING{briefing}");
        assertThat(reply.lines().getLast().values()).isEqualTo(Map.of("briefing", "Judges need room."));
    }

    @Test
    void of_a_number_that_is_not_shown_the_briefing_does_not_speak() {
        var reply = (Reply.Gather)
                ReplyComposer.of(brief().terms(false, true, false, false), at(new State.Briefing(Tries.NONE)));

        assertThat(words(reply.lines())).isEqualTo("BEFORE_CONNECTING BRIEFING{briefing}");
    }

    static Stream<Arguments> filledWaits() {
        return Stream.of(
                arguments(new State.Greeting(Tries.NONE), "GREETING_WAITING{org} GREETING_WAITING{org}"),
                arguments(new State.Greeting(SILENT), "GREETING_WAITING{org} GREETING_WAITING{org}"),
                arguments(new State.Welcoming(Tries.NONE), "CONFIRM_CONNECT{title_name} CONFIRM_CONNECT{title_name}"),
                arguments(new State.Waiting(0, List.of(), State.Why.NEXT, 0, Tries.NONE), "STAY_ON_THE_LINE"),
                arguments(
                        new State.Closed(0, List.of(), 0, State.Why.NEXT, Tries.NONE), "TAKE_YOUR_TIME TO_HEAR_AGAIN"),
                arguments(new State.Moving(1, Tries.NONE), "TAKE_YOUR_TIME TO_HEAR_AGAIN"),
                arguments(new State.Moving(1, SILENT), "TAKE_YOUR_TIME TO_HEAR_AGAIN"),
                arguments(new State.Missed(0, Tries.NONE), "TAKE_YOUR_TIME TO_HEAR_AGAIN"),
                arguments(new State.Again(0, Tries.NONE), "TAKE_YOUR_TIME TO_HEAR_AGAIN"),
                // Who looks up a ZIP or thinks of what was said is not talked to.
                arguments(new State.Locating(0, true, Tries.NONE), ""),
                arguments(new State.AskingStance(0, Tries.NONE), ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filledWaits")
    void a_wait_is_filled_lest_the_line_sound_dead(State state, String said) {
        var reply = (Reply.Gather) ReplyComposer.of(brief(), at(state));

        assertThat(words(reply.meanwhile())).isEqualTo(said);
    }

    @Test
    void into_an_operators_wait_nothing_is_said() {
        var reply = (Reply.Gather) ReplyComposer.of(brief(), relayed(new State.Greeting(Tries.NONE)));

        assertThat(reply.meanwhile()).isEmpty();
        assertThat(reply.timeout()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void who_may_not_be_texted_is_offered_no_text() {
        var silent = brief().terms(true, false, true, false);

        assertThat(words(((Reply.Gather) ReplyComposer.of(silent, at(new State.Missed(0, Tries.NONE)))).lines()))
                .startsWith("MEMBER_NOT_REACHED_NO_TEXT");
        assertThat(words(((Reply.Gather) ReplyComposer.of(
                                silent, at(new State.Closed(0, List.of(), 0, State.Why.NEXT, Tries.NONE))))
                        .lines()))
                .startsWith("OFFICE_CLOSED_NO_TEXT");
    }

    @Test
    void the_first_office_rings_longer_and_each_is_only_named_before_it_rings() {
        var first = ring(brief(), new State.Bridging(0, List.of(0), State.Why.NEXT), false);
        assertThat(first.lines())
                .containsExactly(new Utterance(
                        Prompt.NOW_CALLING,
                        Language.ENGLISH,
                        Map.of("office_city", "City 0", "title_name", "Member of NY-12")));
        assertThat(first.ringing()).isEqualTo(Duration.ofSeconds(40));
        assertThat(first.leg()).isEqualTo(new Leg(0, 1));
        assertThat(first.numberShown()).isTrue();

        var later = ring(brief(), new State.Bridging(1, List.of(0), State.Why.NEXT), true);
        assertThat(words(later.lines())).isEqualTo("NOW_CALLING{office_city,title_name}");

        var hidden =
                ring(brief().terms(true, true, false, false), new State.Bridging(0, List.of(0), State.Why.NEXT), false);
        assertThat(words(hidden.lines())).isEqualTo("NOW_CALLING{office_city,title_name}");
        assertThat(hidden.numberShown()).isFalse();
    }

    @Test
    void a_further_office_is_announced_by_why_and_rings_shorter() {
        var busy = ring(brief(), new State.Bridging(0, List.of(0, 2), State.Why.BUSY), true);
        assertThat(busy.lines())
                .containsExactly(
                        new Utterance(Prompt.OFFICE_BUSY, Language.ENGLISH, Map.of("district_city", "City 2")));
        assertThat(busy.ringing()).isEqualTo(Duration.ofSeconds(30));
        assertThat(busy.office().number()).isEqualTo(2);

        assertThat(words(ring(brief(), new State.Bridging(0, List.of(0, 1), State.Why.NO_ANSWER), true)
                        .lines()))
                .isEqualTo("OFFICE_NO_ANSWER{district_city}");
        assertThat(words(ring(brief(), new State.Bridging(0, List.of(0, 1), State.Why.NOT_THROUGH), true)
                        .lines()))
                .isEqualTo("NOW_CALLING{office_city,title_name}");
    }

    static Stream<Arguments> goodbyes() {
        return Stream.of(
                arguments(Outcome.COMPLETE, "THANKS{num_say,org}"),
                arguments(Outcome.OPTED_OUT, "OPTED_OUT{num_say,org}"),
                arguments(Outcome.NOBODY_REACHED, "MEMBER_NOT_REACHED_LAST{title_name}"),
                arguments(Outcome.NO_LOCATION, "STOPPING_HERE_ZIP_UNKNOWN{site}"),
                arguments(Outcome.NO_RESPONSE, "STOPPING_HERE_NO_KEY{num_say,org}"),
                arguments(Outcome.DECLINED, "STOPPING_HERE"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("goodbyes")
    void every_outcome_has_its_goodbye(Outcome outcome, String said) {
        var reply = (Reply.Goodbye) ReplyComposer.of(brief(), at(new State.Over(outcome, 0)));

        assertThat(words(reply.lines())).isEqualTo(said);
    }

    @Test
    void days_since_the_last_call_are_told_as_people_say_them() {
        assertThat(again(0)).isEqualTo("CALLED_TODAY{title_name}");
        assertThat(again(1)).isEqualTo("CALLED_YESTERDAY{title_name}");
        assertThat(again(2)).isEqualTo("CALLED_DAYS_AGO{days,title_name}");
    }

    private static String again(int days) {
        var plan = new Plan(List.of(new Target("NY-12", days)), "");
        var session =
                new CallSession(new State.Again(0, Tries.NONE), plan, Language.ENGLISH, Pace.NORMAL, 1, false, false);
        return words(((Reply.Gather) ReplyComposer.of(brief(), session)).lines());
    }

    @Test
    void an_operator_hears_everything_twice_and_has_time_but_a_read_back_stays_short() {
        var asked = (Reply.Gather) ReplyComposer.of(brief(), relayed(new State.AskingStance(0, Tries.NONE)));
        assertThat(words(asked.lines())).isEqualTo("ASK_STANCE{bill,title_name} ASK_STANCE{bill,title_name}");
        assertThat(asked.timeout()).isEqualTo(Duration.ofSeconds(25));

        var zip = (Reply.Gather) ReplyComposer.of(brief(), relayed(new State.Locating(0, false, Tries.NONE)));
        assertThat(zip.timeout()).isEqualTo(Duration.ofSeconds(25));
        var back = (Reply.Gather)
                ReplyComposer.of(brief(), relayed(new State.ReadingBack(0, Stance.SUPPORTS, Tries.NONE)));
        assertThat(back.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void spanish_is_spoken_in_spanish_and_the_way_back_in_english() {
        var spanish =
                new CallSession(new State.Greeting(Tries.NONE), PLAN, Language.SPANISH, Pace.NORMAL, 1, false, false);
        var lines = ((Reply.Gather) ReplyComposer.of(brief(), spanish)).lines();

        assertThat(lines)
                .extracting(Utterance::language)
                .containsExactly(Language.SPANISH, Language.ENGLISH, Language.SPANISH);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(
                        new State.AskingStance(1, Tries.NONE),
                        Map.of("title_name", "Member NY-S1", "bill", "the bill")),
                arguments(new State.AskingPromise(0, Stance.SUPPORTS, Tries.NONE), Map.of("ask", "cosponsor the bill")),
                arguments(
                        new State.Missed(0, Tries.NONE),
                        Map.of("title_name", "Member NY-12", "next_name", "Member NY-S1")),
                arguments(new State.Moving(2, Tries.NONE), Map.of("next_name", "Member NY-S3")),
                arguments(
                        new State.Choosing("90210", "", Tries.NONE), Map.of("a", "Member CA-30", "b", "Member CA-32")),
                arguments(
                        new State.ChoosingState("42223", Tries.NONE),
                        Map.of("state_a", "State KY", "state_b", "State TN")),
                arguments(new State.Confirming("10017", Tries.NONE), Map.of("zip_say", "1 0 0 1 7")),
                arguments(new State.Again(0, Tries.NONE), Map.of("title_name", "Member NY-12", "days", "3")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void the_gaps_are_filled_with_what_the_brief_says(State state, Map<String, String> values) {
        var reply = (Reply.Gather) ReplyComposer.of(brief(), at(state));

        assertThat(reply.lines().getFirst().values()).isEqualTo(values);
    }

    @Test
    void while_the_world_is_asked_nothing_is_said() {
        assertThat(ReplyComposer.of(brief(), at(new State.Seeking(0, List.of(), State.Why.NEXT, 0))))
                .isEqualTo(new Reply.Nothing());
        assertThat(ReplyComposer.of(brief(), at(new State.Hearing(0, List.of(0)))))
                .isEqualTo(new Reply.Nothing());
    }

    @Test
    void digits_are_spoken_one_by_one() {
        assertThat(ReplyComposer.spaced("10017")).isEqualTo("1 0 0 1 7");
        assertThat(ReplyComposer.phone("+12025550117")).isEqualTo("2 0 2, 5 5 5, 0 1 1 7");
    }

    private static Reply.Dial ring(TestBrief brief, State.Bridging state, boolean tried) {
        return (Reply.Dial)
                ReplyComposer.of(brief, new CallSession(state, PLAN, Language.ENGLISH, Pace.NORMAL, 4, tried, false));
    }

    private static CallSession at(State state) {
        var plan = new Plan(List.of(new Target("NY-12", 3), Target.of("NY-S1"), Target.of("NY-S3")), "100");
        return new CallSession(state, plan, Language.ENGLISH, Pace.NORMAL, 4, false, false);
    }

    private static CallSession relayed(State state) {
        return new CallSession(state, PLAN, Language.ENGLISH, Pace.RELAY, 4, false, false);
    }

    private static String words(List<Utterance> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(utterance -> utterance.prompt()
                                + (utterance.values().isEmpty()
                                        ? ""
                                        : "{"
                                                + String.join(
                                                        ",",
                                                        utterance.values().keySet().stream()
                                                                .sorted()
                                                                .toList())
                                                + "}"))
                        .toList());
    }
}
