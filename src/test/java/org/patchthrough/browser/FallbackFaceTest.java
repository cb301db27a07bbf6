package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.web.page.StaticFiles;

/** The wide face that pages are tried in stands for those that a machine may have: each that is installed here is measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FallbackFaceTest {
    /**
     * How much of the wide face's width a face takes for words of ours, regular and bold, at most; null where it is missing.
     */
    private static final String SHARE = """
            face => {
              const brush = document.createElement("canvas").getContext("2d");
              const width = (font, text) => { brush.font = font; return brush.measureText(text).width; };
              const there = ["serif", "monospace"].map(other => width(`20px "${face}", ${other}`, "imw"));
              if (there[0] !== there[1]) return null;
              const words = ["retransmisión", "subtítulos", "representante", "Confidentiality", "Representative", "WWW"];
              return Math.max(...[400, 700].flatMap(weight => words.map(word =>
                width(`${weight} 99px "${face}"`, word) / width(`${weight} 99px Wide`, word))));
            }
            """;

    private Javalin server;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void serveTheFace() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    StaticFiles.mount(config);
                    config.routes.get("/", ctx -> ctx.html("<!doctype html><title>Nothing but faces</title>"));
                })
                .start("127.0.0.1", 0);
        context = Browser.context(390, ColorScheme.LIGHT, true);
        page = context.newPage();
        page.navigate("http://127.0.0.1:" + server.port());
        page.evaluate(Browser.BRING_WIDE);
    }

    @AfterAll
    void stop() {
        context.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DejaVu Sans",
                "DejaVu Serif",
                "Liberation Sans",
                "Liberation Serif",
                "FreeSans",
                "FreeSerif",
                "Noto Sans",
                "Noto Serif"
            })
    void no_face_that_stands_in_for_ours_is_wider_than_the_one_that_pages_are_tried_in(String face) {
        var share = (Number) page.evaluate(SHARE, face);

        assumeTrue(share != null, "skipped: " + face + " is not installed here");
        assertThat(share.doubleValue()).isBetween(0.5, 1.0);
    }
}
