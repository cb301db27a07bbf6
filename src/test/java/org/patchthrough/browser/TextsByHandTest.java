package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/**
 * The whole door by text, by hand on the phone in the browser: keyword, ZIP, CALL, the call itself, and the answer as a text.
 * With {@code -Ppictures} it leaves a picture of each thread.
 */
class TextsByHandTest {
    /** What is said, what each is answered by, and what the phone says before its first and its second key. */
    private record Speech(List<String> says, List<String> gets, String greeting, String briefing) {}

    @Test
    void in_english_from_the_keyword_to_the_counted_answer() {
        play(
                new Speech(
                        List.of("LIBRARY", "05401", "CALL", "1"),
                        List.of(
                                "Reply with your 5-digit ZIP",
                                "Reply CALL",
                                "Calling you now",
                                "What did the office say?",
                                "Counted"),
                        "press 1",
                        "press pound"),
                ColorScheme.LIGHT,
                "texts-390-light");
    }

    @Test
    void in_spanish_from_the_keyword_to_the_counted_answer() {
        play(
                new Speech(
                        List.of("LIBROS", "05401", "LLAMAR", "1"),
                        List.of(
                                "codigo postal",
                                "Responda LLAMAR",
                                "Le llamamos ahora",
                                "¿Qué dijo la oficina?",
                                "Anotado"),
                        "oprima 1",
                        "oprima numeral"),
                ColorScheme.DARK,
                "texts-390-dark");
    }

    private static void play(Speech speech, ColorScheme scheme, String picture) {
        try (var service = ServiceFixture.demo();
                var context = Browser.context(390, scheme, true)) {
            service.playedInABrowser(Browser.HURRY);
            var phone = context.newPage();
            phone.navigate(service.emulator().url() + "/?number=3135550142");
            assertThat(phone.locator("#what")).hasText("is waiting for a call");

            text(phone, speech.says().get(0), speech.gets().get(0));
            text(phone, speech.says().get(1), speech.gets().get(1));
            text(phone, speech.says().get(2), speech.gets().get(2));
            call(phone, speech);
            service.settle();
            assertThat(phone.locator("#thread")).containsText(speech.gets().get(3));
            text(phone, speech.says().get(3), speech.gets().get(4));

            Browser.assertNoSidewaysScroll(phone);
            phone.locator("#thread").scrollIntoViewIfNeeded();
            Browser.picture(phone, picture);
        }
    }

    private static void text(Page phone, String says, String gets) {
        phone.getByLabel("Text message").fill(says);
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#thread")).containsText(gets);
    }

    /** Picks up, talks, and hangs up before the questions. */
    private static void call(Page phone, Speech speech) {
        phone.getByText("Answer", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(phone.locator("#caption")).containsText(speech.greeting());
        key(phone, "1");
        // A key before the briefing is lost, as on any phone.
        assertThat(phone.locator("#caption")).containsText(speech.briefing());
        key(phone, "#");
        assertThat(phone.locator("#office-rings")).isVisible();
        phone.locator("#office")
                .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        key(phone, "*");
        phone.getByText("Hang up", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(phone.locator("#who")).hasText("Call ended");
    }

    private static void key(Page phone, String key) {
        phone.locator("#keys")
                .getByText(key, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
