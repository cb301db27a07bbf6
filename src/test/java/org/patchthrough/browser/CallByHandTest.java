package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.scenarios.RealCampaign;

/**
 * One caller, two windows: the campaign's pages and the phone. The members, the ZIP and the script are real, the carrier is
 * emulated, and its words are hurried.
 */
class CallByHandTest {
    private static final List<String> OFFICES =
            List.of("Representative Jerrold Nadler", "Senator Kirsten Gillibrand", "Senator Chuck Schumer");

    @Test
    void somebody_asks_on_the_page_and_plays_the_whole_call_on_the_phone(@TempDir Path folder) {
        try (var service = ServiceFixture.withCongress(RealCampaign.write(folder));
                var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            service.playedInABrowser(Browser.HURRY);
            var phone = context.newPage();
            phone.navigate(service.emulator().url() + "/?number=3135550142");
            assertThat(phone.locator("#what")).hasText("is waiting for a call");
            var page = context.newPage();
            page.navigate(service.url() + "/c/safety-valve");
            page.getByLabel("Your phone number").fill("(313) 555-0142");
            page.locator("#zip").fill("10017");
            page.getByText("Call me", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            page.waitForURL(Pattern.compile(".*/call/.*"));

            button(phone, "Answer").first().click();
            assertThat(phone.locator("#caption")).containsText("press 1");
            phone.keyboard().press("1");
            assertThat(phone.locator("#caption")).containsText("Your script is on your screen");
            phone.keyboard().press("#");
            for (int target = 0; target < OFFICES.size(); target++) {
                talk(phone, page, OFFICES.get(target), String.valueOf(target + 1), target == OFFICES.size() - 1);
            }
            assertThat(phone.locator("#who")).hasText("Call ended");

            var board = service.whip();
            org.assertj.core.api.Assertions.assertThat(board.at("/members"))
                    .filteredOn(member -> member.get("callers").asInt() == 1)
                    .hasSize(3);
            page.navigate(service.url() + "/r/safety-valve");
            assertThat(page.locator("tbody").first()).containsText("Nadler");
            assertThat(page.locator("tbody").first()).containsText("Gillibrand");
            assertThat(page.locator("tbody").first()).containsText("Schumer");
        }
    }

    /** The office answers, the page shows whose it is, and the caller presses what they said. */
    private static void talk(Page phone, Page page, String name, String stance, boolean last) {
        assertThat(phone.locator("#office-rings")).isVisible();
        phone.locator("#office")
                .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("You’re connected").first()).isVisible();
        assertThat(page.locator("main")).containsText(name);
        phone.keyboard().press("*");
        assertThat(phone.locator("#caption")).containsText("If you spoke with a person");
        if (stance.equals("2")) {
            tellOnPage(page);
        } else {
            phone.keyboard().press("1");
            assertThat(phone.locator("#caption")).containsText("stand on the Justice Safety Valve Act");
            phone.keyboard().press(stance);
            assertThat(phone.locator("#caption")).containsText("To change that");
        }
        if (!last) {
            assertThat(phone.locator("#caption")).containsText("To go on, press 1");
            if (stance.equals("1")) {
                page.locator("#status .asked button").first().click();
                assertThat(page.locator("#status")).containsText("goes on by itself");
            } else {
                phone.keyboard().press("1");
            }
        }
    }

    /** In the middle of the phone's question, which ends by itself then: nobody is asked what they have told. */
    private static void tellOnPage(Page page) {
        page.locator("#answer input[value=person]").first().check();
        page.locator("#answer input[value=opposes]").first().check();
        page.locator("#answer form button").first().click();
        assertThat(page.locator("#answer")).containsText("Counted");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
