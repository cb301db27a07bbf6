package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
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
    private BrowserContext context;
    private Page tab;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void serveSamples() {
        server = Samples.serve();
        context = Browser.context(1280, ColorScheme.LIGHT, true);
        tab = context.newPage();
        tab.onConsoleMessage(message -> complaints.add(message.text()));
    }

    @AfterAll
    void stop() {
        context.close();
        server.stop();
    }

    static Stream<String> pages() {
        return Samples.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_accessible_fits_any_width_and_keeps_its_own_policy(String page) {
        complaints.clear();
        tab.setViewportSize(1280, 900);
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        tab.navigate("http://127.0.0.1:%d/%s".formatted(server.port(), page));

        Browser.assertAccessible(tab);
        Browser.assertFits(tab, 1280, 640, 390, 320);
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.assertReadable(tab);
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }
}
