package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.web.Server;
import org.patchthrough.web.TrialRooms;

/** The page of a call while the call goes on. */
class LiveCallTest {
    private static final Leg FIRST = new Leg(0, 1);
    private static final Leg SECOND = new Leg(1, 1);

    private final TrialRooms rooms = new TrialRooms();
    private Server server;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        server = rooms.start();
        rooms.happened(TrialRooms.requested(TrialRooms.SEATS), new Fact.Placing());
        context = Browser.context(390, ColorScheme.LIGHT, true);
        page = context.newPage();
        page.navigate("http://127.0.0.1:%d/call/%s".formatted(server.port(), rooms.link()));
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    private void connected() {
        rooms.happened(
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.Briefed(false),
                new Fact.OfficeRung(FIRST, rooms.officeOf("NY-12")),
                new Fact.LegAnswered(FIRST));
        assertThat(page.locator("#status")).containsText("You’re connected");
    }

    @Test
    void the_status_follows_the_call_and_the_script_stays_where_it_is() {
        assertThat(page.locator("#status")).containsText("Ringing your phone");
        page.locator("#branches").scrollIntoViewIfNeeded();
        page.evaluate("document.getElementById('branches').dataset.read = 'yes'");

        connected();

        assertThat(page.locator("#branches")).hasAttribute("data-read", "yes");
        assertThat(page.locator("#branches")).isInViewport();
        assertThat(page.locator("#done-here")).isVisible();
        assertThat(page.locator("[aria-current=step]")).hasText("Talk");
    }

    @Test
    void nothing_is_announced_while_an_office_is_on_the_line() {
        connected();

        assertThat(page.locator("#said")).not().containsText("connected");
        assertThat(page.locator("#said-now")).not().containsText("connected");
    }

    @Test
    void the_question_is_put_when_the_talk_is_over_and_the_next_member_gets_a_script_of_their_own() {
        connected();
        rooms.happened(new Fact.OfficeDone(FIRST, rooms.officeOf("NY-12"), Event.How.TALKED, 30));
        assertThat(page.locator("#status")).containsText("What did they say?");
        assertThat(page.locator("#answer-title")).isFocused();

        rooms.happened(new Fact.OfficeRung(SECOND, rooms.officeOf("NY-S1")));

        assertThat(page.locator("#heading")).containsText("Senator");
        assertThat(page.locator("#opener")).containsText("Senator");
    }

    @Test
    void a_branch_that_was_tapped_is_suggested_and_never_sent() {
        connected();
        page.locator(".branches a").first().click();

        assertThat(page.locator("#answer form input[value=supports]").first()).isChecked();
        assertThat(page.locator("#answer")).not().containsText("Counted");
    }
}
