package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.CallLog;
import org.patchthrough.app.ServiceFixture;

/**
 * How long a caller listens before the first office rings, by the carrier's log: from the answer of their leg to the ringing
 * of the office's, what our own answers take not counted. They skip nothing, and press 1 seven seconds after they picked up, as
 * somebody does who lets the sentence end.
 */
class PickUpToRingTest {
    private static final Duration SENTENCE = Duration.ofSeconds(7);
    private static final String VOUCHED = "TN-Validation-Passed-A";

    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void the_office_rings_within_25_seconds_where_the_script_is_on_the_screen() {
        var reader = caller("1", "", "2", "2");
        service.askOnPage(reader, "10017");

        assertThat(pickUpToRing(reader)).isLessThanOrEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void it_rings_within_25_seconds_in_spanish_too() {
        var reader = caller("2", "1", "", "2", "2");
        service.askOnPage(reader, "10017");

        // The sentence is heard a second time, in Spanish.
        assertThat(pickUpToRing(reader))
                .isLessThanOrEqualTo(Duration.ofSeconds(25).plus(SENTENCE));
    }

    @Test
    void the_office_rings_within_37_seconds_where_the_call_was_asked_for_by_text() {
        var texter = new Texter(service, caller("1", "", "2", "2"));
        texter.says("LIBRARY");
        texter.says("10017");
        texter.says("CALL");
        service.settle();

        assertThat(pickUpToRing(texter.number())).isLessThanOrEqualTo(Duration.ofSeconds(37));
    }

    @Test
    void who_dials_in_waits_no_longer_and_half_as_long_the_second_time_if_they_skip_the_briefing() {
        var dana = service.caller("10017", "1", "", "2", "2");
        service.dials(dana, VOUCHED).summary();
        assertThat(pickUpToRing(dana)).isLessThanOrEqualTo(Duration.ofSeconds(50));

        service.behave(dana, ServiceFixture.presses("1", "#", "2", "2").pressingAfter(Duration.ofSeconds(8)));
        service.dials(dana, VOUCHED).summary();
        assertThat(pickUpToRing(dana)).isLessThanOrEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void whoever_skips_as_soon_as_they_hear_how_has_heard_of_their_number_and_of_the_star() {
        var caller = service.caller("1", "#", "2", "2");
        service.behave(caller, ServiceFixture.presses("1", "#", "2", "2").pressingAfter(SENTENCE));
        service.call(caller, "10017");

        assertThat(service.heard(caller))
                .containsSubsequence(
                        "The office will see your number.",
                        "Say your name and town. When you are done, do not hang up: press star.",
                        "Calling Representative Whitlock, Washington.");
        assertThat(said(caller, "Calling Representative Whitlock, Washington."))
                .isLessThanOrEqualTo(Duration.ofSeconds(4));
    }

    private static String caller(String... keys) {
        var number = service.caller(keys);
        service.behave(number, ServiceFixture.presses(keys).pressingAfter(SENTENCE));
        return number;
    }

    private static Duration pickUpToRing(String number) {
        return newest(number).between("answered", offices(number).getFirst(), "rang");
    }

    /** How long a sentence took, its breath included. */
    private static Duration said(String number, String text) {
        return newest(number).lengthOf(text);
    }

    private static CallLog newest(String number) {
        return CallLog.of(service.legs(number)).getFirst();
    }

    private static List<CallLog> offices(String number) {
        return newest(number).offices(service.legs());
    }
}
