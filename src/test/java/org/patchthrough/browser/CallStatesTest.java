package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Outcome;
import org.patchthrough.web.Server;
import org.patchthrough.web.WebFixture;

/** The page of a call in all that the voice asks, and after its end: to be read on a phone and on a desk, by day and night. */
class CallStatesTest {
    private static final Leg FIRST = new Leg(0, 1);

    static Stream<Arguments> pages() {
        return Stream.of(Arguments.of("en", ColorScheme.LIGHT), Arguments.of("es", ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_question_is_seen_with_its_keys_at_any_width(String language, ColorScheme scheme) {
        var rooms = new WebFixture();
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.Briefed(true),
                new Fact.OfficeRung(FIRST, rooms.officeOf("NY-12")),
                new Fact.OfficeDone(FIRST, rooms.officeOf("NY-12"), Event.How.TALKED, 30));
        try (var server = rooms.start();
                var context = Browser.context(390, scheme, true)) {
            var page = context.newPage();
            page.navigate(address(server, rooms, language));
            int step = 5;
            for (var asking :
                    List.of(Asking.CONTACT, Asking.STANCE, Asking.PROMISE, Asking.STANCE_RIGHT, Asking.NEXT)) {
                rooms.happened(new Fact.Asked(++step, asking, leg(asking), List.of()));
                assertThat(page.locator("#status .asked")).hasAttribute("data-step", String.valueOf(step));
                assertThat(page.locator("#status .asked li").first()).isInViewport();
                look(page, asking.code(), language, scheme);
            }
            assertThat(page.locator("#status .asked form")).hasCount(2);
            Browser.assertAccessible(page);
        }
    }

    private static Leg leg(Asking asking) {
        return asking == Asking.NEXT ? new Leg(1, 0) : FIRST;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_closed_office_brings_the_words_for_its_voicemail_and_says_when_it_opens(
            String language, ColorScheme scheme) {
        var rooms = new WebFixture();
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.Briefed(true));
        try (var server = rooms.start();
                var context = Browser.context(390, scheme, true)) {
            var page = context.newPage();
            page.navigate(address(server, rooms, language));
            rooms.happened(
                    new Fact.LineHeld(
                            FIRST, rooms.officeOf("NY-12"), 0, Optional.of(WebFixture.NOW.plusSeconds(13_230))),
                    new Fact.Asked(4, Asking.VOICEMAIL, FIRST, List.of()));

            assertThat(page.locator("#present #say-voicemail")).isVisible();
            assertThat(page.locator("#status")).containsText("1:40");
            look(page, "closed", language, scheme);
            Browser.assertAccessible(page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void who_asked_to_leave_a_voicemail_has_its_words_at_once(String language, ColorScheme scheme) {
        var rooms = new WebFixture();
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.Placing());
        try (var server = rooms.start();
                var context = Browser.context(390, scheme, true)) {
            var page = context.newPage();
            page.navigate(address(server, rooms, language) + "#zip=10017&voicemail");

            assertThat(page.locator("#present #say-voicemail")).isVisible();
            assertThat(page.locator("#present #say-voicemail")).containsText("10017");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_call_that_is_over_asks_and_then_offers_the_others(String language, ColorScheme scheme) {
        var rooms = new WebFixture();
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.Briefed(true),
                new Fact.OfficeRung(FIRST, rooms.officeOf("NY-12")),
                new Fact.OfficeDone(FIRST, rooms.officeOf("NY-12"), Event.How.TALKED, 30),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));
        try (var server = rooms.start();
                var context = Browser.context(390, scheme, true)) {
            var page = context.newPage();
            page.navigate(address(server, rooms, language));

            assertThat(page.locator("#further button")).hasCount(2);
            look(page, "hung-up", language, scheme);
            Browser.assertAccessible(page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_call_that_reached_nobody_shows_how_far_it_came(String language, ColorScheme scheme) {
        var rooms = new WebFixture();
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Over(Outcome.NO_RESPONSE),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));
        try (var server = rooms.start();
                var context = Browser.context(390, scheme, true)) {
            var page = context.newPage();
            page.navigate(address(server, rooms, language));

            assertThat(page.locator(".cord .done")).hasCount(1);
            look(page, "no-key", language, scheme);
        }
    }

    private static String address(Server server, WebFixture rooms, String language) {
        return "http://127.0.0.1:%d/call/%s?lang=%s".formatted(server.port(), rooms.link(), language);
    }

    private static void look(Page page, String state, String language, ColorScheme scheme) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 844);
            Browser.assertNoSidewaysScroll(page);
            Browser.glance(page, "%s-%s-%d-%s".formatted(state, language, width, scheme));
        }
        page.setViewportSize(390, 844);
    }
}
