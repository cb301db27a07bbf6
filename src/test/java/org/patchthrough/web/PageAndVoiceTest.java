package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;
import org.patchthrough.prompts.PromptCatalog;

/** Whatever the voice asks, the page asks, by the same keys; and a call that is over says how far it came. */
class PageAndVoiceTest {
    private static final Leg FIRST = new Leg(0, 1);
    private static final Pattern SPOKEN = Pattern.compile("(?:press|oprima) (\\d)");
    private static final Pattern SHOWN = Pattern.compile("<kbd[^>]*>(\\d)</kbd>");

    private final WebFixture rooms = new WebFixture();
    private Server server;
    private Visitor visitor;

    @BeforeEach
    void open() {
        server = rooms.start();
        visitor = new Visitor(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> questions() {
        return Stream.of(Asking.values())
                .flatMap(asking -> Stream.of(Language.values()).map(language -> Arguments.of(asking, language)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void each_question_has_a_state_of_its_own_on_the_page_with_the_voices_keys(Asking asking, Language language) {
        var leg = asking.kind() == Asking.Kind.PLACE ? Leg.CALLER : FIRST;
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Asked(7, asking, leg, choices(asking)));

        var status = status("?lang=" + language.code());

        assertThat(keys(SHOWN, status)).isEqualTo(keys(SPOKEN, spoken(asking, language)));
        assertThat(status).contains("data-announce=\"");
        assertThat(status.contains("/press"))
                .as("a button here stands for the key")
                .isEqualTo(asking.kind() == Asking.Kind.OFFER);
    }

    private static List<String> choices(Asking asking) {
        return switch (asking) {
            case MEMBER -> List.of("NY-12", "NY-S1");
            case STATE -> List.of("KY", "TN");
            case STATE_RIGHT -> List.of("NY");
            default -> List.of();
        };
    }

    private static String spoken(Asking asking, Language language) {
        var prompt = switch (asking) {
            case CONNECT -> Prompt.CONFIRM_CONNECT;
            case ZIP -> Prompt.ASK_ZIP;
            case ZIP_RIGHT -> Prompt.ZIP_READ_BACK;
            case STATE -> Prompt.CHOOSE_STATE_TWO;
            case STATE_RIGHT -> Prompt.CONFIRM_STATE;
            case MEMBER -> Prompt.CHOOSE_MEMBER_TWO;
            case WAIT -> Prompt.OTHERS_ON_THE_LINE;
            case VOICEMAIL -> Prompt.OFFICE_CLOSED_NO_TEXT;
            case CONTACT -> Prompt.ASK_CONTACT;
            case STANCE -> Prompt.ASK_STANCE;
            case PROMISE -> Prompt.ASK_PROMISE;
            case STANCE_RIGHT -> Prompt.STANCE_READ_BACK_SUPPORTS;
            case NEXT -> Prompt.NEXT_MEMBER;
            case MISSED -> Prompt.MEMBER_NOT_REACHED_NO_TEXT;
            case AGAIN -> Prompt.CALLED_TODAY;
        };
        return PromptCatalog.load("/prompts/" + language.code() + ".properties").getProperty(prompt.key());
    }

    private static List<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private String status(String query) {
        var page = visitor.get("/call/" + rooms.link() + query).body();
        return page.substring(page.indexOf("id=\"status\""), page.indexOf("</header>", page.indexOf("id=\"status\"")));
    }

    @Test
    void a_closed_office_says_when_it_opens_by_its_own_clock() {
        var opens = WebFixture.NOW.plus(Duration.ofMinutes(220)).plusSeconds(30);
        rooms.briefed();
        rooms.happened(
                new Fact.LineHeld(FIRST, rooms.officeOf("NY-12"), 0, Optional.of(opens)),
                new Fact.Asked(4, Asking.VOICEMAIL, FIRST, List.of(Fact.Asked.REMINDER)));

        assertThat(status(""))
                .contains("1:40\u202fPM in Washington, in 3 hours and 40 minutes", "Text me when they open");
        assertThat(status("?lang=es")).contains("1:40", "dentro de 3 horas y 40 minutos");
    }

    @Test
    void the_script_is_gone_while_we_ask_and_comes_back_with_the_next_member() {
        rooms.talked();
        rooms.happened(new Fact.Asked(5, Asking.CONTACT, FIRST, List.of()));
        assertThat(page()).doesNotContain("id=\"dock\"", "id=\"opener\"").contains("id=\"answer\"");

        rooms.happened(
                new Fact.Asked(8, Asking.NEXT, new Leg(1, 0), List.of()),
                new Fact.LineHeld(new Leg(1, 1), rooms.officeOf("NY-S1"), 0, Optional.empty()));
        assertThat(page()).contains("id=\"dock\"", "id=\"opener\"");
    }

    @Test
    void a_button_counts_once_and_only_for_the_question_that_it_stood_under() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS), new Fact.Asked(8, Asking.NEXT, new Leg(1, 0), List.of()));
        press("7", "1");
        press("8", "5");
        assertThat(pressed()).isEmpty();

        press("8", "1");
        press("8", "2");

        assertThat(pressed()).containsExactly(new Fact.Pressed(Asking.NEXT, new Leg(1, 0), "1"));
        assertThat(status("")).contains("by itself").doesNotContain("/press");
    }

    private void press(String step, String digit) {
        visitor.form("/call/%s/press".formatted(rooms.link()), "step=%s&digit=%s".formatted(step, digit));
    }

    private List<Fact> pressed() {
        return rooms.facts().of(WebFixture.CALL).stream()
                .map(RecordedFact::fact)
                .filter(Fact.Pressed.class::isInstance)
                .toList();
    }

    @Test
    void who_hung_up_after_a_talk_is_asked_and_offered_those_who_were_not_called() {
        rooms.talked();
        rooms.happened(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));
        var page = page();

        assertThat(page).contains("What did they say?").doesNotContain("ended early", "Call again");
        assertThat(page.indexOf("id=\"answer\"")).isLessThan(page.indexOf("id=\"further\""));
        assertThat(page).contains("value=\"NY-S1\"", "value=\"NY-S3\"");

        visitor.form("/call/%s/further".formatted(rooms.link()), "seat=NY-12");
        visitor.form("/call/%s/further".formatted(rooms.link()), "seat=NY-S1");
        assertThat(rooms.further()).containsExactly("NY-S1");
    }

    @Test
    void the_cord_stops_where_the_call_stopped_and_a_tick_stands_only_where_an_office_was_reached() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Over(Outcome.NO_RESPONSE),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 40, 0));

        assertThat(status("")).contains("#alert").doesNotContain("#done");
        assertThat(steps()).containsExactly("done", "", "", "", "");
    }

    @Test
    void a_call_that_was_answered_has_a_whole_cord() {
        rooms.talked();
        rooms.happened(
                new Fact.Reported(0, Channel.KEYPAD, "4", Stance.SUPPORTS),
                new Fact.Over(Outcome.COMPLETE),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 90, 0));

        assertThat(status("")).contains("#done").doesNotContain("#alert");
        assertThat(steps()).containsExactly("done", "done", "done", "done", "done");
    }

    @Test
    void a_fault_of_ours_never_sends_anybody_to_check_their_number() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.NotPlaced("21212"));
        assertThat(page()).doesNotContain("Check the number").contains("our fault");
    }

    @Test
    void a_number_that_leads_nowhere_is_to_be_checked() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.NotPlaced("21211"));
        assertThat(page()).contains("Check the number").doesNotContain("our fault");
    }

    private List<String> steps() {
        return Pattern.compile("<li( class=\"done\")?( aria-current=\"step\")?>")
                .matcher(status(""))
                .results()
                .map(step -> step.group(1) == null ? "" : "done")
                .toList();
    }

    private String page() {
        return visitor.get("/call/" + rooms.link()).body();
    }
}
