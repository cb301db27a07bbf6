package org.patchthrough.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/**
 * Somebody's way over the pages of the demo, while others' calls have left their answers: with {@code -Ppictures} it leaves
 * the pictures that the documents show. It tests nothing that others don't, so {@code mvn verify} leaves it out.
 */
class PicturesTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @Test
    void from_the_campaigns_page_over_the_call_to_where_members_stand() {
        try (var service = ServiceFixture.demo()) {
            earlierCalls(service);
            var dana = "+13135550142";
            service.behave(
                    dana,
                    new Behavior(
                            AnswerBehavior.PERSON,
                            Duration.ofSeconds(2),
                            List.of("1", "#"),
                            Optional.of(Duration.ofSeconds(120)),
                            Optional.of(TalkEnding.STAR),
                            OptionalInt.empty()));
            try (var desk = Browser.context(DESK, ColorScheme.LIGHT, true)) {
                var page = desk.newPage();
                page.navigate(service.url() + "/c/demo");
                Browser.picture(page, "request-1280-light");
                ask(service, page, dana);
                page.waitForURL(Pattern.compile(".*/call/.*"));
                page.getByText("You’re connected").first().waitFor();
                Browser.assertNoSidewaysScroll(page);
                Browser.picture(page, "call-1280-light");
                dark(service, page.url().replaceFirst("#.*", ""));
            }
            results(service);
            phone(service);
        }
    }

    /** As much of each page as a screen shows, or a phone when somebody has scrolled a little. */
    @Test
    void what_organizers_see() {
        try (var service = ServiceFixture.demoWithHistory()) {
            organizers(service, DESK, 1500, ColorScheme.LIGHT, "", "/members", "/offices", "/changes");
            organizers(service, DESK, 1500, ColorScheme.DARK, "/members/NY-12");
            organizers(service, PHONE, 1500, ColorScheme.DARK, "");
        }
    }

    private static void organizers(ServiceFixture service, int width, int height, ColorScheme scheme, String... views) {
        try (var context = Browser.context(width, scheme, true)) {
            var page = context.newPage();
            page.navigate(service.organizers());
            page.setViewportSize(width, height);
            for (var view : views) {
                page.navigate(service.url() + "/o/demo" + view);
                var name = view.isEmpty() ? "today" : view.substring(1).replaceFirst("/.*", "-one");
                Browser.glance(
                        page,
                        "organizers-%s-%d-%s".formatted(name, width, scheme == ColorScheme.DARK ? "dark" : "light"));
            }
        }
    }

    /** A talk, a busy office and its member's next, a voicemail: what the page shows beside what the phone says. */
    @Test
    void a_call_of_three_offices_on_page_and_phone_side_by_side() {
        try (var service = ServiceFixture.demo();
                var context = Browser.context(PHONE, ColorScheme.LIGHT, true)) {
            service.playedInABrowser(Browser.HURRY);
            var phone = context.newPage();
            phone.navigate(service.emulator().url() + "/?number=3135550142");
            var page = context.newPage();
            page.navigate(service.url() + "/c/demo");
            page.getByLabel("Your phone number").fill("(313) 555-0142");
            page.locator("#zip").fill("10017");
            page.locator("button.go").first().click();
            page.waitForURL(Pattern.compile(".*/call/.*"));
            var strip = new FilmStrip(page, phone);
            answer(phone).waitFor();
            strip.frame("ringing");
            answer(phone).click();
            phone.getByText("press 1").first().waitFor();
            strip.frame("greeting");
            phone.keyboard().press("1");
            phone.getByText("Your script is on your screen").first().waitFor();
            strip.frame("briefing");
            phone.keyboard().press("#");
            office(phone, "Answer");
            page.getByText("You’re connected").first().waitFor();
            strip.frame("talk");
            phone.keyboard().press("*");
            strip.asked("Who answered?", "who answered");
            phone.keyboard().press("1");
            strip.asked("Where does", "stance");
            phone.keyboard().press("3");
            strip.asked("Next:", "next");
            phone.keyboard().press("1");
            office(phone, "Busy");
            strip.frame("busy, the next office");
            office(phone, "Answer");
            page.getByText("You’re connected").first().waitFor();
            strip.frame("the second office talks");
            phone.keyboard().press("*");
            strip.asked("Who answered?", "who answered there");
            phone.keyboard().press("2");
            strip.asked("Next:", "the third");
            page.locator("#status .asked button").nth(1).click();
            page.locator("#further, #share").first().waitFor();
            strip.frame("over");
            strip.develop(context.newPage(), Path.of("target/pictures/film.png"));
        }
    }

    private static Locator answer(Page phone) {
        return phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer"))
                .first();
    }

    private static void office(Page phone, String does) {
        phone.locator("#office-rings").waitFor();
        phone.locator("#office")
                .getByText(does, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void of_every_sample_of_a_page(ColorScheme scheme) {
        var server = Samples.serve();
        try {
            for (int width : new int[] {PHONE, DESK}) {
                try (var context = Browser.context(width, scheme, true)) {
                    var tab = context.newPage();
                    for (var page : Samples.ALL.keySet()) {
                        tab.navigate("http://127.0.0.1:%d/%s".formatted(server.port(), page));
                        tab.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target/pictures", "%s-%d-%s.png".formatted(page, width, scheme)))
                                .setFullPage(true));
                    }
                }
            }
        } finally {
            server.stop();
        }
    }

    private static void phone(ServiceFixture service) {
        try (var desk = Browser.context(DESK, ColorScheme.LIGHT, true)) {
            var page = desk.newPage();
            page.navigate(service.emulator().url() + "/?number=3135550143");
            page.getByText("is waiting for a call").waitFor();
            service.ask("+13135550143", "10017");
            page.getByText("Answer", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.getByText("press 9").first().waitFor();
            Browser.picture(page, "phone-1280-light");
        }
    }

    private static void ask(ServiceFixture service, Page page, String phone) {
        page.getByLabel("Your phone number").fill(phone);
        page.locator("#zip").fill("10017");
        service.playedInABrowser(4);
        page.getByText("Call me", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static void dark(ServiceFixture service, String call) {
        try (var hand = Browser.context(PHONE, ColorScheme.DARK, true)) {
            var page = hand.newPage();
            page.navigate(call);
            Browser.picture(page, "call-390-dark");
            page.locator(".dock li a").first().click();
            Browser.glance(page, "branch-390-dark");
            page.navigate(service.url() + "/c/demo");
            Browser.picture(page, "request-390-dark");
        }
    }

    private static void results(ServiceFixture service) {
        try (var desk = Browser.context(DESK, ColorScheme.LIGHT, true);
                var hand = Browser.context(PHONE, ColorScheme.DARK, true)) {
            var page = desk.newPage();
            page.navigate(service.url() + "/r/demo");
            assertThat(page.locator("tbody tr").count()).isGreaterThan(3);
            Browser.picture(page, "results-1280-light");
            var small = hand.newPage();
            small.navigate(service.url() + "/r/demo");
            Browser.assertNoSidewaysScroll(small);
            Browser.picture(small, "results-390-dark");
        }
    }

    /** Enough answers that some members have a share and others only marks. */
    private static void earlierCalls(ServiceFixture service) {
        service.at("2026-11-30T19:00:00Z");
        for (int i = 0; i < 14; i++) {
            if (i == 7) {
                service.at("2026-12-01T19:14:00Z");
            }
            service.call(
                    service.caller(
                            "1", "#", "1", i % 5 == 0 ? "3" : "1", "", "1", "1", i % 3 == 0 ? "2" : "1", "", "2"),
                    "10017");
        }
        for (int i = 0; i < 4; i++) {
            service.call(service.caller("1", "#", "1", i == 3 ? "1" : "3", "", "1", "2", "2"), "05401");
        }
        service.call(service.caller("1", "#", "1", "4", ""), "20001");
        service.call(service.caller("1", "#", "1", "2", "", "2"), "60601");
        service.call(service.caller(), "10017");
        service.call(service.caller(AnswerBehavior.NO_ANSWER, Optional.empty(), OptionalInt.empty()), "10017");
        service.whip();
    }
}
