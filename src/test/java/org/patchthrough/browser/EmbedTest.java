package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.web.embed.EmbedScript;

/** The campaign on a partner's page: another origin, with the strictest policy that the documentation asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedTest {
    /** Third-party storage that a browser blocks throws at the first touch. */
    private static final String BLOCKED_STORAGE = """
            for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
              Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
            Object.defineProperty(Document.prototype, "cookie", {
              get() { throw new DOMException("blocked", "SecurityError"); },
              set() { throw new DOMException("blocked", "SecurityError"); } });
            """;

    private ServiceFixture fixture;
    private Javalin partner;
    private Javalin stranger;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    @BeforeAll
    void open() {
        partner = site();
        stranger = site();
        fixture = ServiceFixture.with(campaign -> campaign.replace("http://localhost:8000", origin(partner)));
    }

    @AfterAll
    void close() {
        fixture.close();
        partner.stop();
        stranger.stop();
    }

    @BeforeEach
    void openPage() {
        context = Browser.context(390, ColorScheme.LIGHT, true);
        context.addInitScript(BLOCKED_STORAGE);
        page = context.newPage();
        complaints.clear();
        requests.clear();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequest(request -> requests.add(request.url()));
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    private Javalin site() {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/{mode}", this::partnersPage);
                    config.routes.get(
                            "/scripts/own.js",
                            ctx -> ctx.contentType("text/javascript").result("""
                            window.heard = [];
                            addEventListener("state", event => heard.push(event.detail.state));
                            addEventListener("done", () => heard.push("done"));
                            """));
                })
                .start("127.0.0.1", 0);
    }

    private void partnersPage(Context ctx) {
        var fixture = base();
        ctx.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' %s; frame-src %s; base-uri 'none'".formatted(fixture, fixture));
        var mode = ctx.pathParam("mode");
        var element = mode.equals("iframe")
                ? """
                  <iframe src="%s/w/demo?p=readers" title="Call your member of Congress" width="100%%" height="520" loading="lazy"
                    referrerpolicy="origin" sandbox="allow-scripts allow-forms allow-same-origin allow-popups"></iframe>
                  """.formatted(fixture)
                : """
                  <script src="%s/embed/v1.js" integrity="%s" crossorigin="anonymous" defer></script>
                  <call-me campaign="demo" partner="readers" source="spring" zip="10017" mode="%s" lang="auto">
                    <a href="%s/c/demo?p=readers">Call your member of Congress</a></call-me>
                  """.formatted(fixture, EmbedScript.integrity(), mode, fixture);
        ctx.html("""
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Readers</title>
                <meta name="viewport" content="width=device-width"><script src="/scripts/own.js"></script></head>
                <body><main><h1>Our libraries</h1>%s</main></body></html>
                """.formatted(Optional.ofNullable(ctx.queryParam("lang")).orElse("en"), element));
    }

    private String base() {
        return fixture.url().toString().replaceFirst("/$", "");
    }

    /** Another site than the fixture's, not only another port: that one is 127.0.0.1. */
    private static String origin(Javalin site) {
        return "http://localhost:" + site.port();
    }

    private FrameLocator frame() {
        return page.frameLocator("iframe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "button", "dialog", "iframe"})
    void a_whole_call_is_asked_for_and_answered_within_a_partners_page(String mode) {
        var dana = fixture.caller("1", "#", "1", "1", "", "2");
        page.navigate(origin(partner) + "/" + mode);
        if (mode.equals("button") || mode.equals("dialog")) {
            opener().click();
        }
        frame().locator("#phone").fill(dana);
        if (mode.equals("iframe")) {
            frame().locator("#zip").fill("10017");
        }
        assertThat(frame().locator("#zip")).hasValue("10017");
        if (mode.equals("inline")) {
            page.setViewportSize(390, 1250);
            Browser.glance(page, "widget-390-light");
        }
        frame().locator("button.go").click();

        assertThat(frame().locator("#status")).containsText("Counted. Thank you");
        assertThat(frame().locator("#status a.go")).hasAttribute("target", "_blank");
        assertThat(rings(dana)).isEqualTo(1);
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        assertThat(context.cookies()).isEmpty();
        assertThat(requests)
                .allMatch(url -> url.startsWith(origin(partner)) || url.startsWith(base()))
                .noneMatch(url -> url.contains(dana.substring(2)));
        if (!mode.equals("iframe")) {
            assertThat((List<?>) page.evaluate("heard"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .startsWith("rest")
                    .endsWith("over", "done");
            assertThat(Integer.parseInt(frameElement().getAttribute("height"))).isGreaterThan(300);
        }
    }

    @ParameterizedTest
    @CsvSource({"inline,en", "button,es", "dialog,en", "dialog,es"})
    void during_a_call_the_frame_is_no_higher_than_the_window_and_its_buttons_stay_in_view(
            String mode, String language) {
        var asleep = fixture.caller();
        fixture.behave(asleep, ServiceFixture.byHand());
        page.navigate(origin(partner) + "/" + mode + "?lang=" + language);
        if (!mode.equals("inline")) {
            opener().click();
        }
        frame().locator("#phone").fill(asleep);
        frame().locator("button.go").click();
        assertThat(frame().locator("#status .cord")).isVisible();
        page.waitForCondition(() -> height() <= page.viewportSize().height);
        assertThat(frame().locator("#status")).isInViewport();
        frame().locator(".dock .branches a").nth(1).click();
        staysInView(mode);

        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForCondition(() -> height() <= page.viewportSize().height);
        frame().locator(".dock .branches a").nth(0).click();
        staysInView(mode);
    }

    private void staysInView(String mode) {
        assertThat(frame().locator("#present > .part")).hasCount(1);
        for (var seen : List.of("#status", "#dock", "#present h2")) {
            assertThat(frame().locator(seen)).isInViewport();
        }
        if (mode.equals("dialog")) {
            assertThat(page.locator("dialog > button")).isInViewport();
        }
    }

    private double height() {
        return frameElement().boundingBox().height;
    }

    private Locator opener() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Call your member of Congress"));
    }

    private long rings(String number) {
        return fixture.legs(number).stream().filter(leg -> leg.parent() == null).count();
    }

    private Locator frameElement() {
        return page.locator("iframe");
    }

    @Test
    void the_widget_is_used_with_the_keyboard_alone() {
        var ruth = fixture.caller("1", "#", "2", "2");
        page.navigate(origin(partner) + "/dialog");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(frame().locator("#phone")).isVisible();
        while (!Boolean.TRUE.equals(frame().locator("#phone").evaluate("field => field === document.activeElement"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(ruth);
        page.keyboard().press("Enter");

        assertThat(frame().locator("#status")).containsText("Counted. Thank you");
        page.getByText("Close").press("Enter");
        assertThat(frameElement()).isHidden();
        assertThat(opener()).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "iframe"})
    void a_site_that_is_no_partners_shows_a_link_and_no_form(String mode) {
        page.navigate(origin(stranger) + "/" + mode);

        assertThat(frame().locator("a.go")).hasAttribute("href", Pattern.compile("/c/demo\\?p=readers&.*"));
        assertThat(frame().locator("form")).hasCount(0);
    }

    @Test
    void the_form_is_never_shown_by_a_site_that_hides_where_it_is() {
        page.addInitScript("""
                const set = Element.prototype.setAttribute;
                Element.prototype.setAttribute = function (name, value) {
                  set.call(this, name, name === "referrerpolicy" ? "no-referrer" : value);
                };
                """);
        page.navigate(origin(stranger) + "/inline");

        // The browser refuses the frame; the script notices that nobody answers and leaves the link.
        assertThat(page.locator("call-me a")).isVisible();
        assertThat(frameElement()).hasCount(0);
    }

    @Test
    void without_scripts_the_widget_is_a_link_and_the_frame_still_a_form() {
        try (var plain = Browser.context(390, ColorScheme.LIGHT, false)) {
            var tab = plain.newPage();
            tab.navigate(origin(partner) + "/inline");
            assertThat(tab.locator("call-me a")).isVisible();

            var luis = fixture.caller("1", "#", "1", "1", "", "2");
            tab.navigate(origin(partner) + "/iframe");
            tab.frameLocator("iframe").locator("#phone").fill(luis);
            tab.frameLocator("iframe").locator("#zip").fill("10017");
            tab.frameLocator("iframe").locator("button.go").click();
            assertThat(tab.frameLocator("iframe").locator("#call-me h2")).containsText("You will talk to");
            tab.frameLocator("iframe").locator("button.go").click();
            assertThat(tab.frameLocator("iframe").locator("#status")).isVisible();
            fixture.until(() -> rings(luis) > 0);
            assertThat(rings(luis)).isEqualTo(1);
        }
    }

    @Test
    void the_frame_is_readable_in_the_partners_colors_at_any_width_and_at_twice_the_size() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var language : List.of("en", "es")) {
                try (var wide = Browser.context(1280, scheme, true)) {
                    var tab = wide.newPage();
                    tab.navigate(base() + "/w/demo?p=readers&lang=" + language);
                    Browser.assertAccessible(tab);
                    assertThat(tab.evaluate("getComputedStyle(document.body).fontFamily")
                                    .toString())
                            .startsWith("Georgia");
                    Browser.assertFits(tab, 1280, 390, 320);
                }
            }
        }
    }

    @Test
    void a_partners_page_learns_states_and_nothing_that_anybody_typed() {
        var marcus = fixture.caller("1", "#", "1", "1", "", "2");
        page.navigate(origin(partner) + "/inline");
        page.evaluate("window.all = []; addEventListener('message', event => all.push(JSON.stringify(event.data)))");
        frame().locator("#phone").fill(marcus);
        frame().locator("button.go").click();
        assertThat(frame().locator("#status")).containsText("Counted");

        assertThat(page.evaluate("all").toString())
                .contains("\"state\":\"over\"")
                .doesNotContain(marcus.substring(2), "10017", "/call/");
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/inline");
    }
}
