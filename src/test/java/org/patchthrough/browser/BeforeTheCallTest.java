package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.patchthrough.app.ServiceFixture;

/** Whom a call will reach is read before anything rings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeforeTheCallTest {
    private static final String ONE = "10017";
    private static final String SPLIT = "90210";
    private static final String STATE = "94103";

    /** What stands below the ZIP, by the page's language. */
    private static final Map<String, Map<String, String>> SAID = Map.of(
            "en",
                    Map.of(
                            ONE,
                                    "You will talk to Representative Ada Whitlock, then Senators Tobias Renner and Imani Castellan.",
                            SPLIT, "Next we’ll ask which one is yours: Representative Priya Deshmukh, ",
                            STATE,
                                    "94103 is in California. We will call your two senators, Joaquín Verano and Mei Lindgren."),
            "es",
                    Map.of(
                            ONE,
                                    "Usted hablará con la representante Ada Whitlock, después con el senador Tobias Renner y la senadora Imani Castellan.",
                            SPLIT, "Luego le preguntamos quién le representa: la representante Priya Deshmukh, ",
                            STATE,
                                    "94103 está en California. Llamaremos a sus dos senadores: el senador Joaquín Verano y la senadora Mei Lindgren."));

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
    void the_names_stand_below_a_zip_at_any_width_in_any_light_and_in_both_languages() {
        for (var language : List.of("en", "es")) {
            try (var context = Browser.context(390, ColorScheme.LIGHT, true, language + "-US")) {
                namesBelowZip(context.newPage(), language);
            }
        }
    }

    private void namesBelowZip(Page page, String language) {
        var said = SAID.get(language);
        page.navigate(service.url() + "/c/demo");
        var whom = page.locator("#whom");
        for (var zip : List.of(ONE, SPLIT, STATE)) {
            page.locator("#zip").fill(zip);
            assertThat(whom).containsText(said.get(zip));
        }
        Browser.assertGoodEverywhere(page);

        page.locator("#phone").fill(service.caller());
        page.locator("button.go").click();
        assertThat(page.locator("#call-me h2")).containsText("94103");
        assertThat(page.locator("input[type=radio]")).hasCount(0);
        Browser.assertGoodEverywhere(page);
        page.goBack();
        assertThat(whom).containsText(said.get(STATE));

        page.locator("#zip").fill(SPLIT);
        page.locator("button.go").click();
        assertThat(page.locator("input[type=radio]")).hasCount(4);
        assertThat(page.locator("#call-me")).containsText(language.equals("en") ? "You will also talk" : "También");
        Browser.assertGoodEverywhere(page);
    }

    @Test
    void whoever_confirms_the_state_calls_both_senators() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            var mateo = service.caller("1", "#", "1", "1", "", "1", "1", "2", "");
            page.navigate(service.url() + "/c/demo");
            page.locator("#phone").fill(mateo);
            page.locator("#zip").fill(STATE);
            page.locator("button.go").click();
            assertThat(page.locator("#call-me h2")).hasText("94103 is in California.");
            assertThat(service.legs(mateo)).as("not confirmed yet").isEmpty();

            page.locator("button.go").click();

            assertThat(page.locator("#status")).containsText("Counted. Thank you");
            assertThat(service.dialed(mateo))
                    .containsExactly(
                            ServiceFixture.offices("CA-S1").getFirst(),
                            ServiceFixture.offices("CA-S3").getFirst());
        }
    }

    @Test
    void the_names_are_told_politely_once_a_zip_is_whole_and_go_with_it() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(service.url() + "/c/demo");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .hasAttribute("id", "whom");

            page.locator("#zip").pressSequentially(ONE + "-1234");
            assertThat(page.locator("#whom")).containsText("Representative Ada Whitlock");
            page.locator("#zip").fill("1001");
            assertThat(page.locator("#whom")).isEmpty();

            assertThat(asked)
                    .filteredOn(url -> url.contains("whom"))
                    .as("asked once, and no address holds the ZIP")
                    .containsExactly(service.url() + "/c/demo/whom");
        }
    }

    @Test
    void a_zip_that_came_with_the_address_has_its_names_without_a_touch() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            page.navigate(service.url() + "/w/demo?p=readers#zip=" + ONE);

            assertThat(page.locator("#whom")).containsText("Representative Ada Whitlock");
        }
    }
}
