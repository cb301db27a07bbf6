package org.patchthrough.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.web.Server;
import org.patchthrough.web.WebFixture;

/** The page of a call while the call goes on. */
class LiveCallTest {
    private static final Leg FIRST = new Leg(0, 1);
    private static final Leg SECOND = new Leg(1, 1);

    private final WebFixture rooms = new WebFixture();
    private Server server;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        server = rooms.start();
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.Placing());
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
        assertThat(page.locator("#status")).containsText("Who answered?");
        assertThat(page.locator("#answer-title")).isFocused();

        rooms.happened(new Fact.OfficeRung(SECOND, rooms.officeOf("NY-S1")));

        assertThat(page.locator("#heading")).containsText("Senator");
        assertThat(page.locator("#opener")).containsText("Senator");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void what_is_to_be_said_or_done_now_is_what_is_seen(int width) {
        page.setViewportSize(width, 844);
        connected();
        scrollDown();
        rooms.happened(
                new Fact.OfficeDone(FIRST, rooms.officeOf("NY-12"), Event.How.TALKED, 30),
                new Fact.Asked(5, Asking.CONTACT, FIRST, List.of()));
        assertThat(page.locator("#status")).containsText("Who answered?");
        assertThat(page.locator("#status .asked")).isInViewport();
        assertThat(page.locator("#dock")).hasCount(0);

        scrollDown();
        rooms.happened(new Fact.Asked(6, Asking.STANCE, FIRST, List.of()));
        assertThat(page.locator("#status .state").first()).containsText("stand?");
        assertThat(page.locator("#status .state").first()).isInViewport();

        scrollDown();
        rooms.happened(new Fact.Asked(8, Asking.NEXT, SECOND, List.of()));
        assertThat(page.locator("#status .asked button").first()).isInViewport();

        scrollDown();
        rooms.happened(new Fact.OfficeRung(SECOND, rooms.officeOf("NY-S1")));
        assertThat(page.locator("#opener .turn").first()).isInViewport();
        assertThat(page.locator("#opener")).containsText("Senator");
    }

    private void scrollDown() {
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
    }

    @Test
    void a_branch_that_was_tapped_is_suggested_and_never_sent() {
        connected();
        page.locator(".branches a").first().click();

        assertThat(page.locator("#answer form input[value=supports]").first()).isChecked();
        assertThat(page.locator("#answer")).not().containsText("Counted");
    }

    @Test
    void the_part_to_say_now_stands_alone_and_every_other_is_one_tap_away() {
        connected();
        var opener = page.locator("#opener");
        assertThat(opener).isVisible();

        for (var branch : page.locator(".dock li a").all()) {
            branch.click();
            var part = page.locator("#present > .part");
            assertThat(part).hasCount(1);
            assertThat(page.locator("#trail"))
                    .hasText("Opener › " + part.locator("h2").textContent());
            assertThat(part).isInViewport();
            assertThat(opener).isHidden();
        }
        page.locator("#trail a").click();

        assertThat(opener).isVisible();
        assertThat(page.locator("#present > .part")).hasCount(0);
        assertThat(page.locator("#branches > .part")).hasCount(6);
    }

    @Test
    void keys_open_branches_but_not_while_somebody_types_and_can_be_turned_off() {
        connected();
        page.keyboard().press("2");
        assertThat(page.locator("#trail")).containsText("They disagree");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#trail")).hasText("Opener");

        page.locator("#caller-name").pressSequentially("Dana 2");
        assertThat(page.locator("#trail")).hasText("Opener");
        page.locator("#keys button").evaluate("button => button.click()");
        page.locator("#heading").evaluate("() => document.activeElement.blur()");
        page.keyboard().press("2");
        assertThat(page.locator("#trail")).hasText("Opener");
    }

    @Test
    void the_callers_name_and_zip_fill_the_script_and_never_leave_the_browser() {
        var sent = new java.util.ArrayList<String>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.navigate("http://127.0.0.1:%d/call/%s#zip=10017".formatted(server.port(), rooms.link()));
        page.reload();
        page.locator("#caller-name").fill("Dana Doe");

        assertThat(page.locator("#opener")).containsText("My name is Dana Doe and I live in 10017");
        connected();
        assertThat(page.locator("#opener")).containsText("My name is Dana Doe and I live in 10017");
        assertThat(page).not().hasURL(java.util.regex.Pattern.compile("10017"));
        org.assertj.core.api.Assertions.assertThat(sent).noneMatch(text -> text.contains("Dana"));
        org.assertj.core.api.Assertions.assertThat(sent)
                .filteredOn(text -> !text.contains("/call/"))
                .noneMatch(text -> text.contains("10017"));
    }

    @Test
    void the_script_stays_when_the_connection_is_lost() {
        connected();
        context.setOffline(true);
        page.evaluate("dispatchEvent(new Event('online'))");

        assertThat(page.locator("#offline")).isVisible();
        page.locator(".dock li a").nth(1).click();
        assertThat(page.locator("#present")).containsText("They disagree");

        context.setOffline(false);
        assertThat(page.locator("#offline")).isHidden();
    }

    @Test
    void a_call_that_was_missed_is_asked_for_again_where_it_was_missed() {
        rooms.happened(new Fact.LegEnded(Leg.CALLER, LegStatus.NO_ANSWER, 0, 0));
        assertThat(page.locator("#status")).containsText("nobody picked up");

        page.waitForRequestFinished(() -> page.locator("#status button").click());

        org.assertj.core.api.Assertions.assertThat(rooms.again()).hasSize(1);
    }
}
