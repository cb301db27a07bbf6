package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Reason;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.gate.Refusal;
import org.patchthrough.web.page.StaticFiles;

/** Everything a caller needs, with HTTP and forms alone. */
class PagesWithoutScriptTest {
    private final WebFixture rooms = new WebFixture();
    private Visitor visitor;

    @BeforeEach
    void start() {
        visitor = new Visitor(rooms.start());
    }

    @AfterEach
    void stop() {
        visitor.close();
    }

    private String fields(String page, String more) {
        return "token=%s&key=%s&consent=demo-1-en&%s"
                .formatted(Visitor.hidden(page, "token"), Visitor.hidden(page, "key"), more);
    }

    @Test
    void a_form_that_is_sent_leads_to_the_page_of_the_call() {
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017&relay=yes"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/call/" + rooms.link() + "#zip=10017");
        assertThat(rooms.requests()).singleElement().satisfies(request -> {
            assertThat(request.options().relay()).isTrue();
            assertThat(request.came().scriptAtHand()).isTrue();
            assertThat(request.agreement().wording()).isEqualTo("demo-1-en");
        });
    }

    @Test
    void one_text_after_the_call_is_allowed_by_a_box_that_nobody_ticked_for_them() {
        var page = visitor.get("/c/demo").body();
        assertThat(page)
                .contains("Text me one question after the call")
                .doesNotContain("name=\"text\" value=\"yes\" checked");

        visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017"));
        visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017&text=yes"));

        assertThat(rooms.requests())
                .extracting(request -> request.agreement().text())
                .containsExactly(false, true);
    }

    @Test
    void a_form_from_elsewhere_rings_nobody() {
        var answer = visitor.form("/c/demo", "token=made-up&phone=3055550142&zip=10017");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("value=\"3055550142\"");
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void a_form_that_lay_about_for_hours_is_asked_for_again() {
        var page = visitor.get("/c/demo").body();
        rooms.later(Duration.ofHours(5));

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017"));

        assertThat(answer.body()).contains("open for a long time").contains("press the button again");
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void a_mistake_stands_beside_its_field_and_what_was_typed_is_kept() {
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=%3Cb%3E305555&zip=10017"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .containsOnlyOnce("That number has 6 digits")
                .contains("value=\"&lt;b>305555\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void a_split_zip_is_asked_about_and_the_answer_sent_with_the_rest() {
        rooms.answering(Refusal.choose(
                "districts",
                List.of(new TargetChoice("CA-30", "Ada Whitlock"), new TargetChoice("CA-32", "Tomás Quill"))));
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=90210"));

        assertThat(answer.body())
                .contains("Who is your representative?")
                .contains("California, 30th district")
                .contains("I’m not sure")
                .contains("value=\"CA-S1\"")
                .contains("name=\"zip\" value=\"90210\"")
                .contains("name=\"phone\" value=\"3055550142\"");
    }

    @Test
    void on_a_spanish_page_members_are_listed_by_their_spanish_titles() {
        rooms.answering(Refusal.choose(
                "districts",
                List.of(
                        new TargetChoice("NY-12", "Representative Ada Whitlock"),
                        new TargetChoice("NY-S1", "Senator Ruth Delgado"))));
        var page = visitor.get("/c/demo?lang=es").body();

        var answer = visitor.form(
                "/c/demo?lang=es", fields(page, "phone=3055550142&zip=90210").replace("demo-1-en", "demo-1-es"));

        assertThat(answer.body())
                .contains("<b>Representante ", "<b>Senador")
                .doesNotContain("Representative", "Senator ", "<b>la ", "<b>el ");
    }

    @Test
    void who_has_no_script_reads_on_the_next_page_whom_they_will_talk_to_before_anything_rings() {
        var page = visitor.get("/c/demo").body();
        assertThat(page).contains("<noscript><input type=\"hidden\" name=\"names\" value=\"first\"></noscript>");

        var names = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017&names=first"));

        assertThat(names.statusCode()).isEqualTo(200);
        assertThat(names.body())
                .contains("You will talk to Representative Ada Whitlock,", "Tobias Renner", "Imani Castellan")
                .contains("name=\"zip\" value=\"10017\"", "name=\"phone\" value=\"3055550142\"", "Change ZIP code")
                .doesNotContain("name=\"names\"");
        assertThat(rooms.requests()).isEmpty();
        assertThat(visitor.form("/c/demo", fields(names.body(), "phone=3055550142&zip=10017"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_mistake_is_told_before_any_names_are() {
        var page = visitor.get("/c/demo").body();

        assertThat(visitor.form("/c/demo", fields(page, "phone=305&zip=10017&names=first"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_zip_of_which_only_the_state_is_known_is_no_choice_between_senators_who_are_both_theirs() {
        rooms.answering(Refusal.choose(
                "state_only",
                List.of(
                        new TargetChoice("CA-S1", "Senator Joaquín Verano"),
                        new TargetChoice("CA-S3", "Senator Mei Lindgren"))));
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=94103"));
        var spanish = visitor.form(
                "/c/demo?lang=es", fields(page, "phone=3055550142&zip=94103").replace("demo-1-en", "demo-1-es"));

        assertThat(answer.body())
                .contains("94103 is in California.", "We will call your two senators")
                .contains("Joaquín Verano", "Mei Lindgren", "<input type=\"hidden\" name=\"seat\" value=\"CA-S1\">")
                .doesNotContain("Who is yours?", "type=\"radio\"");
        assertThat(spanish.body())
                .contains("sus dos senadores", "el senador Joaquín Verano", "la senadora Mei Lindgren");
    }

    @Test
    void beside_the_field_stands_who_will_be_called_in_the_words_of_the_page() {
        assertThat(whom("/c/demo", "10017")).startsWith("You will talk to Representative Ada Whitlock, then Senators ");
        assertThat(whom("/c/demo?lang=es", "10017"))
                .startsWith("Usted hablará con la representante Ada Whitlock, después con");
        assertThat(whom("/w/demo?p=readers", "94103-0001"))
                .isEqualTo("94103 is in California. We will call your two senators, Joaquín Verano and Mei Lindgren.");
        assertThat(whom("/c/demo", "90210")).contains("split between districts", "Priya Deshmukh", "Naomi Brightwater");
        assertThat(whom("/c/demo", "42223")).contains("Jonah Tackett", "Delia Stroud");
        assertThat(whom("/c/demo", "00000")).isEqualTo("We can’t find ZIP 00000.");
        assertThat(whom("/c/demo", "9021")).isEmpty();
    }

    private String whom(String page, String zip) {
        var address = page.contains("?") ? page.replace("?", "/whom?") : page + "/whom";
        assertThat(visitor.get(page).body()).contains("data-ask=\"" + address.replace("&", "&amp;") + "\"");
        return visitor.form(address, "zip=" + zip).body();
    }

    @Test
    void a_refusal_names_the_offices_that_can_be_dialed_instead() {
        rooms.answering(Refusal.of(Refusal.Code.TOO_OFTEN, "313-555-0100"));
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Call 313-555-0100 yourself").contains("href=\"tel:+1");
    }

    @Test
    void a_campaign_that_has_ended_takes_no_number() {
        rooms.is(CampaignStatus.ENDED);

        var page = visitor.get("/c/demo").body();

        assertThat(page).contains("This campaign has ended").doesNotContain("name=\"phone\"");
    }

    @Test
    void who_is_next_and_waits_for_a_line_is_told_so() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));
        rooms.at(1);
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("Your phone will ring in a moment");

        rooms.later(Duration.ofSeconds(20));

        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("The lines are busy");
    }

    @Test
    void who_waits_for_a_paused_campaign_is_told_so() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));
        rooms.is(CampaignStatus.PAUSED);

        assertThat(visitor.get("/call/" + rooms.link()).body())
                .contains("taking a break")
                .doesNotContain("The lines are busy", "ahead of you");
    }

    @Test
    void the_page_of_a_call_holds_the_script_with_the_members_name_in_it() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.Placing());
        var member = rooms.targeted("NY-12");

        var answer = visitor.get("/call/" + rooms.link());

        assertThat(answer.body())
                .contains("Ringing your phone")
                .contains(member.full())
                .contains("Good morning")
                .contains("id=\"say-voicemail\"", "id=\"say-hold\"", "id=\"say-who\"")
                .contains("http-equiv=\"refresh\"")
                .doesNotContain("[", "he/she");
        assertThat(answer.headers().map())
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-robots-tag", List.of("noindex, nofollow"));
    }

    @Test
    void nothing_moves_by_itself_while_somebody_talks() {
        var office = rooms.officeOf("NY-12");
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.OfficeRung(new Leg(0, 1), office),
                new Fact.LegAnswered(new Leg(0, 1)));

        var page = visitor.get("/call/" + rooms.link()).body();

        assertThat(page)
                .contains("You’re connected")
                .contains("Done with this office")
                .contains("<noscript><p><a href=\"/call/" + rooms.link() + "\">Show what is happening now</a>")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void the_page_comes_again_by_itself_until_an_office_answers() {
        var office = rooms.officeOf("NY-12");
        var again = "http-equiv=\"refresh\" content=\"5;";
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.Accepted(1),
                new Fact.Waiting(0),
                new Fact.Asked(2, Asking.WAIT, new Leg(0, 1), List.of()));
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("Waiting for a free line", again);

        rooms.happened(new Fact.OfficeRung(new Leg(0, 1), office));
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("Calling", again);

        rooms.later(Duration.ofMinutes(2));
        assertThat(visitor.get("/call/" + rooms.link()).body())
                .as("whose office must have answered by now")
                .doesNotContain(again);
    }

    @Test
    void an_answer_by_form_is_kept_and_can_be_changed() {
        var office = rooms.officeOf("NY-12");
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.OfficeRung(new Leg(0, 1), office));
        var address = "/call/" + rooms.link();
        var mark = Visitor.hidden(visitor.get(address).body(), "mark");

        var answer =
                visitor.form(address + "/answer", "seat=NY-12&mark=%s&contact=person&stance=undecided".formatted(mark));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get(address).body()).contains("Counted: has not decided");
    }

    @Test
    void who_was_not_reached_is_rung_again_at_one_press_with_the_consent_beside_it() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.Placing(),
                new Fact.LegEnded(Leg.CALLER, LegStatus.NO_ANSWER, 0, 0));
        var page = visitor.get("/call/" + rooms.link()).body();

        var answer = visitor.form("/call/%s/again".formatted(rooms.link()), "");

        assertThat(page).contains("Call me", "By pressing Call me, I ask");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rooms.again()).containsExactly(WebFixture.CALL);
    }

    @Test
    void a_call_that_reached_an_office_is_not_rung_again_without_a_number() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.OfficeRung(new Leg(0, 1), rooms.officeOf("NY-12")),
                new Fact.OfficeDone(new Leg(0, 1), rooms.officeOf("NY-12"), Event.How.TALKED, 30),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 0));

        visitor.form("/call/%s/again".formatted(rooms.link()), "");

        assertThat(rooms.again()).isEmpty();
    }

    @Test
    void who_waits_reads_about_how_long() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));

        rooms.at(31);
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("About 30 seconds", "30 people are ahead");
        rooms.at(121);
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("About 2 minutes");
    }

    @Test
    void the_campaigns_number_is_offered_only_where_somebody_answers_it() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));
        rooms.at(31);
        var dial = "href=\"tel:+12025550190\"";
        assertThat(visitor.get("/c/demo").body()).doesNotContain(dial);

        try (var answering = new Visitor(rooms.answered().start())) {
            assertThat(answering.get("/c/demo").body()).contains(dial, "relay (711)");
            assertThat(answering.get("/call/" + rooms.link()).body())
                    .contains("Rather not wait? Call (202) 555-0190 yourself.");
        }
    }

    @Test
    void a_keyword_to_text_is_offered_while_the_campaign_takes_calls() {
        assertThat(visitor.get("/c/demo").body())
                .contains("Text LIBRARY to us", "href=\"sms:+12025550190?body=LIBRARY\"", "STOP to quit");
        assertThat(visitor.get("/c/demo?lang=es").body()).contains("Envíenos LIBROS por texto");
        rooms.is(CampaignStatus.PAUSED);
        assertThat(visitor.get("/c/demo").body()).doesNotContain("sms:");
    }

    @Test
    void a_busy_office_is_named_with_the_one_that_is_tried_next() {
        var offices = rooms.targeted("NY-12").offices();
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.OfficeRung(new Leg(0, 1), offices.get(0).id()),
                new Fact.OfficeMissed(new Leg(0, 1), offices.get(0).id(), Reason.BUSY),
                new Fact.OfficeRung(new Leg(0, 2), offices.get(1).id()));

        assertThat(visitor.get("/call/" + rooms.link()).body())
                .contains("Washington is busy. Trying " + offices.get(1).city());
    }

    @Test
    void a_closed_office_is_a_reason_for_a_voicemail() {
        var office = rooms.officeOf("NY-12");
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LineHeld(new Leg(0, 1), office, 0, Optional.of(WebFixture.NOW.plusSeconds(3600))),
                new Fact.Asked(2, Asking.VOICEMAIL, new Leg(0, 1), List.of()));

        assertThat(visitor.get("/call/" + rooms.link()).body())
                .contains("office is closed right now", "Staff count voicemails too", "Leave a voicemail");
    }

    @Test
    void a_line_that_is_a_name_begins_with_a_capital() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS), new Fact.OfficeRung(new Leg(0, 1), rooms.officeOf("NY-12")));

        assertThat(visitor.get("/call/" + rooms.link() + "?lang=es").body())
                .containsPattern("<p>(La|El) representante [^<]*, Washington</p>");
    }

    @Test
    void who_reads_spanish_gets_spanish_and_the_call_speaks_it_too() {
        var page = visitor.get("/c/demo?lang=es").body();

        visitor.form(
                "/c/demo?lang=es",
                "token=%s&key=%s&consent=demo-1-es&phone=3055550142&zip=10017"
                        .formatted(Visitor.hidden(page, "token"), Visitor.hidden(page, "key")));

        assertThat(page)
                .contains("<html lang=\"es\"", "Llámenme", "hreflang=\"en\"")
                .doesNotContain("Call me");
        assertThat(rooms.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.language()).isEqualTo(Language.SPANISH));
    }

    @Test
    void the_questions_are_whole_sentences_in_both_languages() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS), new Fact.OfficeRung(new Leg(0, 1), rooms.officeOf("NY-12")));
        var address = "/call/" + rooms.link();

        assertThat(visitor.get(address).body()).contains("They said she is for it", "has not decided");
        assertThat(visitor.get(address + "?lang=es").body())
                .contains("Dijeron que ella está a favor", "Dijeron que <em>ella</em> todavía no decide");
    }

    @Test
    void where_offices_are_closed_a_voicemail_is_asked_for_by_a_button_of_its_own() {
        var office = new WebFixture(campaign -> campaign.replace("office hours: any", "office hours: local"));
        try (var caller = new Visitor(office.start())) {
            assertThat(caller.get("/c/demo").body())
                    .contains("Washington is open now")
                    .doesNotContain("Leave a voicemail");
            office.later(Duration.ofHours(12));
            var page = caller.get("/c/demo").body();
            assertThat(page).contains("closed right now. Staff count voicemails too", "name=\"voicemail\"");

            caller.form("/c/demo", fields(page, "phone=3055550142&zip=10017&voicemail=yes"));
        }

        assertThat(office.requests())
                .singleElement()
                .satisfies(
                        request -> assertThat(request.options().voicemailOnly()).isTrue());
    }

    @Test
    void who_has_called_can_pass_the_page_on() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS), new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 9, 0));

        assertThat(visitor.get("/call/" + rooms.link()).body())
                .contains("Friends can call, too", "href=\"http://localhost/c/demo\"");
    }

    @Test
    void a_form_that_a_program_filled_in_rings_nobody() {
        var page = visitor.get("/c/demo").body();

        var answer = visitor.form("/c/demo", fields(page, "phone=3055550142&zip=10017&website=http://spam.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void who_gives_no_number_gets_the_offices_own_and_the_words() {
        var answer = visitor.form("/c/demo/offices", "zip=10017");

        assertThat(answer.body())
                .contains("Your members’ own numbers", "href=\"tel:+1", "They disagree", "On hold")
                .contains("whether Representative Ada Whitlock supports", "whether Senator Imani Castellan supports")
                .contains("I live in 10017")
                .containsOnlyOnce("Dial Representative Whitlock")
                .containsOnlyOnce("Dial Senator Castellan")
                .doesNotContain("[", "he/she", "member of Congress supports");
        assertThat(visitor.form("/c/demo/offices", "zip=00000").body())
                .contains("We can’t find an office for that ZIP code");
    }

    @Test
    void a_script_to_print_promises_nothing_that_only_a_call_through_us_could_keep() {
        for (var language : List.of("en", "es")) {
            var script = visitor.get("/c/demo/script?lang=" + language).body();
            var offices = visitor.form("/c/demo/offices?lang=" + language, "zip=10017")
                    .body();

            assertThat(script + offices).doesNotContain("press star", "oprima estrella");
        }
        rooms.happened(WebFixture.requested(WebFixture.SEATS), new Fact.Placing());
        assertThat(visitor.get("/call/" + rooms.link()).body()).contains("press star");
    }

    @Test
    void who_answers_in_an_office_never_speaks_as_the_caller_does() {
        assertThat(visitor.get("/c/demo/script").body())
                .contains("whether my member of Congress supports", "Yes, the member sees it as you do. They have")
                .doesNotContain("Yes, my member", "do. My member");
        assertThat(visitor.get("/c/demo/script?lang=es").body())
                .contains("si quien me representa en el Congreso está", "Sí, su congresista piensa lo mismo.");
    }

    @Test
    void of_a_split_zip_each_member_has_one_button_and_the_script_names_none_of_them() {
        var answer = visitor.form("/c/demo/offices", "zip=90210").body();

        assertThat(answer)
                .containsOnlyOnce("Dial Representative Deshmukh")
                .containsOnlyOnce("Dial Senator Verano")
                .containsOnlyOnce("whether my member of Congress supports");
    }

    @Test
    void a_bystander_puts_a_number_out_of_our_reach_on_a_page_that_asks_for_nothing_else() {
        var page = visitor.get("/c/demo/never").body();

        var answer = visitor.form("/c/demo/never", "phone=%28305%29+555-0142&token=" + Visitor.hidden(page, "token"));

        assertThat(answer.body()).contains("We won’t call or text ••• ••• 0142 again");
        assertThat(rooms.stopped()).containsExactly(new Phone("+13055550142"));
        assertThat(visitor.form("/c/demo/never", "phone=3055550143&token=made-up")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rooms.stopped()).hasSize(1);
    }

    @Test
    void the_small_print_stands_in_both_languages() {
        for (var path : List.of("/privacy", "/terms", "/prompts", "/never", "/script")) {
            for (var language : List.of("en", "es")) {
                var answer = visitor.get("/c/demo" + path + "?lang=" + language);

                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).contains("<html lang=\"%s\"".formatted(language));
            }
        }
    }

    @Test
    void a_link_that_is_shared_shows_a_card_and_secret_pages_do_not() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));

        assertThat(visitor.get("/c/demo").body())
                .contains("property=\"og:title\" content=\"Ask Congress to keep libraries open till nine\"")
                .contains("property=\"og:image\" content=\"http://localhost/static/card.png?v=");
        assertThat(visitor.get("/call/" + rooms.link()).body()).doesNotContain("og:");
    }

    @Test
    void the_board_is_empty_before_the_first_answer_and_says_so() {
        assertThat(visitor.get("/r/demo").body()).contains("No answers yet.");
    }

    @Test
    void the_board_tells_its_finding_and_never_adds_hearsay_to_what_is_sourced() {
        rooms.count(WebFixture.fullCount());

        var page = visitor.get("/r/demo").body();

        assertThat(page)
                .contains(
                        "1 member is confirmed for the Open Late Libraries Act, 0 against. Callers report 1 for it and 0 against.")
                .contains("22 of 27 callers: for it, 81% (63–92%)")
                .contains("unclear, 2 callers");
    }

    @Test
    void what_was_told_long_ago_is_counted_on_the_board_and_says_nothing_of_today() {
        rooms.count(WebFixture.fullCount());

        assertThat(visitor.get("/r/demo").body())
                .contains("no answer for 14 days")
                .contains("8 of 9 answers: for it")
                .contains("1 against it. Last answer on November 12, 2026");
    }

    @Test
    void what_is_not_there_has_a_page_with_a_way_on() {
        for (var path : List.of("/c/none", "/r/none", "/call/none", "/nowhere")) {
            var answer = visitor.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("That page doesn’t exist").contains("href=\"/\"");
        }
    }

    @Test
    void every_page_says_that_calls_are_emulated() {
        for (var path : List.of("/", "/c/demo", "/r/demo", "/nowhere")) {
            assertThat(visitor.get(path).body()).as(path).contains("Calls are emulated here");
        }
    }

    @Test
    void style_script_and_font_may_be_kept_for_a_year() {
        for (var address : List.of(
                StaticFiles.STYLE,
                StaticFiles.FONT,
                StaticFiles.CALL_SCRIPT,
                StaticFiles.FORM_SCRIPT,
                StaticFiles.FRAME_SCRIPT,
                StaticFiles.ICON)) {
            var answer = visitor.get(address);

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
    }
}
