package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** In the demo a page leads to the phone that rings in place of a real one, and back. */
class TrialPhoneTest {
    @Test
    void the_number_is_carried_to_the_phone_and_back() {
        try (var service = ServiceFixture.demo();
                var context = Browser.context(1280, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            page.navigate(service.url() + "/c/demo");
            page.locator("#phone").fill("(202) 555-0142");

            var phone = context.waitForPage(() -> page.locator("#demo-phone").click());

            assertThat(phone.locator("#who")).hasText("(202) 555-0142");
            phone.locator("#number").fill("(313) 555-0177");
            phone.locator("#number").press("Enter");
            assertThat(phone.locator("#who")).hasText("(313) 555-0177");
            phone.locator("nav a").first().click();
            assertThat(phone.locator("#phone")).hasValue("(313) 555-0177");
            assertThat(phone).hasURL(service.url() + "/c/demo");

            phone.locator("#zip").fill("10017");
            phone.locator("button.go").click();

            assertThat(phone.locator("#status")).isVisible();
            assertThat(phone.locator("#demo-phone")).hasAttribute("href", Pattern.compile(".*number=.*313.*0177"));
            Browser.assertFits(phone, 1280, 390);
        }
    }
}
