package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.wire.SettableClock;

/** The emulator's phone, played by a person against a service of four documents. */
class PhoneTest {
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String TOKEN = "a token of the test";
    private static final String CAMPAIGN = "+12025550117";
    private static final String OFFICE = "+12025550143";
    private static final String PHONE = "+13135550142";

    private static final Map<String, String> DOCUMENTS = Map.of(
            "/voice/start",
            "<Gather action='/voice/ring' numDigits='1' timeout='20'><Say language='en-US'>This is Neighbors for Open"
                    + " Libraries. To continue, press 1.</Say><Say language='es-US'>Para español, oprima 2.</Say></Gather>",
            "/voice/ring",
            "<Say>Now calling Representative Ada Whitlock, Washington office.</Say><Say>When done, press star.</Say>"
                    + "<Dial action='/voice/question' hangupOnStar='true'>" + OFFICE + "</Dial>",
            "/voice/question",
            "<Gather action='/voice/over' numDigits='1'><Say>If you spoke with a person, press 1.</Say></Gather>",
            "/voice/over",
            "<Say>Thank you.</Say>");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Javalin service = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/voice/{step}", ctx -> {
                    asked.add(ctx.pathParam("step") + ":"
                            + ctx.formParamMap()
                                    .getOrDefault("Digits", List.of(""))
                                    .getFirst()
                            + ctx.formParamMap()
                                    .getOrDefault("DialCallStatus", List.of(""))
                                    .getFirst());
                    ctx.contentType("text/xml").result("<Response>" + DOCUMENTS.get(ctx.path()) + "</Response>");
                });
            })
            .start("127.0.0.1", 0);
    private final Emulator emulator =
            Emulator.start(EmulatorSettings.of(0, ACCOUNT, TOKEN, Set.of(CAMPAIGN), new Clock())
                    .withLinks(links()));

    @AfterEach
    void stop() {
        emulator.close();
        service.stop();
    }

    @BeforeEach
    void hurryWhatIsSaid() {
        emulator.speed(Browser.HURRY);
    }

    @Test
    void a_whole_call_is_played_with_the_mouse() {
        try (var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var phone = open(context);
            assertThat(phone.locator("#what")).hasText("is waiting for a call");

            ring();
            assertThat(phone.locator("#who")).hasText("(202) 555-0117");
            assertThat(button(phone, "Answer").first()).isFocused();
            button(phone, "Answer").first().click();
            assertThat(phone.locator("#caption")).containsText("To continue, press 1.");
            assertThat(phone.locator("#keys .live")).hasText(List.of("1", "2").toArray(String[]::new));
            button(phone, "1").click();
            assertThat(phone.locator("#office-who")).hasText("(202) 555-0143");
            phone.locator("#office")
                    .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(phone.locator("#who")).hasText("Representative Ada Whitlock, Washington office");
            assertThat(phone.locator("#what")).hasText("is on the line");
            button(phone, "star").click();
            assertThat(phone.locator("#caption")).containsText("If you spoke with a person");
            button(phone, "1").click();
            assertThat(phone.locator("#who")).hasText("Call ended");
            assertThat(phone.locator("#log")).containsText("/voice/question → 200");
            button(phone, "Wait for another call").click();

            assertThat(phone.locator("#what")).hasText("is waiting for a call");
            assertThat(asked).containsExactly("start:", "ring:1", "question:completed", "over:1");
        }
    }

    @Test
    void a_whole_call_is_played_with_the_keyboard() {
        try (var context = Browser.context(390, ColorScheme.DARK, true)) {
            var phone = open(context);

            ring();
            assertThat(button(phone, "Answer").first()).isFocused();
            phone.keyboard().press("Enter");
            assertThat(phone.locator("#caption")).containsText("To continue");
            phone.keyboard().press("1");
            assertThat(phone.locator("#office-rings")).isVisible();
            reach(phone, "Busy");
            phone.keyboard().press("Space");
            assertThat(phone.locator("#caption")).containsText("If you spoke with a person");
            reach(phone, "Hang up");
            phone.keyboard().press("Enter");

            assertThat(phone.locator("#who")).hasText("Call ended");
            assertThat(button(phone, "Wait for another call")).isFocused();
            assertThat(asked).containsExactly("start:", "ring:1", "question:busy");
        }
    }

    @Test
    void a_call_is_declined_and_an_office_hangs_up() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var phone = open(context);
            ring();
            button(phone, "Decline").click();
            assertThat(phone.locator("#what")).hasText("without an answer");

            ring();
            button(phone, "Answer").first().click();
            // A key before the first question is lost, as on any phone.
            assertThat(phone.locator("#caption")).containsText("To continue");
            button(phone, "1").click();
            button(phone, "Voicemail").click();
            button(phone, "Office hangs up").click();

            assertThat(phone.locator("#caption")).containsText("If you spoke with a person");
            assertThat(phone.locator("#log")).containsText("The office’s voicemail answers");
        }
    }

    @Test
    void a_page_that_is_loaded_again_is_where_the_call_is() {
        try (var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var phone = open(context);
            ring();
            button(phone, "Answer").first().click();
            assertThat(phone.locator("#caption")).containsText("press 1");

            phone.reload();

            assertThat(phone.locator("#caption")).containsText("press 1");
            assertThat(button(phone, "Hang up")).isVisible();
        }
    }

    @Test
    void every_moment_is_accessible_in_the_light_at_a_desk() {
        playAndLook(1280, ColorScheme.LIGHT);
    }

    @Test
    void every_moment_is_accessible_in_the_dark_on_a_telephone() {
        playAndLook(390, ColorScheme.DARK);
    }

    private void playAndLook(int width, ColorScheme scheme) {
        try (var context = Browser.context(width, scheme, true)) {
            var complaints = new ArrayList<String>();
            var phone = open(context);
            phone.onConsoleMessage(message -> complaints.add(message.text()));
            look(phone, "waiting", scheme);
            ring();
            assertThat(button(phone, "Answer").first()).isVisible();
            look(phone, "ringing", scheme);
            button(phone, "Answer").first().click();
            assertThat(phone.locator("#caption")).containsText("oprima");
            look(phone, "greeting", scheme);
            phone.keyboard().press("1");
            assertThat(phone.locator("#office-rings")).isVisible();
            look(phone, "office", scheme);
            button(phone, "Answer").last().click();
            assertThat(button(phone, "Office hangs up")).isVisible();
            look(phone, "talk", scheme);
            button(phone, "Hang up").click();
            assertThat(button(phone, "Wait for another call")).isVisible();
            look(phone, "over", scheme);
            assertThat(complaints).isEmpty();
        }
    }

    /** Checks a moment; with {@code SCREENSHOTS=DIR} in the environment it leaves a picture there as well. */
    static void look(Page phone, String moment, ColorScheme scheme) {
        var size = phone.viewportSize();
        Browser.assertAccessible(phone);
        var folder = System.getenv().getOrDefault("SCREENSHOTS", "");
        if (!folder.isEmpty()) {
            phone.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "phone-%s-%d-%s.png".formatted(moment, size.width, scheme))));
        }
        Browser.assertFits(phone, size.width, 320);
        phone.setViewportSize(size.width, size.height);
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        page.navigate(emulator.url() + "/?number=3135550142");
        assertThat(page.locator("#who")).hasText("(313) 555-0142");
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes there as somebody without a mouse does. */
    static void reach(Page page, String name) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.textContent.trim()").equals(name)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to \"" + name + "\"");
    }

    private void ring() {
        var form = Map.of("To", PHONE, "From", CAMPAIGN, "Url", "http://127.0.0.1:" + service.port() + "/voice/start");
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var credentials = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(
                                    URI.create(emulator.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json"))
                            .header("Authorization", "Basic " + credentials)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(201);
        } catch (java.io.IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Map<String, URI> links() {
        var links = new LinkedHashMap<String, URI>();
        links.put("Ask for a call", URI.create("http://127.0.0.1:7070/c/open-late"));
        links.put("Where members stand", URI.create("http://127.0.0.1:7070/r/open-late"));
        return links;
    }

    static final class Clock implements SettableClock {
        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public void set(Instant at) {
            throw new UnsupportedOperationException("this clock shows the time it is");
        }
    }
}
