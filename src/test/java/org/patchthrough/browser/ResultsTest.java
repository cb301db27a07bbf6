package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** Where members stand, in both languages, on a phone and on a desk, by day and by night. */
class ResultsTest {
    private static ServiceFixture service;

    @BeforeAll
    static void callsOneAnsweredAndOneWithAVoicemail() {
        service = ServiceFixture.demo();
        service.call(service.caller("1", "#", "1", "1", "", "2"), "20001");
        service.call(service.caller("1", "#", "2", "2"), "00901");
        service.until(() -> service.page("/r/demo").contains("1 of 1 caller: for it")
                && service.page("/r/demo").contains("1 voicemail left"));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private record Look(String path, String language, String all, String voicemail, String need) {}

    private static final List<Look> LOOKS = List.of(
            new Look("/r/demo", "en", "Show all members", "1 voicemail left", "needed"),
            new Look("/r/demo?lang=es", "es", "Mostrar a todos", "1 mensaje de voz", "Hacen falta"));

    @Test
    void names_whoever_has_not_answered_and_draws_the_votes_needed_in_every_look() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            LOOKS.forEach(look -> holds(page, look));
        }
    }

    private static void holds(Page page, Look look) {
        page.navigate(service.url() + look.path());

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
        assertThat(page.locator("line.need").count()).as("of the House alone").isEqualTo(1);
        assertThat(page.locator("svg.chart").first().textContent()).contains(look.need());
        var silent = page.locator("details");
        assertThat(silent.locator("table").isVisible()).isFalse();
        silent.locator("summary").click();
        assertThat(silent.locator("summary").textContent()).isEqualTo(look.all());
        assertThat(silent.locator("table").isVisible()).isTrue();
        assertThat(silent.getByText(look.voicemail(), new Locator.GetByTextOptions().setExact(true))
                        .count())
                .isEqualTo(1);
        Browser.assertGoodEverywhere(page);
    }

    @Test
    void a_browser_that_speaks_spanish_gets_the_page_in_spanish_and_a_way_back() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true, "es-MX")) {
            var page = context.newPage();
            page.navigate(service.url() + "/r/demo");
            assertThat(page.locator("h1").textContent()).startsWith("Qué posición tienen");

            page.locator("header a[lang=en]").click();
            assertThat(page.locator("h1").textContent()).startsWith("Where members stand");
        }
    }
}
