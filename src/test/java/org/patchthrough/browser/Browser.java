package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A machine may be busy with other things. */
    private static final double PATIENCE = 30_000;

    private Browser() {}

    /** Started by whoever asks first, ended with the JVM. */
    private static final class Running {
        static final com.microsoft.playwright.Browser CHROMIUM = start();

        private static com.microsoft.playwright.Browser start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(ARGUMENTS));
        }
    }

    /** To be closed by the test. */
    static BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
        return context(width, scheme, javaScript, "en-US");
    }

    static BrowserContext context(int width, ColorScheme scheme, boolean javaScript, String locale) {
        return Running.CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale(locale));
    }

    static void assertAccessible(Page page) {
        assertNothingFound(page, new AxeBuilder(page).withTags(RULES));
    }

    /** What may differ when only the colors do. */
    static void assertReadable(Page page) {
        assertNothingFound(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
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

    static void assertNoSidewaysScroll(Page page) {
        var wide = """
                [...document.querySelectorAll("body *")]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest("svg, .hide"))
                  .map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))
                """;
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels wider than the window, on %s: %s", page.url(), page.evaluate(wide))
                .isEqualTo(0);
    }

    /** Leaves a picture of the whole page where somebody asks for it: {@code PICTURES=docs} in the environment. */
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
