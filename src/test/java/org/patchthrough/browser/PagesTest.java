package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.web.Renderer;
import org.patchthrough.web.StaticFiles;

/**
 * Every page, from a sample, in a real browser. With {@code SCREENSHOTS=DIR} in the environment it leaves pictures there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private Javalin server;

    @BeforeAll
    void serveSamples() {
        var renderer = new Renderer();
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            StaticFiles.mount(config);
            Samples.ALL.forEach((path, sample) -> config.routes.get(
                    "/" + path,
                    ctx -> renderer.show(ctx, 200, sample.template(), sample.page(), Renderer.NO_REFERRER)));
        });
        server.start("127.0.0.1", 0);
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pictures_are_left_where_somebody_asks_for_them(ColorScheme scheme) {
        var folder = System.getenv().getOrDefault("SCREENSHOTS", "");
        if (folder.isEmpty()) {
            return;
        }
        for (int width : new int[] {390, 1280}) {
            try (var context = Browser.context(width, scheme, true)) {
                var tab = context.newPage();
                pages().forEach(page -> open(tab, page)
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(folder, "%s-%d-%s.png".formatted(page, width, scheme)))
                                .setFullPage(true)));
            }
        }
    }

    private Page open(Page tab, String page) {
        tab.navigate("http://127.0.0.1:%d/%s".formatted(server.port(), page));
        return tab;
    }
}
