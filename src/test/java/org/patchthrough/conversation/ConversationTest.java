package org.patchthrough.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.patchthrough.conversation.TrialCampaign.NOON;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;
import org.patchthrough.prompts.TextCatalog;
import org.patchthrough.prompts.TextTemplate;

/** Word by state: which text answers it, and where the conversation stands then. */
class ConversationTest {
    private static final List<IntentParser.Entrance> ENTRANCES =
            List.of(new IntentParser.Entrance("FAIR", "fair", Language.ENGLISH));

    private static final String DOCUMENT = contentOf(new File("docs/prompts.md"));

    private static final Map<String, ConversationStage> STATES = Map.ofEntries(
            Map.entry("ne", ConversationStage.NEW),
            Map.entry("zw", ConversationStage.ZIP_WANTED),
            Map.entry("sp", ConversationStage.SPLIT),
            Map.entry("re", ConversationStage.READY),
            Map.entry("cl", ConversationStage.CLOSED),
            Map.entry("ca", ConversationStage.CALLING),
            Map.entry("ic", ConversationStage.IN_CALL),
            Map.entry("aw", ConversationStage.ANSWER_WANTED),
            Map.entry("pw", ConversationStage.PROMISE_WANTED),
            Map.entry("nd", ConversationStage.NEXT_OR_DONE),
            Map.entry("id", ConversationStage.IDLE));

    // The text's number in docs/prompts.md, -- for none, and the state after it; ring where a call is asked for. The
    // last
    // column is somebody who has said stop.
    private static final String TABLE = """
            word     ne   zw   sp   re   cl   ca   ic   aw   pw   nd   id   stopped
            STOP     12id 12id 12id 12id 12id 12id 12id 12id 12id 12id 12id --id
            START    01zw 01zw 03sp 32re 09cl 22ca 22ic 05aw 31pw 32nd 32re 13re
            HELP     14ne 14zw 14sp 14re 14cl 14ca 14ic 14aw 14pw 14nd 14id 30id
            FAIR     01zw 01zw 03sp 32re 32re 22ca 22ic 32re 32re 32re 32re 30id
            10017    32re 32re 32re 32re 32re --ca --ic --aw --pw 32re 32re 30id
            90210    03sp 03sp 03sp 03sp 03sp --ca --ic --aw --pw 03sp 03sp 30id
            99999    16zw 16zw 16zw 16re 16cl --ca --ic --aw --pw 16nd 16id 30id
            CALL     01zw 01zw 03sp ring 09cl 22ca 22ic ring ring ring ring 30id
            VM       01zw 01zw 03sp ring ring 22ca 22ic 06nd 31pw ring 32re 30id
            LATER    01zw 01zw 03sp 10id 10id 22ca 22ic 05aw 31pw 10id 32re 30id
            DONE     29id 29id 29id 29id 29id 29id 22ic 29id 29id 29id 29id 30id
            NO       29id 29id 29id 29id 29id 29id 22ic 05aw 31pw 29id 29id 30id
            SCRIPT   15ne 33zw 33sp 33re 33cl 33ca 33ic 33aw 33pw 33nd 33id 30id
            ESPANOL  01zw 01zw 03sp 32re 09cl 22ca 22ic 05aw 31pw 32nd 32re 30id
            A        15ne 15zw 32re 15re 15cl 15ca 15ic 15aw 15pw 15nd 15id 30id
            0        15ne 15zw 02re 15re 15cl 15ca 15ic 05aw 31pw 15nd 15id 30id
            1        15ne 15zw 03sp 15re 15cl 15ca 15ic 06nd 06nd 15nd 15id 30id
            7        15ne 15zw 03sp 15re 15cl 15ca 15ic 05aw 31pw 15nd 15id 30id
            6        15ne 15zw 03sp 15re 15cl 15ca 15ic 25nd 31pw 15nd 15id 30id
            thanks   --ne --zw --sp --re --cl --ca --ic --aw --pw --nd --id --id
            so:1     15ne 15zw 15sp 15re 15cl 15ca 15ic 06nd 06nd 15nd 15id 30id
            hello?   15ne 15zw 15sp 15re 15cl 15ca 15ic 15aw 15pw 15nd 15id 30id
            """;

    static Stream<Arguments> cells() {
        var rows = TABLE.lines().map(line -> line.split(" +", -1)).toList();
        var columns = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i + 1)
                        .limit(columns.length - 1L)
                        .map(i -> arguments(row[0], columns[i], row[i])));
    }

    @ParameterizedTest(name = "{0} while {1}: {2}")
    @MethodSource("cells")
    void each_word_in_each_state(String word, String state, String expected) {
        boolean stopped = state.equals("stopped");
        var talk = ConversationFixture.in(STATES.getOrDefault(state, ConversationStage.IDLE));
        var pitch = new TrialCampaign(true, state.equals("cl"), false);

        assertThat(shown(say(ConversationFixture.known(pitch, stopped, false), talk, word)))
                .isEqualTo(expected);
    }

    private static ConversationStep say(ConversationContext context, ConversationState state, String body) {
        return Conversation.next(context, state, new ConversationInput.Said(IntentParser.read(body, 0, ENTRANCES)));
    }

    private static String shown(ConversationStep step) {
        return switch (step) {
            case ConversationStep.Ring _ -> "ring";
            case ConversationStep.Say said ->
                said.text().map(one -> number(one.template())).orElse("--")
                        + STATES.entrySet().stream()
                                .filter(each -> each.getValue() == said.state().state())
                                .findFirst()
                                .orElseThrow()
                                .getKey();
        };
    }

    /** As the document of all texts has it, which another test holds to the resources. */
    private static String number(TextTemplate template) {
        var row =
                Pattern.compile("\\| T(\\d\\d) \\| " + template.key() + " \\|").matcher(DOCUMENT);
        assertThat(row.find()).as(template.key()).isTrue();
        return row.group(1);
    }

    /** Says several things one after the other, and shows what each came to. */
    private static List<String> says(ConversationState state, String... bodies) {
        var shown = new ArrayList<String>();
        for (var body : bodies) {
            var step = say(ConversationFixture.known(TrialCampaign.OPEN), state, body);
            shown.add(shown(step));
            state = step.state();
        }
        return shown;
    }

    private static ConversationStep hears(ConversationState state, ConversationInput input) {
        return Conversation.next(ConversationFixture.known(TrialCampaign.OPEN), state, input);
    }

    private static ConversationInput.Ended ended(Outcome outcome, boolean accepted, ConversationInput.Tried... tried) {
        return new ConversationInput.Ended(
                ConversationFixture.CALL, "fair", Optional.empty(), outcome, accepted, Arrays.asList(tried));
    }

    @Test
    void two_states_are_asked_first_and_then_the_district() {
        assertThat(says(ConversationFixture.in(ConversationStage.ZIP_WANTED), "59999", "B", "a"))
                .containsExactly("27sp", "03sp", "32re");
        assertThat(says(ConversationFixture.in(ConversationStage.ZIP_WANTED), "59999", "A"))
                .containsExactly("27sp", "32re");
    }

    @Test
    void of_a_zip_whose_state_alone_is_known_it_asks_whether_they_live_there() {
        assertThat(says(ConversationFixture.in(ConversationStage.ZIP_WANTED), "00601", "B", "A"))
                .containsExactly("28sp", "28sp", "02re");
    }

    @Test
    void a_vacant_district_is_a_choice_of_its_own() {
        var asked = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.ZIP_WANTED),
                "33408");

        assertThat(new TextCatalog().write(((ConversationStep.Say) asked).text().orElseThrow()))
                .startsWith("ZIP 33408 covers 2 districts. Reply A for Representative Whitlock, B for FL-20 (vacant).");
        assertThat(says(asked.state(), "B")).containsExactly("21re");
        assertThat(says(asked.state(), "A")).containsExactly("32re");
        assertThat(says(asked.state(), "C")).containsExactly("03sp");
    }

    @Test
    void a_zip_that_nobody_is_called_for_can_be_followed_by_another() {
        assertThat(says(ConversationFixture.in(ConversationStage.ZIP_WANTED), "33333", "10017"))
                .containsExactly("26zw", "32re");
    }

    @Test
    void a_zip_that_came_while_something_went_on_is_taken_up_with_the_next_call() {
        assertThat(says(ConversationFixture.in(ConversationStage.ANSWER_WANTED), "90210", "1", "CALL"))
                .containsExactly("--aw", "06nd", "03sp");
    }

    @Test
    void a_campaign_that_is_over_says_so() {
        var over = ConversationFixture.known(new TrialCampaign(false, false, false));
        assertThat(shown(say(over, ConversationState.NEW, "FAIR"))).isEqualTo("17ne");
        assertThat(shown(say(over, ConversationFixture.in(ConversationStage.READY), "CALL")))
                .isEqualTo("17re");
        assertThat(shown(say(over, ConversationFixture.in(ConversationStage.SPLIT), "A")))
                .isEqualTo("17sp");
        assertThat(shown(say(over, ConversationFixture.in(ConversationStage.SPLIT), "0")))
                .isEqualTo("17sp");
    }

    @Test
    void the_carriers_own_words_are_answered_by_it_alone_and_move_the_state_all_the_same() {
        var carrier = ConversationFixture.known(TrialCampaign.OPEN, false, true);
        assertThat(shown(say(carrier, ConversationFixture.in(ConversationStage.READY), "stop ")))
                .isEqualTo("--id");
        assertThat(say(carrier, ConversationFixture.in(ConversationStage.READY), "STOP"))
                .isInstanceOfSatisfying(
                        ConversationStep.Say.class,
                        said -> assertThat(said.actions()).contains(new Action.Stop(true)));
        assertThat(shown(say(carrier, ConversationFixture.in(ConversationStage.READY), "HELP")))
                .isEqualTo("--re");
        assertThat(shown(say(carrier, ConversationFixture.in(ConversationStage.READY), "Stop it")))
                .isEqualTo("12id");
        assertThat(shown(say(
                        ConversationFixture.known(TrialCampaign.OPEN, true, true),
                        ConversationFixture.in(ConversationStage.IDLE),
                        "START")))
                .isEqualTo("--re");
    }

    @Test
    void what_the_carrier_has_answered_is_not_answered_twice() {
        var handled = ConversationFixture.handled(TrialCampaign.OPEN, false);
        assertThat(shown(say(handled, ConversationFixture.in(ConversationStage.READY), "START")))
                .isEqualTo("--re");
        assertThat(shown(say(
                        ConversationFixture.handled(TrialCampaign.OPEN, true),
                        ConversationFixture.in(ConversationStage.IDLE),
                        "HELP")))
                .isEqualTo("--id");
        assertThat(shown(say(
                        ConversationFixture.known(TrialCampaign.OPEN, true, true),
                        ConversationFixture.in(ConversationStage.IDLE),
                        "HELP")))
                .isEqualTo("--id");
    }

    @Test
    void a_second_stop_is_marked_where_the_carrier_hears_it() {
        var again = say(
                ConversationFixture.known(TrialCampaign.OPEN, true, true),
                ConversationFixture.in(ConversationStage.IDLE),
                "STOP");
        assertThat(shown(again)).isEqualTo("--id");
        assertThat(deeds(again)).containsExactly(new Action.Stop(true));
    }

    @Test
    void a_threat_is_answered_by_nothing_and_seen_by_a_person_whatever_else_it_says() {
        var threat = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.READY),
                "I will kill you");
        assertThat(shown(threat)).isEqualTo("--re");
        assertThat(deeds(threat)).containsExactly(new Action.Inbox(Intent.Kind.FOUL));
        var stopped = say(
                ConversationFixture.known(TrialCampaign.OPEN, true, false),
                ConversationFixture.in(ConversationStage.IDLE),
                "I will kill you");
        assertThat(shown(stopped)).isEqualTo("--id");
        assertThat(deeds(stopped)).containsExactly(new Action.Inbox(Intent.Kind.FOUL));
        var both = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.READY),
                "Stop or I will kill you");
        assertThat(shown(both)).isEqualTo("--id");
        assertThat(deeds(both)).containsExactly(new Action.Stop(false), new Action.Inbox(Intent.Kind.FOUL));
    }

    /** The carrier lets nothing of ours through before it hears its own word, so they could not learn that they are back. */
    @Test
    void who_stopped_by_the_carriers_word_comes_back_by_one_of_its_words_alone() {
        var refused = ConversationFixture.refused(TrialCampaign.OPEN);
        assertThat(deeds(say(refused, ConversationFixture.in(ConversationStage.IDLE), "start please")))
                .isEmpty();
        assertThat(deeds(say(refused, ConversationFixture.in(ConversationStage.IDLE), "COMENZAR")))
                .isEmpty();
        assertThat(deeds(say(refused, ConversationFixture.in(ConversationStage.IDLE), "Start")))
                .containsExactly(new Action.Return());
    }

    @Test
    void who_said_stop_is_told_so_once_a_day() {
        var stopped = ConversationFixture.known(TrialCampaign.OPEN, true, false);
        var told = say(stopped, ConversationFixture.in(ConversationStage.IDLE), "CALL");
        assertThat(shown(told)).isEqualTo("30id");
        assertThat(shown(say(stopped, told.state(), "CALL"))).isEqualTo("--id");
    }

    @Test
    void a_call_is_followed_from_the_line_to_the_talk() {
        var asked = ConversationFixture.in(ConversationStage.READY);
        assertThat(shown(hears(asked, new ConversationInput.Accepted(ConversationFixture.CALL, 0))))
                .isEqualTo("--ca");
        assertThat(shown(hears(asked, new ConversationInput.Accepted(ConversationFixture.CALL, 1))))
                .isEqualTo("24ca");
        assertThat(shown(hears(asked, new ConversationInput.Accepted(ConversationFixture.CALL, 4))))
                .isEqualTo("24ca");
        assertThat(shown(hears(
                        ConversationFixture.in(ConversationStage.CALLING),
                        new ConversationInput.Placed(ConversationFixture.CALL))))
                .isEqualTo("04ca");
        assertThat(shown(hears(
                        ConversationFixture.in(ConversationStage.CALLING),
                        new ConversationInput.Answered(ConversationFixture.CALL))))
                .isEqualTo("--ic");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void a_refusal_has_its_own_text_and_the_state_stays(CallRefusal why, String expected) {
        assertThat(shown(hears(ConversationFixture.in(ConversationStage.READY), new ConversationInput.Refused(why))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(CallRefusal.CAMPAIGN_CLOSED, "17re"),
                arguments(CallRefusal.ALREADY_CALLING, "22re"),
                arguments(CallRefusal.CALLED_TODAY, "18re"),
                arguments(CallRefusal.NOT_PLACED, "19re"),
                arguments(CallRefusal.OTHER, "23re"),
                arguments(CallRefusal.OUTSIDE_HOURS, "09cl"));
    }

    @Test
    void after_the_call_what_the_keys_left_open_is_asked() {
        var inCall = ConversationFixture.in(ConversationStage.IN_CALL);
        var open = new ConversationInput.Tried("NY-12", true, false);
        var told = new ConversationInput.Tried("NY-12", true, true);
        var next = new ConversationInput.Tried("NY-S1", true, true);
        var last = new ConversationInput.Tried("NY-S3", true, true);
        var missed = new ConversationInput.Tried("NY-12", false, true);
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, open)))).isEqualTo("05aw");
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, told)))).isEqualTo("06nd");
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, told, next, last))))
                .isEqualTo("07id");
        assertThat(shown(hears(inCall, ended(Outcome.NOBODY_REACHED, true, missed))))
                .isEqualTo("25nd");
        assertThat(shown(hears(inCall, ended(Outcome.NO_RESPONSE, false)))).isEqualTo("08re");
        assertThat(shown(hears(ConversationFixture.in(ConversationStage.CALLING), ended(Outcome.NOT_ANSWERED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(ConversationFixture.in(ConversationStage.CALLING), ended(Outcome.EXPIRED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(ConversationFixture.in(ConversationStage.CALLING), ended(Outcome.FAILED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(inCall, ended(Outcome.OPTED_OUT, false)))).isEqualTo("--id");
        assertThat(shown(hears(inCall, ended(Outcome.HUNG_UP, true))))
                .as("hung up in the briefing")
                .isEqualTo("25nd");
    }

    @Test
    void several_open_answers_are_asked_one_after_the_other() {
        var two = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                ended(
                        Outcome.COMPLETE,
                        true,
                        new ConversationInput.Tried("NY-12", true, false),
                        new ConversationInput.Tried("NY-S1", true, false)));
        assertThat(shown(two)).isEqualTo("05aw");
        assertThat(says(two.state(), "1", "2")).containsExactly("05aw", "06nd");
    }

    @Test
    void an_answer_is_told_of_its_member_and_may_be_corrected_for_a_day() {
        var first = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.ANSWER_WANTED),
                "1");
        var second = say(ConversationFixture.known(TrialCampaign.OPEN), first.state(), "2");
        assertThat(deeds(first)).containsExactly(told(Stance.SUPPORTS));
        assertThat(deeds(second)).containsExactly(told(Stance.OPPOSES));
    }

    @Test
    void a_figure_while_a_district_is_chosen_answers_and_corrects_nothing() {
        var choosing = ConversationFixture.in(ConversationStage.SPLIT)
                .with(ConversationState.Answers.NONE
                        .asking(List.of(ConversationFixture.QUESTION))
                        .answered(NOON));
        var figure = say(ConversationFixture.known(TrialCampaign.OPEN), choosing, "1");
        assertThat(shown(figure)).isEqualTo("03sp");
        assertThat(deeds(figure)).isEmpty();
    }

    @Test
    void a_question_of_another_campaign_is_closed_by_its_keyword() {
        var other = new ConversationState.Question(ConversationFixture.CALL, "other", "L-1");
        var asked = ConversationFixture.in(ConversationStage.ANSWER_WANTED)
                .about("other")
                .with(ConversationState.Answers.NONE.asking(List.of(other)));
        var begun = say(ConversationFixture.known(TrialCampaign.OPEN), asked, "FAIR");
        assertThat(begun.state().answers()).isEqualTo(ConversationState.Answers.NONE);
        var same = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.ANSWER_WANTED),
                "FAIR");
        assertThat(same.state().answers().open()).containsExactly(ConversationFixture.QUESTION);
    }

    @Test
    void who_is_asked_of_another_call_answers_of_that_one() {
        var elsewhere = UUID.fromString("01968c5e-0000-7000-8000-000000000002");
        var waiting = ConversationFixture.in(ConversationStage.NEXT_OR_DONE)
                .with(ConversationState.Answers.NONE.asking(List.of(ConversationFixture.QUESTION)));
        var asked = hears(
                waiting,
                new ConversationInput.Ended(
                        elsewhere,
                        "fair",
                        Optional.empty(),
                        Outcome.COMPLETE,
                        true,
                        List.of(
                                new ConversationInput.Tried("NY-S1", true, false),
                                new ConversationInput.Tried("NY-S3", true, false))));
        assertThat(shown(asked)).isEqualTo("05aw");
        assertThat(asked.state().answers().open())
                .as("one question, and no older one")
                .containsExactly(new ConversationState.Question(elsewhere, "fair", "NY-S1"));
    }

    @Test
    void a_figure_after_nobody_was_reached_is_no_answer() {
        var missed = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                ended(Outcome.NOBODY_REACHED, true, new ConversationInput.Tried("NY-12", false, true)));
        assertThat(shown(missed)).isEqualTo("25nd");
        assertThat(shown(say(ConversationFixture.known(TrialCampaign.OPEN), missed.state(), "1")))
                .isEqualTo("15nd");
    }

    @Test
    void not_through_said_twice_is_one_office_not_reached() {
        var context = ConversationFixture.known(TrialCampaign.OPEN);
        var once = say(context, ConversationFixture.in(ConversationStage.ANSWER_WANTED), "6");
        var twice = say(context, once.state(), "6");
        assertThat(twice.state().aim()).isEqualTo(once.state().aim());
    }

    @Test
    void who_has_called_all_is_not_offered_them_again() {
        var state = ConversationFixture.in(ConversationStage.IN_CALL);
        var one = state.with(state.aim().with(TrialCampaign.plan("NY-12"))).with(ConversationFixture.CALL, 0);
        var asked = hears(one, ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, false)));
        assertThat(((ConversationStep.Ring) say(ConversationFixture.known(TrialCampaign.OPEN), asked.state(), "CALL"))
                        .offered())
                .isFalse();
    }

    @Test
    void where_the_campaign_no_longer_calls_them_the_zip_finds_whom_it_does() {
        var gone = ConversationFixture.in(ConversationStage.READY)
                .with(ConversationState.Aim.at("10017").with(TrialCampaign.plan("L-9", "NY-12")));
        var ring = (ConversationStep.Ring) say(ConversationFixture.known(TrialCampaign.OPEN), gone, "CALL");
        assertThat(ring.plan().seats()).containsExactly("NY-12", "NY-S1", "NY-S3");
    }

    @Test
    void whom_the_campaign_no_longer_calls_nobody_is_asked_about_and_a_call_goes_on() {
        var gone = ConversationState.Answers.NONE.asking(
                List.of(new ConversationState.Question(ConversationFixture.CALL, "fair", "L-9")));
        assertThat(shown(say(
                        ConversationFixture.known(TrialCampaign.OPEN),
                        ConversationFixture.in(ConversationStage.ANSWER_WANTED).with(gone),
                        "1")))
                .isEqualTo("15id");
        assertThat(shown(say(
                        ConversationFixture.known(TrialCampaign.OPEN),
                        ConversationFixture.in(ConversationStage.CALLING).with(gone),
                        "CALL")))
                .isEqualTo("22ca");
    }

    @Test
    void who_corrects_a_promise_does_not_change_what_the_office_said() {
        var asking = ConversationFixture.known(new TrialCampaign(true, false, true));
        var promised = say(asking, ConversationFixture.in(ConversationStage.PROMISE_WANTED), "1");
        var corrected = say(asking, promised.state(), "2");
        assertThat(deeds(corrected))
                .containsExactly(new Action.Promised(ConversationFixture.CALL, "NY-12", Promise.NO));
        assertThat(shown(corrected)).isEqualTo("06nd");
        assertThat(shown(say(asking, corrected.state(), "5"))).isEqualTo("15nd");
    }

    @Test
    void who_corrects_an_answer_to_not_through_is_offered_the_same_office_again() {
        var wrong = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.ANSWER_WANTED),
                "1");
        var right = say(ConversationFixture.known(TrialCampaign.OPEN), wrong.state(), "6");
        assertThat(shown(right)).isEqualTo("25nd");
        assertThat(right.state().aim().next()).isZero();
        var back = say(ConversationFixture.known(TrialCampaign.OPEN), right.state(), "1");
        assertThat(shown(back)).isEqualTo("06nd");
        assertThat(back.state().aim()).isEqualTo(wrong.state().aim());
    }

    @Test
    void an_answer_given_by_key_is_corrected_by_text_as_well() {
        var told = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, true)));
        assertThat(shown(told)).isEqualTo("06nd");
        assertThat(deeds(say(ConversationFixture.known(TrialCampaign.OPEN), told.state(), "2")))
                .containsExactly(told(Stance.OPPOSES));
    }

    @Test
    void a_voicemail_is_told_of_by_its_word_and_rings_nobody() {
        var answered = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.ANSWER_WANTED),
                "Voicemail");
        assertThat(deeds(answered))
                .containsExactly(
                        new Action.Told(ConversationFixture.CALL, "NY-12", Contact.VOICEMAIL, Optional.empty()));
    }

    @Test
    void no_cancels_a_reminder_and_leaves_the_question_open() {
        var asked = ConversationFixture.in(ConversationStage.ANSWER_WANTED)
                .with(new ConversationState.Reminder("fair", "NY-12", NOON));
        var no = say(ConversationFixture.known(TrialCampaign.OPEN), asked, "No");
        assertThat(shown(no)).isEqualTo("29aw");
        assertThat(no.state().reminder()).isNull();
        assertThat(shown(say(ConversationFixture.known(TrialCampaign.OPEN), no.state(), "2")))
                .isEqualTo("06nd");
    }

    private static List<Action> deeds(ConversationStep step) {
        return step instanceof ConversationStep.Say said ? said.actions() : List.of();
    }

    private static Action told(Stance stance) {
        return new Action.Told(ConversationFixture.CALL, "NY-12", Contact.PERSON, Optional.of(stance));
    }

    @Test
    void where_the_campaign_asks_for_a_promise_the_answer_brings_that_question() {
        var asking = ConversationFixture.known(new TrialCampaign(true, false, true));
        var answered = say(asking, ConversationFixture.in(ConversationStage.ANSWER_WANTED), "1");
        assertThat(shown(answered)).isEqualTo("31pw");
        assertThat(shown(say(asking, answered.state(), "3"))).isEqualTo("06nd");
        assertThat(shown(say(asking, ConversationFixture.in(ConversationStage.ANSWER_WANTED), "5")))
                .isEqualTo("06nd");
    }

    @Test
    void an_answer_by_page_closes_the_question_and_is_what_a_text_corrects() {
        var told = hears(
                ConversationFixture.in(ConversationStage.ANSWER_WANTED),
                new ConversationInput.ToldElsewhere(ConversationFixture.CALL, "NY-12"));

        assertThat(shown(told)).isEqualTo("--nd");
        assertThat(told.state().answers().open()).isEmpty();
        assertThat(deeds(say(ConversationFixture.known(TrialCampaign.OPEN), told.state(), "2")))
                .containsExactly(told(Stance.OPPOSES));
    }

    @Test
    void an_answer_by_page_brings_the_next_question_as_one_by_text_does() {
        var two = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                ended(
                        Outcome.COMPLETE,
                        true,
                        new ConversationInput.Tried("NY-12", true, false),
                        new ConversationInput.Tried("NY-S1", true, false)));
        var second = hears(two.state(), new ConversationInput.ToldElsewhere(ConversationFixture.CALL, "NY-S1"));
        var first = hears(two.state(), new ConversationInput.ToldElsewhere(ConversationFixture.CALL, "NY-12"));

        assertThat(shown(second)).as("which was not asked yet").isEqualTo("--aw");
        assertThat(says(second.state(), "1")).containsExactly("06nd");
        assertThat(shown(first)).isEqualTo("05aw");
    }

    @Test
    void an_answer_while_the_call_goes_on_is_counted_and_not_asked_again() {
        var talking = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                new ConversationInput.Talked(ConversationFixture.CALL, "fair", "NY-12"));
        var answered = say(ConversationFixture.known(TrialCampaign.OPEN), talking.state(), "1");

        assertThat(shown(talking)).isEqualTo("--ic");
        assertThat(shown(answered)).isEqualTo("--ic");
        assertThat(deeds(answered)).containsExactly(told(Stance.SUPPORTS));
        assertThat(shown(hears(
                        answered.state(),
                        ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, true)))))
                .isEqualTo("06nd");
    }

    @Test
    void what_a_key_has_told_since_is_not_asked() {
        var talking = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                new ConversationInput.Talked(ConversationFixture.CALL, "fair", "NY-12"));

        assertThat(shown(hears(
                        talking.state(),
                        ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, true)))))
                .isEqualTo("06nd");
    }

    @Test
    void who_last_texted_days_ago_is_asked_of_a_call_by_another_door_and_understood() {
        var asleep = ConversationFixture.in(ConversationStage.IDLE).heard(NOON.minus(Duration.ofDays(2)));
        var elsewhere = UUID.fromString("01968c5e-0000-7000-8000-000000000002");
        var asked = hears(
                asleep,
                new ConversationInput.Ended(
                        elsewhere,
                        "fair",
                        Optional.empty(),
                        Outcome.COMPLETE,
                        true,
                        List.of(new ConversationInput.Tried("NY-12", true, false))));

        assertThat(shown(asked)).isEqualTo("05aw");
        assertThat(says(asked.state(), "1")).containsExactly("07id");
    }

    @Test
    void somebody_who_never_texted_is_asked_one_question_with_the_way_out() {
        var stranger = hears(
                ConversationState.NEW,
                ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, false)));
        assertThat(shown(stranger)).isEqualTo("05aw");
        assertThat(((ConversationStep.Say) stranger)
                        .text()
                        .orElseThrow()
                        .template()
                        .key())
                .isEqualTo("ask_report_stranger");
    }

    @Test
    void a_reminder_is_sent_once_and_no_cancels_it() {
        var reminded = say(
                        ConversationFixture.known(TrialCampaign.OPEN),
                        ConversationFixture.in(ConversationStage.CLOSED),
                        "LATER")
                .state();
        assertThat(reminded.reminder()).isNotNull();
        assertThat(shown(hears(reminded, new ConversationInput.Due())))
                .as("too early")
                .isEqualTo("--id");
        var due = reminded.with(new ConversationState.Reminder("fair", "NY-12", NOON));
        var sent = hears(due, new ConversationInput.Due());
        assertThat(shown(sent)).isEqualTo("11re");
        assertThat(shown(hears(sent.state(), new ConversationInput.Due()))).isEqualTo("--re");
        assertThat(say(ConversationFixture.known(TrialCampaign.OPEN), due, "NO")
                        .state()
                        .reminder())
                .isNull();
        assertThat(say(ConversationFixture.known(TrialCampaign.OPEN), due, "STOP")
                        .state()
                        .reminder())
                .isNull();
    }

    @Test
    void unknown_words_get_one_answer_an_hour_and_the_third_in_a_row_is_for_a_person() {
        assertThat(says(ConversationFixture.in(ConversationStage.READY), "who is this", "what?", "hm"))
                .containsExactly("15re", "--re", "--re");
        var context = ConversationFixture.known(TrialCampaign.OPEN);
        var twice = say(
                context,
                say(context, ConversationFixture.in(ConversationStage.READY), "who is this")
                        .state(),
                "what?");
        assertThat(deeds(twice)).isEmpty();
        assertThat(deeds(say(context, twice.state(), "hm"))).containsExactly(new Action.Inbox(Intent.Kind.PLAIN));
        assertThat(deeds(say(context, ConversationFixture.in(ConversationStage.READY), "can this be made to stop")))
                .containsExactly(new Action.Inbox(Intent.Kind.UNSURE));
    }

    @Test
    void replies_that_move_nothing_on_are_three_a_minute() {
        assertThat(says(ConversationFixture.in(ConversationStage.READY), "HELP", "SCRIPT", "HELP", "HELP", "CALL"))
                .containsExactly("14re", "33re", "14re", "--re", "ring");
    }

    @Test
    void a_call_that_reaches_nobody_may_be_asked_for_twice_more_before_it_counts_again() {
        var missed = new ConversationInput.Tried("NY-12", false, true);
        var state = ConversationFixture.in(ConversationStage.READY);
        var free = new ArrayList<Boolean>();
        for (int i = 0; i < 4; i++) {
            var ring = (ConversationStep.Ring) say(ConversationFixture.known(TrialCampaign.OPEN), state, "CALL");
            free.add(ring.offered());
            state = hears(ring.state(), new ConversationInput.Accepted(ConversationFixture.CALL, 0))
                    .state();
            state = hears(state, ended(Outcome.NOBODY_REACHED, true, missed)).state();
        }
        assertThat(free).containsExactly(false, true, true, false);
    }

    @Test
    void the_next_office_was_offered_and_a_new_zip_was_not() {
        var context = ConversationFixture.known(TrialCampaign.OPEN);
        var next = hears(
                ConversationFixture.in(ConversationStage.IN_CALL),
                ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, true)));
        assertThat(((ConversationStep.Ring) say(context, next.state(), "CALL")).offered())
                .isTrue();

        var moved = say(context, next.state(), "20001");
        assertThat(((ConversationStep.Ring) say(context, moved.state(), "CALL")).offered())
                .isFalse();
    }

    @Test
    void the_end_of_a_call_moves_nothing_in_a_plan_that_was_made_since() {
        var moved = say(
                ConversationFixture.known(TrialCampaign.OPEN),
                ConversationFixture.in(ConversationStage.NEXT_OR_DONE),
                "20001");
        var told =
                hears(moved.state(), ended(Outcome.COMPLETE, true, new ConversationInput.Tried("NY-12", true, true)));
        assertThat(shown(told)).isEqualTo("--re");
        assertThat(told.state().aim().next()).isZero();
    }

    @Test
    void a_keyword_in_another_language_begins_in_it_whatever_was_spoken_before() {
        var english = ConversationFixture.known(TrialCampaign.OPEN, Language.ENGLISH);
        var spanish = ConversationFixture.known(TrialCampaign.OPEN, Language.SPANISH);
        var fair = new ConversationInput.Said(new Intent.Key("FAIR", "fair", Language.ENGLISH, Optional.empty()));
        var justo = new ConversationInput.Said(new Intent.Key("JUSTO", "fair", Language.SPANISH, Optional.empty()));
        assertThat(Conversation.next(english, ConversationState.NEW, justo)
                        .state()
                        .language())
                .isEqualTo(Language.SPANISH);
        assertThat(Conversation.next(spanish, ConversationState.NEW, fair)
                        .state()
                        .language())
                .isEqualTo(Language.SPANISH);
    }

    @Test
    void languages_in_turn_are_answered_three_times_a_minute() {
        assertThat(says(ConversationFixture.in(ConversationStage.READY), "ESPANOL", "ENGLISH", "ESPANOL", "ENGLISH"))
                .containsExactly("32re", "32re", "32re", "--re");
    }

    @Test
    void on_another_day_call_is_the_request_where_the_zip_alone_decides() {
        var yesterday = NOON.minus(Duration.ofHours(30));
        var context = ConversationFixture.known(TrialCampaign.OPEN);
        assertThat(shown(say(
                        context,
                        ConversationFixture.in(ConversationStage.NEXT_OR_DONE).heard(yesterday),
                        "CALL")))
                .isEqualTo("ring");
        assertThat(shown(say(
                        context, ConversationFixture.in(ConversationStage.SPLIT).heard(yesterday), "CALL")))
                .isEqualTo("03sp");
    }
}
