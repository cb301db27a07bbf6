package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Stance;
import org.patchthrough.web.WebFixture;

/** The page of a call in all that the voice asks, and after its end: to be read on a phone and on a desk, by day and night. */
class CallStatesTest {
    private static final Leg FIRST = new Leg(0, 1);

    private final WebFixture rooms = new WebFixture();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void each_question_is_seen_with_its_keys_at_any_width(String language) {
        rooms.talked();
        onPage(language, "", page -> {
            asks(page, Asking.CONTACT, "0", language);
            asks(page, Asking.STANCE, "6", language, new Fact.Contacted(0, Channel.KEYPAD, "6", Contact.PERSON));
            asks(page, Asking.STANCE_RIGHT, "7", language, new Fact.Reported(0, Channel.KEYPAD, "7", Stance.UNDECIDED));
            asks(page, Asking.PROMISE, "8", language, new Fact.Asked(8, Asking.PROMISE, FIRST, List.of()));
            asks(page, Asking.NEXT, "9", language, new Fact.Asked(9, Asking.NEXT, new Leg(1, 0), List.of()));
            assertThat(page.locator("#status .asked form")).hasCount(2);
            Browser.assertGoodEverywhere(page);
        });
    }

    /** Once that has happened. */
    private void asks(Page page, Asking asking, String step, String language, Fact... happened) {
        rooms.happened(happened);
        assertThat(page.locator("#status .asked")).hasAttribute("data-step", step);
        assertThat(page.locator("#status .asked li").first()).isInViewport();
        look(page, asking.code(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_closed_office_brings_the_words_for_its_voicemail_and_says_when_it_opens(String language) {
        rooms.briefed();
        onPage(language, "", page -> {
            var opens = WebFixture.NOW.plusSeconds(13_230);
            rooms.happened(
                    new Fact.LineHeld(FIRST, rooms.officeOf("NY-12"), 0, Optional.of(opens)),
                    new Fact.Asked(4, Asking.VOICEMAIL, FIRST, List.of()));

            assertThat(page.locator("#present #say-voicemail")).isVisible();
            assertThat(page.locator("#status")).containsText("1:40");
            look(page, "closed", language);
            Browser.assertGoodEverywhere(page);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void who_asked_to_leave_a_voicemail_has_its_words_at_once(String language) {
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.Placing());
        onPage(language, "#zip=10017&voicemail", page -> {
            assertThat(page.locator("#present #say-voicemail")).isVisible();
            assertThat(page.locator("#present #say-voicemail")).containsText("10017");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_call_that_is_over_asks_and_then_offers_the_others(String language) {
        rooms.talked().happened(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));
        onPage(language, "", page -> {
            assertThat(page.locator("#further button")).hasCount(2);
            look(page, "hung-up", language);
            Browser.assertGoodEverywhere(page);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_call_that_reached_nobody_shows_how_far_it_came(String language) {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Over(Outcome.NO_RESPONSE),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));
        onPage(language, "", page -> {
            assertThat(page.locator(".cord .done")).hasCount(1);
            look(page, "no-key", language);
        });
    }

    private void onPage(String language, String fragment, Consumer<Page> look) {
        try (var server = rooms.start();
                var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            page.navigate(
                    "http://127.0.0.1:%d/call/%s?lang=%s%s".formatted(server.port(), rooms.link(), language, fragment));
            look.accept(page);
        }
    }

    private static void look(Page page, String state, String language) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 844);
            Browser.assertNoSidewaysScroll(page);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Browser.glance(page, "%s-%s-%d-%s".formatted(state, language, width, scheme));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
    }
}
