package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.patchthrough.access.Codes;
import org.patchthrough.app.ServiceFixture;

/** An organizer's evening: invited, signed in, a look at the campaign, and the switch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private static final String LINE = ServiceFixture.demoCampaign().phone();
    private static final String PASSWORD = "four words in a row";

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
    void an_owner_invites_an_organizer_who_signs_in_with_a_second_factor_and_reaches_the_first_screen() {
        try (var owners = context();
                var organizers = context()) {
            var owner = owners.newPage();
            owner.navigate(service.organizers());
            assertThat(owner.locator("h1")).hasText("Campaigns");
            owner.navigate(service.url() + "/o/people");
            owner.locator("#email").fill("sam@libraries.example");
            owner.locator("input[value=organizer]").check();
            button(owner, "Make a link").click();
            var link = owner.locator("#invitation").textContent();
            Browser.assertGoodEverywhere(owner);

            var organizer = organizers.newPage();
            organizer.navigate(link);
            assertThat(organizer.locator(".lead")).containsText("As organizer, signing in as sam@libraries.example");
            Browser.assertGoodEverywhere(organizer);
            organizer.locator("#name").fill("Sam Okafor");
            organizer.locator("#password").fill(PASSWORD);
            button(organizer, "Make my account").click();
            assertThat(organizer.locator(".alert")).containsText("no second factor");
            Browser.assertGoodEverywhere(organizer);

            organizer.navigate(service.url() + "/o/account");
            Browser.assertGoodEverywhere(organizer);
            var key = organizer.locator("#key").textContent();
            organizer.locator("#code").fill(Codes.of(key, service.now()));
            organizer.locator("#on-password").fill(PASSWORD);
            button(organizer, "Turn it on").click();
            assertThat(organizer.locator("#notice")).containsText("It is on");
            button(organizer, "Sign out").click();

            organizer.navigate(service.url() + "/o/demo");
            assertThat(organizer.locator("h1")).hasText("Sign in");
            signIn(organizer, "");
            assertThat(organizer.locator("#wrong")).containsText("six digits");
            service.pass(Duration.ofMinutes(1));
            signIn(organizer, Codes.of(key, service.now()));
            assertThat(organizer.locator("h1")).hasText("The Open Late Libraries Act");
            Browser.assertGoodEverywhere(organizer);
        }
    }

    private static void signIn(Page page, String code) {
        page.locator("#email").fill("sam@libraries.example");
        page.locator("#password").fill(PASSWORD);
        if (!code.isEmpty()) {
            page.locator("#code").fill(code);
        }
        button(page, "Sign in").click();
    }

    @Test
    void figures_of_the_first_screen_move_to_what_has_happened() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            service.call(service.caller("1", "#", "1", "1", "", "2"), "20001");
            service.until(() -> service.page("/r/demo").contains("1 of 1 caller: for it"));

            page.navigate(service.url() + "/o/demo");

            assertThat(page.locator("#funnel")).hasText("Today, 1 call has brought an answer");
            assertThat(page.getByText("unclear, 1 caller").first()).isVisible();
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("Where today’s calls came from"))
                            .locator("tbody tr")
                            .first())
                    .containsText("Interface");
        }
    }

    @Test
    void a_pause_holds_on_every_door_until_it_is_resumed_and_stands_in_the_log() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/demo");
            button(page, "Pause").click();
            assertThat(page.locator(".alert")).containsText("It is paused.");

            page.navigate(service.url() + "/c/demo");
            assertThat(page.locator("#phone")).hasCount(0);
            page.navigate(service.url() + "/w/demo");
            assertThat(page.locator("#phone")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(service.request(asking(service.caller("1")))
                            .get("code")
                            .asText())
                    .isEqualTo("paused");

            page.navigate(service.url() + "/o/demo");
            Browser.assertGoodEverywhere(page);
            button(page, "Resume").click();
            assertThat(button(page, "Pause")).isVisible();
            page.navigate(service.url() + "/o/log");
            assertThat(page.locator("tbody tr").first()).containsText("paused → open");
            assertThat(page.locator("tbody tr").first()).containsText("Jo Ferris");
            Browser.assertGoodEverywhere(page);
        }
    }

    @Test
    void a_position_that_is_entered_turns_the_bar_solid_and_stands_on_the_public_page_with_its_source() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/demo/members");
            Browser.assertGoodEverywhere(page);
            page.getByText("Ada M. Whitlock").first().click();
            page.locator("input[name=position][value=supports]").check();
            page.locator("#source").selectOption("public_statement");
            page.locator("#link").fill("https://whitlock.example/\"><script>alert(1)</script>");
            page.locator("#on").fill("2026-11-24");
            button(page, "Enter it").click();
            assertThat(page.locator("#notice")).containsText("no link that can be shown");
            assertThat(page.locator("#on")).hasValue("2026-11-24");
            page.locator("#link").fill("https://whitlock.example/libraries");
            button(page, "Enter it").click();
            assertThat(page.locator("main li").first()).containsText("Supports: public statement, November 24, 2026");
            Browser.assertGoodEverywhere(page);

            page.navigate(service.url() + "/o/demo");
            assertThat(page.locator("svg.chart").first().locator("rect.seg.supports"))
                    .hasCount(1);
            page.navigate(service.url() + "/r/demo?lang=es");
            assertThat(page.locator("svg.chart").first().locator("rect.seg.supports"))
                    .hasCount(1);
            assertThat(page.locator("a[href='https://whitlock.example/libraries']"))
                    .hasText("Fuente: declaración pública, 24 de noviembre de 2026");
        }
    }

    @Test
    void a_text_that_waits_is_read_and_taken_for_the_refusal_that_it_is() {
        var dana = service.caller("1");
        for (var words : List.of("I am on the beach 1", "I am on the beach 2", "I am on the <b>beach</b> 3")) {
            service.answerTo(service.emulator().text(dana, LINE, words));
        }
        service.until(() -> !service.inbox().isEmpty());
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/demo");
            page.locator(".alert a").click();
            assertThat(page.locator("h1")).hasText("Texts that wait for a person");
            assertThat(page.locator("main section").first()).containsText("on the <b>beach</b> 3");
            assertThat(page.locator("body")).not().containsText(dana.substring(8));
            Browser.assertGoodEverywhere(page);
            page.locator("main section").first().locator("button").first().click();
            assertThat(page.locator("h1")).hasText("No text waits for a person");
        }
        org.assertj.core.api.Assertions.assertThat(
                        service.request(asking(dana)).get("status").asInt())
                .isEqualTo(403);
    }

    private static Map<String, Object> asking(String number) {
        return Map.of("campaign", "demo", "phone", number, "zip", "20001", "consent", Map.of("call", true));
    }

    @Test
    void a_key_is_made_shown_once_and_revoked() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/keys");
            page.locator("#name").fill("Our spreadsheet");
            button(page, "Make a key").click();
            assertThat(page.locator("#key")).containsText("ptr_");
            Browser.assertGoodEverywhere(page);
            page.navigate(service.url() + "/o/keys");
            assertThat(page.locator("#key")).hasCount(0);
            page.getByText("Revoke").click();
            assertThat(page.locator("main")).containsText("There is no key.");
        }
    }

    @Test
    void every_view_is_good_everywhere_when_it_is_full() {
        try (var full = ServiceFixture.demoWithHistory();
                var context = context()) {
            var page = context.newPage();
            page.navigate(full.organizers());
            for (var view :
                    List.of("", "/members", "/members/NY-12", "/calls", "/offices", "/partners", "/changes", "/list")) {
                page.navigate(full.url() + "/o/demo" + view);
                Browser.assertGoodEverywhere(page);
            }
            page.navigate(full.url() + "/o/figures");
            Browser.assertGoodEverywhere(page);
            page.navigate(full.url() + "/o/demo/partners");
            button(page, "Make a page for Readers of Millbrook").click();
            var address = page.locator("#address").inputValue();
            page.context().clearCookies();
            page.navigate(address);
            assertThat(page.locator("h1")).hasText("Readers of Millbrook");
            assertThat(page.locator("tbody tr").first()).not().containsText("fewer");
            Browser.assertGoodEverywhere(page);
        }
    }

    @Test
    void a_filter_stands_in_the_address_and_one_that_names_nothing_shows_nobody() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/demo/members");
            page.locator("#state").selectOption("NY");
            assertThat(page.locator("h1")).hasText("5 of 35 members");
            assertThat(page).hasURL(service.url() + "/o/demo/members?chamber=&state=NY&position=");
            page.navigate(service.url() + "/o/demo/members?state=%3Cb%3E&position=nothing");
            assertThat(page.locator("h1")).hasText("0 of 35 members");
            assertThat(page.locator("main")).containsText("No member is like that.");
        }
    }

    @Test
    void an_offices_number_is_corrected_and_the_next_call_rings_there() {
        try (var own = ServiceFixture.demo();
                var context = context()) {
            var page = context.newPage();
            page.navigate(own.organizers());
            page.navigate(own.url() + "/o/demo/members/NY-12");
            page.getByText("Correct Washington").click();
            page.locator("#phone-washington").fill("not a number");
            button(page, "Correct it").click();
            assertThat(page.locator("#notice")).containsText("with its area code");
            page.getByText("Correct Washington").click();
            page.locator("#phone-washington").fill("(202) 555-0177");
            button(page, "Correct it").click();
            assertThat(page.locator("main")).containsText("202-555-0177");

            var caller = own.caller("1", "#", "1", "1", "", "2");
            own.call(caller, "10017");
            org.assertj.core.api.Assertions.assertThat(own.legs("+12025550177")).isNotEmpty();
        }
    }

    @Test
    void a_list_of_cosponsors_is_pasted_and_what_is_not_understood_stays_in_the_field() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.navigate(service.url() + "/o/demo/list");
            page.locator("#text").fill("Sen. Castellan, Imani [D-NY]*\nSomebody <b>Else</b>\n");
            button(page, "Enter them").click();
            assertThat(page.locator("[role=status]")).hasText("Entered: 1. 0 stood so already. Not understood: 1.");
            assertThat(page.locator("#text")).hasValue("Somebody <b>Else</b>");
            page.navigate(service.url() + "/o/demo/members/NY-S3");
            assertThat(page.locator("main li").first()).containsText("Supports: cosponsor list");
        }
    }

    private static BrowserContext context() {
        return Browser.context(390, ColorScheme.LIGHT, true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
