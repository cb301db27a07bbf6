package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.patchthrough.app.ServiceFixture;

/** The campaign's own page in a browser, with the whole service behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostedPageTest {
    private ServiceFixture service;

    @BeforeAll
    void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    void close() {
        service.close();
    }

    private static BrowserContext phone(boolean javaScript) {
        return Browser.context(390, ColorScheme.LIGHT, javaScript);
    }

    private void ask(Page page, String number) {
        page.locator("#phone").fill(number);
        page.locator("#zip").fill("10017");
        page.locator("button.go").click();
    }

    @Test
    void without_javascript_somebody_calls_reads_every_branch_and_answers() {
        try (var context = phone(false)) {
            var page = context.newPage();
            var dana = service.caller("1", "#");
            page.navigate(service.url() + "/c/demo/script");
            for (var branch : List.of("They agree", "They disagree", "They're not sure", "Voicemail", "On hold")) {
                assertThat(page.getByText(branch).first()).isVisible();
            }
            page.navigate(service.url() + "/c/demo");
            ask(page, dana);
            assertThat(page.locator("#call-me h2")).containsText("You will talk to Representative Ada Whitlock, then");
            page.locator("button.go").click();
            followUntilAsked(page);

            page.locator("input[value=person]").check();
            page.locator("input[value=not_given]").check();
            page.locator("#answer button").click();

            assertThat(page.locator("#status")).containsText("Counted. Thank you");
            assertThat(page.locator("#answer")).containsText("Counted: wouldn’t say");
        }
    }

    /** The page asks again by itself every five seconds until an office answers; from then on its reader does. */
    private static void followUntilAsked(Page page) {
        var status = page.locator("#status");
        assertThat(status).containsText(Pattern.compile("You’re connected|What did they say"));
        while (status.textContent().contains("You’re connected")) {
            page.getByText("Show what is happening now").click();
        }
        assertThat(status).containsText("What did they say?");
    }

    @Test
    void a_press_shows_at_once_and_a_second_one_does_nothing() {
        try (var context = phone(true)) {
            var page = context.newPage();
            var posts = new ArrayList<String>();
            page.onRequest(request -> posts.add(request.method() + " " + request.url()));
            page.navigate(service.url() + "/c/demo");
            page.locator("#phone").fill(service.caller());
            page.locator("#zip").fill("10017");

            var said = page.evaluate(
                    "() => { const b = document.querySelector('button.go'); b.click(); b.click(); return b.textContent; }");

            assertThat(said).isEqualTo("Calling…");
            assertThat(page.locator("#status")).isVisible();
            assertThat(posts)
                    .filteredOn(sent -> sent.equals("POST " + service.url() + "/c/demo"))
                    .hasSize(1);
        }
    }

    @Test
    void who_reads_spanish_is_asked_rung_and_put_through_in_spanish() {
        try (var context = Browser.context(390, ColorScheme.DARK, true, "es-US")) {
            var page = context.newPage();
            var luis = service.caller("1", "#", "1", "4", "", "2");
            page.navigate(service.url() + "/c/demo");
            assertThat(page.locator("html")).hasAttribute("lang", "es");
            Browser.assertAccessible(page);
            Browser.assertFits(page, 390, 320);
            ask(page, luis);

            assertThat(page.locator("#status")).containsText("Anotado. Gracias");
            Browser.assertAccessible(page);
            Browser.assertFits(page, 390, 320);
            assertThat(service.heard(luis)).first().asString().startsWith("Le habla");
        }
    }

    @Test
    void the_whole_way_is_gone_with_the_keyboard() {
        try (var context = phone(true)) {
            var page = context.newPage();
            var ruth = service.caller("1", "#");
            page.navigate(service.url() + "/c/demo");
            tabTo(page, "#phone");
            page.keyboard().type(ruth);
            page.keyboard().press("Tab");
            page.keyboard().type("10017");
            page.keyboard().press("Enter");
            assertThat(page.locator("#status")).containsText("What did they say?");

            tabTo(page, "#answer input[name=contact]");
            page.keyboard().press("Space");
            tabTo(page, "#answer input[name=stance]");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            tabTo(page, "#answer button");
            page.keyboard().press("Enter");

            assertThat(page.locator("#answer")).containsText("Counted: opposes it");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + selector + " by the Tab key");
    }
}
