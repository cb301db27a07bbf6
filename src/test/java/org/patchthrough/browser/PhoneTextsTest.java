package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.browser.PhoneTest.button;
import static org.patchthrough.browser.PhoneTest.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.wire.IncomingNumber;

/** Somebody texts and dials from the emulator's phone, at a service that knows two sentences. */
class PhoneTextsTest {
    private static final String CAMPAIGN = "+12025550117";
    private static final String OTHER = "+12025550118";

    private final Javalin service = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/texts", ctx -> answer(ctx, reply(ctx.formParam("Body"))));
                config.routes.post(
                        "/voice",
                        ctx -> answer(
                                ctx,
                                "<Gather action='/over' numDigits='5' timeout='20'><Say>This is Neighbors for Open"
                                        + " Libraries. Please type your five-digit ZIP code.</Say></Gather>"));
                config.routes.post("/over", ctx -> answer(ctx, "<Say>Thank you.</Say>"));
            })
            .start("127.0.0.1", 0);
    private final Emulator emulator = Emulator.start(EmulatorSettings.of(
            0, "AC" + "a".repeat(32), "a token of the test", Set.of(CAMPAIGN), new PhoneTest.Clock()));

    @BeforeEach
    void setUp() {
        var url = "http://127.0.0.1:" + service.port();
        emulator.speed(Browser.HURRY);
        emulator.configure(CAMPAIGN, new IncomingNumber(URI.create(url + "/voice"), null, URI.create(url + "/texts")));
    }

    @AfterEach
    void stop() {
        emulator.close();
        service.stop();
    }

    @Test
    void somebody_texts_reads_the_reply_dials_and_hears_the_greeting() {
        try (var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var phone = open(context, emulator);
            assertThat(phone.locator("#texts-title")).hasText("Texts with (202) 555-0117");

            phone.getByLabel("Text message").fill("BOOKS");
            button(phone, "Send").click();
            assertThat(phone.locator("#thread li"))
                    .hasText(new String[] {"You: BOOKS", "They: Reply with your ZIP to start."});
            assertThat(phone.locator("#news")).hasText("Text: Reply with your ZIP to start.");
            assertThat(phone.getByLabel("Text message")).isFocused();
            assertThat(phone.getByLabel("Text message")).hasValue("");

            button(phone, "Call (202) 555-0117").click();
            assertThat(phone.locator("#caption")).containsText("Please type your five-digit ZIP code.");
            assertThat(phone.locator("#who")).hasText("(202) 555-0117");
            var slow = new ArrayList<Route>();
            phone.route("**/press?key=1", route -> {
                if (slow.isEmpty()) {
                    slow.add(route);
                } else {
                    route.resume();
                }
            });
            for (String key : List.of("1", "0", "0", "1", "7")) {
                button(phone, key).click();
            }
            phone.waitForCondition(() -> !slow.isEmpty());
            slow.getFirst().resume();
            assertThat(phone.locator("#who")).hasText("Call ended");
            assertThat(phone.locator("#log")).containsText("You call (202) 555-0117");
            assertThat(phone.locator("#log")).containsText("You press 10017");
        }
    }

    @Test
    void it_all_goes_by_keyboard_and_a_number_typed_into_a_text_presses_no_key() {
        try (var context = Browser.context(390, ColorScheme.DARK, true)) {
            var phone = open(context, emulator);
            PhoneTest.reach(phone, "Call (202) 555-0117");
            phone.keyboard().press("Enter");
            assertThat(phone.locator("#caption")).containsText("ZIP code");

            phone.getByLabel("Text message").focus();
            phone.keyboard().type("10017");
            phone.keyboard().press("Enter");

            assertThat(phone.locator("#thread .me")).hasText("You: 10017");
            assertThat(phone.locator("#typed")).hasText("");
            phone.locator("#screen").focus();
            phone.keyboard().type("10017");
            assertThat(phone.locator("#who")).hasText("Call ended");
        }
    }

    @Test
    void what_the_carrier_answers_itself_looks_like_nobody_elses() {
        try (var context = Browser.context(390, ColorScheme.LIGHT, true)) {
            var phone = open(context, emulator);
            send(phone, "STOP");

            assertThat(phone.locator("#thread .carrier")).containsText("The carrier itself");
            assertThat(phone.locator("#thread .carrier")).containsText("START");
            phone.reload();
            assertThat(phone.locator("#thread li")).hasCount(2);
            assertThat(phone.locator("#news")).hasText("");
        }
    }

    @Test
    void where_the_account_has_several_numbers_each_has_its_thread() {
        var settings = EmulatorSettings.of(
                0, "AC" + "b".repeat(32), "a token of the test", Set.of(CAMPAIGN, OTHER), new PhoneTest.Clock());
        try (var two = Emulator.start(settings);
                var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var phone = open(context, two);
            send(phone, "to the first");
            assertThat(phone.locator("#thread li")).hasText("You: to the first");

            phone.getByLabel("The number to call and text").selectOption(OTHER);

            assertThat(phone.locator("#thread")).isHidden();
            assertThat(button(phone, "Call (202) 555-0118")).isVisible();
            send(phone, "to the second");
            assertThat(phone.locator("#thread li")).hasText("You: to the second");
            assertThat(two.texts(OTHER)).hasSize(1);
            look(phone, "two-numbers", ColorScheme.LIGHT);
        }
    }

    @Test
    void every_moment_is_accessible_in_the_light_at_a_desk() {
        textAndLook(1280, ColorScheme.LIGHT);
    }

    @Test
    void every_moment_is_accessible_in_the_dark_on_a_telephone() {
        textAndLook(390, ColorScheme.DARK);
    }

    private void textAndLook(int width, ColorScheme scheme) {
        try (var context = Browser.context(width, scheme, true)) {
            var complaints = new ArrayList<String>();
            var phone = open(context, emulator);
            phone.onConsoleMessage(message -> complaints.add(message.text()));
            look(phone, "no-texts", scheme);
            for (String words : new String[] {"BOOKS", "10017", "x".repeat(300), "HELP"}) {
                send(phone, words);
            }
            assertThat(phone.locator("#thread li")).hasCount(8);
            look(phone, "texts", scheme);
            button(phone, "Call (202) 555-0117").click();
            assertThat(button(phone, "Hang up")).isVisible();
            assertThat(phone.locator("#caption")).containsText("ZIP code");
            look(phone, "dialed-in", scheme);
            button(phone, "Hang up").click();
            assertThat(phone.locator("#who")).hasText("Call ended");
            assertThat(complaints).isEmpty();
        }
    }

    private static void send(Page phone, String words) {
        phone.getByLabel("Text message").fill(words);
        phone.keyboard().press("Enter");
    }

    private static Page open(BrowserContext context, Emulator emulator) {
        var page = context.newPage();
        page.navigate(emulator.url() + "/?number=3135550142");
        assertThat(page.locator("#what")).hasText("is waiting for a call");
        return page;
    }

    private static String reply(@Nullable String body) {
        return switch (body) {
            case "BOOKS" -> "<Message>Reply with your ZIP to start.</Message>";
            case "10017" -> "<Message>Reply CALL and we call you.</Message>";
            case null -> "";
            case "STOP", "HELP" -> "";
            default -> "<Message>We did not get that.</Message>";
        };
    }

    private static void answer(Context context, String document) {
        context.contentType("text/xml").result("<Response>" + document + "</Response>");
    }
}
