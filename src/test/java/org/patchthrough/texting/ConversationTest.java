package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.patchthrough.texting.TrialPitch.NOON;

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
import org.patchthrough.prompts.TextTemplate;

/** Word by state: which text answers it, and where the conversation stands then. */
class ConversationTest {
    private static final List<Reader.Entrance> ENTRANCES =
            List.of(new Reader.Entrance("FAIR", "fair", Language.ENGLISH));

    private static final String DOCUMENT = contentOf(new File("docs/prompts.md"));

    private static final Map<String, State> STATES = Map.ofEntries(
            Map.entry("ne", State.NEW),
            Map.entry("zw", State.ZIP_WANTED),
            Map.entry("sp", State.SPLIT),
            Map.entry("re", State.READY),
            Map.entry("cl", State.CLOSED),
            Map.entry("ca", State.CALLING),
            Map.entry("ic", State.IN_CALL),
            Map.entry("aw", State.ANSWER_WANTED),
            Map.entry("pw", State.PROMISE_WANTED),
            Map.entry("nd", State.NEXT_OR_DONE),
            Map.entry("id", State.IDLE));

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
        var talk = Talks.in(STATES.getOrDefault(state, State.IDLE));
        var pitch = new TrialPitch(true, state.equals("cl"), false);

        assertThat(shown(say(Talks.known(pitch, stopped, false), talk, word))).isEqualTo(expected);
    }

    private static Step say(Known known, Talk talk, String body) {
        return Conversation.next(known, talk, new Input.Said(Reader.read(body, 0, ENTRANCES)));
    }

    private static String shown(Step step) {
        return switch (step) {
            case Step.Ring _ -> "ring";
            case Step.Say said ->
                said.text().map(one -> number(one.template())).orElse("--")
                        + STATES.entrySet().stream()
                                .filter(each -> each.getValue() == said.talk().state())
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
    private static List<String> says(Talk talk, String... bodies) {
        var shown = new ArrayList<String>();
        for (var body : bodies) {
            var step = say(Talks.known(TrialPitch.OPEN), talk, body);
            shown.add(shown(step));
            talk = step.talk();
        }
        return shown;
    }

    private static Step hears(Talk talk, Input input) {
        return Conversation.next(Talks.known(TrialPitch.OPEN), talk, input);
    }

    private static Input.Ended ended(Outcome outcome, boolean accepted, Input.Tried... tried) {
        return new Input.Ended(Talks.CALL, "fair", Optional.empty(), outcome, accepted, Arrays.asList(tried));
    }

    @Test
    void two_states_are_asked_first_and_then_the_district() {
        assertThat(says(Talks.in(State.ZIP_WANTED), "59999", "B", "a")).containsExactly("27sp", "03sp", "32re");
        assertThat(says(Talks.in(State.ZIP_WANTED), "59999", "A")).containsExactly("27sp", "32re");
    }

    @Test
    void of_a_zip_whose_state_alone_is_known_it_asks_whether_they_live_there() {
        assertThat(says(Talks.in(State.ZIP_WANTED), "00601", "B", "A")).containsExactly("28sp", "28sp", "02re");
    }

    @Test
    void a_zip_that_nobody_is_called_for_can_be_followed_by_another() {
        assertThat(says(Talks.in(State.ZIP_WANTED), "33333", "10017")).containsExactly("26zw", "32re");
    }

    @Test
    void a_zip_that_came_while_something_went_on_is_taken_up_with_the_next_call() {
        assertThat(says(Talks.in(State.ANSWER_WANTED), "90210", "1", "CALL")).containsExactly("--aw", "06nd", "03sp");
    }

    @Test
    void a_campaign_that_is_over_says_so() {
        var over = Talks.known(new TrialPitch(false, false, false));
        assertThat(shown(say(over, Talk.NEW, "FAIR"))).isEqualTo("17ne");
        assertThat(shown(say(over, Talks.in(State.READY), "CALL"))).isEqualTo("17re");
        assertThat(shown(say(over, Talks.in(State.SPLIT), "A"))).isEqualTo("17sp");
        assertThat(shown(say(over, Talks.in(State.SPLIT), "0"))).isEqualTo("17sp");
    }

    @Test
    void the_carriers_own_words_are_answered_by_it_alone_and_move_the_state_all_the_same() {
        var carrier = Talks.known(TrialPitch.OPEN, false, true);
        assertThat(shown(say(carrier, Talks.in(State.READY), "stop "))).isEqualTo("--id");
        assertThat(say(carrier, Talks.in(State.READY), "STOP"))
                .isInstanceOfSatisfying(
                        Step.Say.class, said -> assertThat(said.deeds()).contains(new Deed.Stop(true)));
        assertThat(shown(say(carrier, Talks.in(State.READY), "HELP"))).isEqualTo("--re");
        assertThat(shown(say(carrier, Talks.in(State.READY), "Stop it"))).isEqualTo("12id");
        assertThat(shown(say(Talks.known(TrialPitch.OPEN, true, true), Talks.in(State.IDLE), "START")))
                .isEqualTo("--re");
    }

    @Test
    void what_the_carrier_has_answered_is_not_answered_twice() {
        var handled = Talks.handled(TrialPitch.OPEN, false);
        assertThat(shown(say(handled, Talks.in(State.READY), "START"))).isEqualTo("--re");
        assertThat(shown(say(Talks.handled(TrialPitch.OPEN, true), Talks.in(State.IDLE), "HELP")))
                .isEqualTo("--id");
        assertThat(shown(say(Talks.known(TrialPitch.OPEN, true, true), Talks.in(State.IDLE), "HELP")))
                .isEqualTo("--id");
    }

    @Test
    void a_second_stop_is_marked_where_the_carrier_hears_it() {
        var again = say(Talks.known(TrialPitch.OPEN, true, true), Talks.in(State.IDLE), "STOP");
        assertThat(shown(again)).isEqualTo("--id");
        assertThat(deeds(again)).containsExactly(new Deed.Stop(true));
    }

    @Test
    void a_threat_is_answered_by_nothing_and_seen_by_a_person_whatever_else_it_says() {
        var threat = say(Talks.known(TrialPitch.OPEN), Talks.in(State.READY), "I will kill you");
        assertThat(shown(threat)).isEqualTo("--re");
        assertThat(deeds(threat)).containsExactly(new Deed.Inbox(Word.Kind.FOUL));
        var stopped = say(Talks.known(TrialPitch.OPEN, true, false), Talks.in(State.IDLE), "I will kill you");
        assertThat(shown(stopped)).isEqualTo("--id");
        assertThat(deeds(stopped)).containsExactly(new Deed.Inbox(Word.Kind.FOUL));
        var both = say(Talks.known(TrialPitch.OPEN), Talks.in(State.READY), "Stop or I will kill you");
        assertThat(shown(both)).isEqualTo("--id");
        assertThat(deeds(both)).containsExactly(new Deed.Stop(false), new Deed.Inbox(Word.Kind.FOUL));
    }

    /** The carrier lets nothing of ours through before it hears its own word, so they could not learn that they are back. */
    @Test
    void who_stopped_by_the_carriers_word_comes_back_by_one_of_its_words_alone() {
        var refused = Talks.refused(TrialPitch.OPEN);
        assertThat(deeds(say(refused, Talks.in(State.IDLE), "start please"))).isEmpty();
        assertThat(deeds(say(refused, Talks.in(State.IDLE), "COMENZAR"))).isEmpty();
        assertThat(deeds(say(refused, Talks.in(State.IDLE), "Start"))).containsExactly(new Deed.Return());
    }

    @Test
    void who_said_stop_is_told_so_once_a_day() {
        var stopped = Talks.known(TrialPitch.OPEN, true, false);
        var told = say(stopped, Talks.in(State.IDLE), "CALL");
        assertThat(shown(told)).isEqualTo("30id");
        assertThat(shown(say(stopped, told.talk(), "CALL"))).isEqualTo("--id");
    }

    @Test
    void a_call_is_followed_from_the_line_to_the_talk() {
        var asked = Talks.in(State.READY);
        assertThat(shown(hears(asked, new Input.Accepted(Talks.CALL, 0)))).isEqualTo("--ca");
        assertThat(shown(hears(asked, new Input.Accepted(Talks.CALL, 1)))).isEqualTo("24ca");
        assertThat(shown(hears(asked, new Input.Accepted(Talks.CALL, 4)))).isEqualTo("24ca");
        assertThat(shown(hears(Talks.in(State.CALLING), new Input.Placed(Talks.CALL))))
                .isEqualTo("04ca");
        assertThat(shown(hears(Talks.in(State.CALLING), new Input.Answered(Talks.CALL))))
                .isEqualTo("--ic");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void a_refusal_has_its_own_text_and_the_state_stays(String code, String expected) {
        assertThat(shown(hears(Talks.in(State.READY), new Input.Refused(code)))).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("paused", "17re"),
                arguments("ended", "17re"),
                arguments("already_ringing", "22re"),
                arguments("called_today", "18re"),
                arguments("not_placed", "19re"),
                arguments("number_not_allowed", "23re"),
                arguments("too_many_requests", "23re"),
                arguments("outside_hours", "09cl"));
    }

    @Test
    void after_the_call_what_the_keys_left_open_is_asked() {
        var inCall = Talks.in(State.IN_CALL);
        var open = new Input.Tried("NY-12", true, false);
        var told = new Input.Tried("NY-12", true, true);
        var next = new Input.Tried("NY-S1", true, true);
        var last = new Input.Tried("NY-S3", true, true);
        var missed = new Input.Tried("NY-12", false, true);
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, open)))).isEqualTo("05aw");
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, told)))).isEqualTo("06nd");
        assertThat(shown(hears(inCall, ended(Outcome.COMPLETE, true, told, next, last))))
                .isEqualTo("07id");
        assertThat(shown(hears(inCall, ended(Outcome.NOBODY_REACHED, true, missed))))
                .isEqualTo("25nd");
        assertThat(shown(hears(inCall, ended(Outcome.NO_RESPONSE, false)))).isEqualTo("08re");
        assertThat(shown(hears(Talks.in(State.CALLING), ended(Outcome.NOT_ANSWERED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(Talks.in(State.CALLING), ended(Outcome.EXPIRED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(Talks.in(State.CALLING), ended(Outcome.FAILED, false))))
                .isEqualTo("08re");
        assertThat(shown(hears(inCall, ended(Outcome.OPTED_OUT, false)))).isEqualTo("--id");
        assertThat(shown(hears(inCall, ended(Outcome.HUNG_UP, true))))
                .as("hung up in the briefing")
                .isEqualTo("25nd");
    }

    @Test
    void several_open_answers_are_asked_one_after_the_other() {
        var two = hears(
                Talks.in(State.IN_CALL),
                ended(
                        Outcome.COMPLETE,
                        true,
                        new Input.Tried("NY-12", true, false),
                        new Input.Tried("NY-S1", true, false)));
        assertThat(shown(two)).isEqualTo("05aw");
        assertThat(says(two.talk(), "1", "2")).containsExactly("05aw", "06nd");
    }

    @Test
    void an_answer_is_told_of_its_member_and_may_be_corrected_for_a_day() {
        var first = say(Talks.known(TrialPitch.OPEN), Talks.in(State.ANSWER_WANTED), "1");
        var second = say(Talks.known(TrialPitch.OPEN), first.talk(), "2");
        assertThat(deeds(first)).containsExactly(told(Stance.SUPPORTS));
        assertThat(deeds(second)).containsExactly(told(Stance.OPPOSES));
    }

    @Test
    void a_figure_while_a_district_is_chosen_answers_and_corrects_nothing() {
        var choosing = Talks.in(State.SPLIT)
                .with(Talk.Answers.NONE.asking(List.of(Talks.QUESTION)).answered(NOON));
        var figure = say(Talks.known(TrialPitch.OPEN), choosing, "1");
        assertThat(shown(figure)).isEqualTo("03sp");
        assertThat(deeds(figure)).isEmpty();
    }

    @Test
    void a_question_of_another_campaign_is_closed_by_its_keyword() {
        var other = new Talk.Question(Talks.CALL, "other", "L-1");
        var asked = Talks.in(State.ANSWER_WANTED).about("other").with(Talk.Answers.NONE.asking(List.of(other)));
        var begun = say(Talks.known(TrialPitch.OPEN), asked, "FAIR");
        assertThat(begun.talk().answers()).isEqualTo(Talk.Answers.NONE);
        var same = say(Talks.known(TrialPitch.OPEN), Talks.in(State.ANSWER_WANTED), "FAIR");
        assertThat(same.talk().answers().open()).containsExactly(Talks.QUESTION);
    }

    @Test
    void who_is_asked_of_another_call_answers_of_that_one() {
        var elsewhere = UUID.fromString("01968c5e-0000-7000-8000-000000000002");
        var waiting = Talks.in(State.NEXT_OR_DONE).with(Talk.Answers.NONE.asking(List.of(Talks.QUESTION)));
        var asked = hears(
                waiting,
                new Input.Ended(
                        elsewhere,
                        "fair",
                        Optional.empty(),
                        Outcome.COMPLETE,
                        true,
                        List.of(new Input.Tried("NY-S1", true, false), new Input.Tried("NY-S3", true, false))));
        assertThat(shown(asked)).isEqualTo("05aw");
        assertThat(asked.talk().answers().open())
                .as("one question, and no older one")
                .containsExactly(new Talk.Question(elsewhere, "fair", "NY-S1"));
    }

    @Test
    void a_figure_after_nobody_was_reached_is_no_answer() {
        var missed = hears(
                Talks.in(State.IN_CALL), ended(Outcome.NOBODY_REACHED, true, new Input.Tried("NY-12", false, true)));
        assertThat(shown(missed)).isEqualTo("25nd");
        assertThat(shown(say(Talks.known(TrialPitch.OPEN), missed.talk(), "1"))).isEqualTo("15nd");
    }

    @Test
    void not_through_said_twice_is_one_office_not_reached() {
        var known = Talks.known(TrialPitch.OPEN);
        var once = say(known, Talks.in(State.ANSWER_WANTED), "6");
        var twice = say(known, once.talk(), "6");
        assertThat(twice.talk().aim()).isEqualTo(once.talk().aim());
    }

    @Test
    void who_has_called_all_is_not_offered_them_again() {
        var talk = Talks.in(State.IN_CALL);
        var one = talk.with(talk.aim().with(TrialPitch.plan("NY-12"))).with(Talks.CALL, 0);
        var asked = hears(one, ended(Outcome.COMPLETE, true, new Input.Tried("NY-12", true, false)));
        assertThat(((Step.Ring) say(Talks.known(TrialPitch.OPEN), asked.talk(), "CALL")).offered())
                .isFalse();
    }

    @Test
    void where_the_campaign_no_longer_calls_them_the_zip_finds_whom_it_does() {
        var gone = Talks.in(State.READY).with(Talk.Aim.at("10017").with(TrialPitch.plan("L-9", "NY-12")));
        var ring = (Step.Ring) say(Talks.known(TrialPitch.OPEN), gone, "CALL");
        assertThat(ring.plan().seats()).containsExactly("NY-12", "NY-S1", "NY-S3");
    }

    @Test
    void whom_the_campaign_no_longer_calls_nobody_is_asked_about_and_a_call_goes_on() {
        var gone = Talk.Answers.NONE.asking(List.of(new Talk.Question(Talks.CALL, "fair", "L-9")));
        assertThat(shown(say(
                        Talks.known(TrialPitch.OPEN),
                        Talks.in(State.ANSWER_WANTED).with(gone),
                        "1")))
                .isEqualTo("15id");
        assertThat(shown(say(
                        Talks.known(TrialPitch.OPEN), Talks.in(State.CALLING).with(gone), "CALL")))
                .isEqualTo("22ca");
    }

    @Test
    void who_corrects_a_promise_does_not_change_what_the_office_said() {
        var asking = Talks.known(new TrialPitch(true, false, true));
        var promised = say(asking, Talks.in(State.PROMISE_WANTED), "1");
        var corrected = say(asking, promised.talk(), "2");
        assertThat(deeds(corrected)).containsExactly(new Deed.Promised(Talks.CALL, "NY-12", Promise.NO));
        assertThat(shown(corrected)).isEqualTo("06nd");
        assertThat(shown(say(asking, corrected.talk(), "5"))).isEqualTo("15nd");
    }

    @Test
    void who_corrects_an_answer_to_not_through_is_offered_the_same_office_again() {
        var wrong = say(Talks.known(TrialPitch.OPEN), Talks.in(State.ANSWER_WANTED), "1");
        var right = say(Talks.known(TrialPitch.OPEN), wrong.talk(), "6");
        assertThat(shown(right)).isEqualTo("25nd");
        assertThat(right.talk().aim().next()).isZero();
        var back = say(Talks.known(TrialPitch.OPEN), right.talk(), "1");
        assertThat(shown(back)).isEqualTo("06nd");
        assertThat(back.talk().aim()).isEqualTo(wrong.talk().aim());
    }

    @Test
    void an_answer_given_by_key_is_corrected_by_text_as_well() {
        var told = hears(Talks.in(State.IN_CALL), ended(Outcome.COMPLETE, true, new Input.Tried("NY-12", true, true)));
        assertThat(shown(told)).isEqualTo("06nd");
        assertThat(deeds(say(Talks.known(TrialPitch.OPEN), told.talk(), "2"))).containsExactly(told(Stance.OPPOSES));
    }

    @Test
    void a_voicemail_is_told_of_by_its_word_and_rings_nobody() {
        var answered = say(Talks.known(TrialPitch.OPEN), Talks.in(State.ANSWER_WANTED), "Voicemail");
        assertThat(deeds(answered))
                .containsExactly(new Deed.Told(Talks.CALL, "NY-12", Contact.VOICEMAIL, Optional.empty()));
    }

    @Test
    void no_cancels_a_reminder_and_leaves_the_question_open() {
        var asked = Talks.in(State.ANSWER_WANTED).with(new Talk.Reminder("fair", "NY-12", NOON));
        var no = say(Talks.known(TrialPitch.OPEN), asked, "No");
        assertThat(shown(no)).isEqualTo("29aw");
        assertThat(no.talk().reminder()).isNull();
        assertThat(shown(say(Talks.known(TrialPitch.OPEN), no.talk(), "2"))).isEqualTo("06nd");
    }

    private static List<Deed> deeds(Step step) {
        return step instanceof Step.Say said ? said.deeds() : List.of();
    }

    private static Deed told(Stance stance) {
        return new Deed.Told(Talks.CALL, "NY-12", Contact.PERSON, Optional.of(stance));
    }

    @Test
    void where_the_campaign_asks_for_a_promise_the_answer_brings_that_question() {
        var asking = Talks.known(new TrialPitch(true, false, true));
        var answered = say(asking, Talks.in(State.ANSWER_WANTED), "1");
        assertThat(shown(answered)).isEqualTo("31pw");
        assertThat(shown(say(asking, answered.talk(), "3"))).isEqualTo("06nd");
        assertThat(shown(say(asking, Talks.in(State.ANSWER_WANTED), "5"))).isEqualTo("06nd");
    }

    @Test
    void somebody_who_never_texted_is_asked_one_question_with_the_way_out() {
        var stranger = hears(Talk.NEW, ended(Outcome.COMPLETE, true, new Input.Tried("NY-12", true, false)));
        assertThat(shown(stranger)).isEqualTo("05aw");
        assertThat(((Step.Say) stranger).text().orElseThrow().template().key()).isEqualTo("ask_report_stranger");
    }

    @Test
    void a_reminder_is_sent_once_and_no_cancels_it() {
        var reminded = say(Talks.known(TrialPitch.OPEN), Talks.in(State.CLOSED), "LATER")
                .talk();
        assertThat(reminded.reminder()).isNotNull();
        assertThat(shown(hears(reminded, new Input.Due()))).as("too early").isEqualTo("--id");
        var due = reminded.with(new Talk.Reminder("fair", "NY-12", NOON));
        var sent = hears(due, new Input.Due());
        assertThat(shown(sent)).isEqualTo("11re");
        assertThat(shown(hears(sent.talk(), new Input.Due()))).isEqualTo("--re");
        assertThat(say(Talks.known(TrialPitch.OPEN), due, "NO").talk().reminder())
                .isNull();
        assertThat(say(Talks.known(TrialPitch.OPEN), due, "STOP").talk().reminder())
                .isNull();
    }

    @Test
    void unknown_words_get_one_answer_an_hour_and_the_third_in_a_row_is_for_a_person() {
        assertThat(says(Talks.in(State.READY), "who is this", "what?", "hm")).containsExactly("15re", "--re", "--re");
        var known = Talks.known(TrialPitch.OPEN);
        var twice = say(known, say(known, Talks.in(State.READY), "who is this").talk(), "what?");
        assertThat(deeds(twice)).isEmpty();
        assertThat(deeds(say(known, twice.talk(), "hm"))).containsExactly(new Deed.Inbox(Word.Kind.PLAIN));
        assertThat(deeds(say(known, Talks.in(State.READY), "can this be made to stop")))
                .containsExactly(new Deed.Inbox(Word.Kind.UNSURE));
    }

    @Test
    void replies_that_move_nothing_on_are_three_a_minute() {
        assertThat(says(Talks.in(State.READY), "HELP", "SCRIPT", "HELP", "HELP", "CALL"))
                .containsExactly("14re", "33re", "14re", "--re", "ring");
    }

    @Test
    void a_call_that_reaches_nobody_may_be_asked_for_twice_more_before_it_counts_again() {
        var missed = new Input.Tried("NY-12", false, true);
        var talk = Talks.in(State.READY);
        var free = new ArrayList<Boolean>();
        for (int i = 0; i < 4; i++) {
            var ring = (Step.Ring) say(Talks.known(TrialPitch.OPEN), talk, "CALL");
            free.add(ring.offered());
            talk = hears(ring.talk(), new Input.Accepted(Talks.CALL, 0)).talk();
            talk = hears(talk, ended(Outcome.NOBODY_REACHED, true, missed)).talk();
        }
        assertThat(free).containsExactly(false, true, true, false);
    }

    @Test
    void the_next_office_was_offered_and_a_new_zip_was_not() {
        var known = Talks.known(TrialPitch.OPEN);
        var next = hears(Talks.in(State.IN_CALL), ended(Outcome.COMPLETE, true, new Input.Tried("NY-12", true, true)));
        assertThat(((Step.Ring) say(known, next.talk(), "CALL")).offered()).isTrue();

        var moved = say(known, next.talk(), "20001");
        assertThat(((Step.Ring) say(known, moved.talk(), "CALL")).offered()).isFalse();
    }

    @Test
    void the_end_of_a_call_moves_nothing_in_a_plan_that_was_made_since() {
        var moved = say(Talks.known(TrialPitch.OPEN), Talks.in(State.NEXT_OR_DONE), "20001");
        var told = hears(moved.talk(), ended(Outcome.COMPLETE, true, new Input.Tried("NY-12", true, true)));
        assertThat(shown(told)).isEqualTo("--re");
        assertThat(told.talk().aim().next()).isZero();
    }

    @Test
    void a_keyword_in_another_language_begins_in_it_whatever_was_spoken_before() {
        var english = Talks.known(TrialPitch.OPEN, Language.ENGLISH);
        var spanish = Talks.known(TrialPitch.OPEN, Language.SPANISH);
        var fair = new Input.Said(new Word.Key("FAIR", "fair", Language.ENGLISH, Optional.empty()));
        var justo = new Input.Said(new Word.Key("JUSTO", "fair", Language.SPANISH, Optional.empty()));
        assertThat(Conversation.next(english, Talk.NEW, justo).talk().language())
                .isEqualTo(Language.SPANISH);
        assertThat(Conversation.next(spanish, Talk.NEW, fair).talk().language()).isEqualTo(Language.SPANISH);
    }

    @Test
    void languages_in_turn_are_answered_three_times_a_minute() {
        assertThat(says(Talks.in(State.READY), "ESPANOL", "ENGLISH", "ESPANOL", "ENGLISH"))
                .containsExactly("32re", "32re", "32re", "--re");
    }

    @Test
    void on_another_day_call_is_the_request_where_the_zip_alone_decides() {
        var yesterday = NOON.minus(Duration.ofHours(30));
        var known = Talks.known(TrialPitch.OPEN);
        assertThat(shown(say(known, Talks.in(State.NEXT_OR_DONE).heard(yesterday), "CALL")))
                .isEqualTo("ring");
        assertThat(shown(say(known, Talks.in(State.SPLIT).heard(yesterday), "CALL")))
                .isEqualTo("03sp");
    }
}
