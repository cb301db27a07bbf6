package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patchthrough.web.page.StaticFiles;

/** The Chromium of this machine: started once a run, with a fresh context a test. */
final class Browser {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** The shell has no windows to keep, which halves the work; where it is not installed, the browser itself will do. */
    private static final Path CHROMIUM = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Our own face, larger: it is there wherever the page is, and its width is the same on every machine. */
    static final String WIDE = "Wide";

    static final String BRING_WIDE = """
            async () => {
              const face = new FontFace("Wide", "url(%s)", { weight: "200 800", sizeAdjust: "130%%" });
              document.fonts.add(await face.load());
            }
            """.formatted(StaticFiles.FONT);

    /** What {@code --face} is set to; nothing leaves it as the page has it. */
    private static final List<String> FACES = List.of("", WIDE);

    private static final String OVER_THE_EDGE = """
            ({ faces, sizes }) => {
              const root = document.documentElement;
              const found = [];
              for (const face of faces) for (const size of sizes) {
                root.style.setProperty("--face", face);
                root.style.fontSize = size;
                const over = root.scrollWidth - root.clientWidth;
                if (over !== 0) {
                  const wide = [...document.querySelectorAll("body *")]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest("svg, .hide"))
                    .map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40));
                  found.push(over + " pixels in " + (face || "its own face") + (size && " at " + size) + ": " + wide);
                }
              }
              root.style.removeProperty("--face");
              root.style.fontSize = "";
              return found;
            }
            """;

    /** How many times as fast words go that a test has no ear for; whoever presses keys has their time all the same. */
    static final double HURRY = 50;

    /** A machine may be busy with other things. */
    private static final double PATIENCE = 30_000;

    private Browser() {}

    /** Started by whoever asks first, ended with the JVM. */
    private static final class Running {
        static final com.microsoft.playwright.Browser BROWSER = start();

        private static com.microsoft.playwright.Browser start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(ARGUMENTS));
        }
    }

    /** To be closed by the test. */
    static BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
        return context(width, scheme, javaScript, "en-US");
    }

    static BrowserContext context(int width, ColorScheme scheme, boolean javaScript, String locale) {
        return Running.BROWSER.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale(locale));
    }

    static void assertAccessible(Page page) {
        assertNothingFound(page, axe(page).withTags(RULES));
    }

    /** What may differ when only the colors do. */
    static void assertReadable(Page page) {
        assertNothingFound(page, axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** All that it finds, and of all that is well nothing, which would take it longer to tell than to find out. */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options);
    }

    private static void assertNothingFound(Page page, AxeBuilder axe) {
        // Where no other origin's frame has to be asked, the results need no page of their own to be put together in.
        var violations = axe.setLegacyMode(page.frames().size() == 1).analyze().getViolations();
        assertThat(violations)
                .as("what axe finds on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** As it is shown now: what reaches over the right edge of the window. */
    static void assertNoSidewaysScroll(Page page) {
        assertThat((List<?>) page.evaluate(OVER_THE_EDGE, Map.of("faces", List.of(""), "sizes", List.of(""))))
                .as("wider than the window, on %s", page.url())
                .isEmpty();
    }

    /**
     * The same at any width, at twice the size of text, and in whatever face a machine puts in the place of one it lacks: in
     * the page's own, and in one wider than any that Debian offers, which is our own enlarged, so that a page fits everywhere
     * or nowhere. {@code FallbackFaceTest} holds how wide that is.
     */
    static void assertFits(Page page, int... widths) {
        page.evaluate(BRING_WIDE);
        for (int width : widths) {
            page.setViewportSize(width, 844);
            assertThat((List<?>) page.evaluate(OVER_THE_EDGE, Map.of("faces", FACES, "sizes", List.of("", "200%"))))
                    .as("wider than %d pixels, on %s", width, page.url())
                    .isEmpty();
        }
    }

    /**
     * All of these on a phone and on a desk, by day and by night: the page is loaded once, for only its colors differ by night.
     * In Spanish its parts are the same, and only how long its words are differs.
     */
    static void assertGoodEverywhere(Page page) {
        assertFits(page, 390, 1280);
        if ("es".equals(page.locator("html").getAttribute("lang"))) {
            page.setViewportSize(390, 844);
            return;
        }
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertReadable(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
    }

    /** Leaves a picture of the whole page where somebody asks for it: {@code -Ppictures}. */
    static void picture(Page page, String name) {
        shoot(page, name, true);
    }

    /** The same of what is in sight. */
    static void glance(Page page, String name) {
        shoot(page, name, false);
    }

    private static void shoot(Page page, String name, boolean whole) {
        var folder = System.getenv().getOrDefault("PICTURES", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(whole));
        }
    }
}
