package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, from a sample, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private Javalin server;

    @BeforeAll
    void serveSamples() {
        server = Samples.serve();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    static Stream<String> pages() {
        return Samples.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_accessible_fits_any_width_and_keeps_its_own_policy(String page) {
        try (var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var tab = context.newPage();
            var complaints = new ArrayList<String>();
            tab.onConsoleMessage(message -> complaints.add(message.text()));
            open(tab, page);

            Browser.assertAccessible(tab);
            Browser.assertFits(tab, 1280, 640, 390, 320);
            tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.assertReadable(tab);
            assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        }
    }

    private Page open(Page tab, String page) {
        tab.navigate("http://127.0.0.1:%d/%s".formatted(server.port(), page));
        return tab;
    }
}
