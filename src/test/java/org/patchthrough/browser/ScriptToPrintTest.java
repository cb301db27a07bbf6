package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.patchthrough.app.ServiceFixture;

/** The offices' own numbers and the script to read or print, for who calls without us. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptToPrintTest {
    private ServiceFixture service;

    @BeforeAll
    void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    void close() {
        service.close();
    }

    @Test
    void each_member_has_one_button_their_offices_and_their_name_in_the_script_however_it_is_read() {
        for (var language : List.of("en", "es")) {
            try (var context = Browser.context(390, ColorScheme.LIGHT, true, language + "-US")) {
                read(context.newPage(), language.equals("en"));
            }
        }
    }

    private void read(Page page, boolean english) {
        numbers(page, "10017");
        var members = page.locator("main section[id]");
        assertThat(members).hasCount(3);
        assertThat(page.locator("main section .btn")).hasCount(3);
        assertThat(members.first()).containsText("(202) 555-");
        assertThat(members.first())
                .containsText(english ? "whether Representative Ada Whitlock" : "si la representante Ada Whitlock");
        assertThat(members.last())
                .containsText(english ? "whether Senator Imani Castellan" : "si la senadora Imani Castellan");
        Browser.assertGoodEverywhere(page);

        numbers(page, "90210");
        assertThat(members).hasCount(5);
        assertThat(page.locator("main h3")).hasCount(4);
        Browser.assertGoodEverywhere(page);

        page.navigate(service.url() + "/c/demo/script");
        Browser.assertGoodEverywhere(page);
    }

    private void numbers(Page page, String zip) {
        page.navigate(service.url() + "/c/demo");
        page.locator("#own-zip").fill(zip);
        page.locator("#own-zip").press("Enter");
        assertThat(page.locator("main .lead").first()).containsText(zip);
    }

    @Test
    void on_paper_the_numbers_stay_and_the_buttons_go() {
        try (var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            numbers(page, "10017");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("main section .btn").first()).isHidden();
            assertThat(page.locator("main section li").first()).isVisible();
            assertThat(page.getByText("On hold")).isVisible();
        }
    }
}
