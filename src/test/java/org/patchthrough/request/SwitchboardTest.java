package org.patchthrough.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.dialer.DialerFixture;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.request.RequestResult.Accepted;
import org.patchthrough.request.RequestResult.Refused;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.RefusalFormatter;

class SwitchboardTest {
    private static final String PHONE = DialerFixture.PHONE;
    private final DialerFixture desk = new DialerFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    private Refusal refused(CallRequest request) {
        return ((Refused) desk.switchboard.request(request)).refusal();
    }

    @Test
    void an_accepted_call_is_queued_with_its_consent_and_its_first_fact() {
        var accepted = (Accepted) desk.switchboard.request(DialerFixture.request("(313) 555-0123"));

        assertThat(accepted.ringing()).isEqualTo("••• ••• 0123");
        assertThat(accepted.position()).isEqualTo(1);
        assertThat(accepted.plan()).contains(DialerFixture.FixedOffer.NEW_YORK);
        assertThat(desk.position(accepted.call())).contains(1);
        assertThat(desk.count("consent")).isEqualTo(1);
        assertThat(desk.facts(accepted.call())).singleElement().isInstanceOfSatisfying(Fact.Requested.class, fact -> {
            assertThat(fact.seats()).containsExactly("NY-S1", "NY-S3", "NY-12");
            assertThat(fact.pinned().version()).isEqualTo(3);
        });
    }

    @Test
    void no_table_holds_a_number_in_clear() {
        desk.accepted(PHONE);

        for (var table : List.of("caller", "request", "consent", "live_call", "queued", "fact")) {
            var rows = desk.database
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("select t::text from <table> t")
                            .define("table", table)
                            .mapTo(String.class)
                            .list());
            assertThat(rows).hasSize(1).noneMatch(row -> row.contains("3135550123"));
        }
    }

    @Test
    void all_mistakes_are_told_at_once() {
        var form = new RequestForm(
                "demo",
                new RequestForm.Typed("212-555-01", "2138", "nobody", "fr"),
                new CallRequest.Options(false, false),
                new CallRequest.Agreement(false, false, ""),
                new CallRequest.Attribution(Door.API, false, "", false, "", "x".repeat(65), CallRequest.Sender.UNKNOWN),
                null);

        assertThat(form.read().mistakes())
                .extracting(FieldMistake::field)
                .containsExactlyInAnyOrder("phone", "zip", "seat", "language", "consent.call", "external_id");
        assertThat(form.read().mistakes()).contains(new FieldMistake("phone", "phone.digits", "8"));
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_rings_once() {
        var request = DialerFixture.request(PHONE, "10017", null, "k1");
        var first = desk.switchboard.request(request);
        var call = ((Accepted) first).call();

        assertThat(desk.switchboard.request(DialerFixture.request("313 555 0123", "10017", null, "k1")))
                .isEqualTo(first);
        assertThat(desk.ring()).isEqualTo(1);
        desk.legs.onStatus(
                call, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 200)), "CA1");
        assertThat(desk.switchboard.request(request)).isEqualTo(first);
        assertThat(desk.ring()).isZero();
    }

    @Test
    void of_many_at_once_with_one_key_one_is_a_call_and_all_hear_of_it() throws Exception {
        Callable<RequestResult> asking =
                () -> desk.switchboard.request(DialerFixture.request(PHONE, "10017", null, "k1"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(8, asking)).stream()
                    .map(future -> ((Accepted) future.resultNow()).call())
                    .distinct();

            assertThat(answers).hasSize(1);
        }
        assertThat(desk.ring()).isEqualTo(1);
    }

    @Test
    void a_key_stands_for_one_request_for_a_day() {
        desk.switchboard.request(DialerFixture.request(PHONE, "10017", null, "k1"));
        var other = DialerFixture.request("+13135550199", "10017", null, "k1");

        assertThat(refused(other).code()).isEqualTo(Code.KEY_REUSED);
        desk.clock.pass(Duration.ofHours(25));
        assertThat(desk.switchboard.request(other)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_number_has_one_live_call() {
        var call = desk.accepted(PHONE);

        assertThat(refused(DialerFixture.request(PHONE)).code()).isEqualTo(Code.ALREADY_RINGING);
        desk.ring();
        desk.legs.onStatus(call, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.BUSY, 0, 486)), "CA1");
        assertThat(desk.switchboard.request(DialerFixture.request(PHONE))).isInstanceOf(Accepted.class);
    }

    @Test
    void who_pressed_nine_is_refused_however_the_number_is_written() {
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.ledger.append(call, List.of(new Fact.OptedOut()));

        for (var written : List.of(PHONE, "(313) 555-0123", "1 313.555.0123", "313-555-0123")) {
            assertThat(refused(DialerFixture.request(written)).code()).isEqualTo(Code.STOPPED);
        }
    }

    @Test
    void a_split_zip_asks_which_member_and_takes_the_answer() {
        var refused = refused(DialerFixture.request(PHONE, "90210", null, null));

        assertThat(refused.code()).isEqualTo(Code.CHOOSE_SEAT);
        assertThat(refused.choices())
                .containsExactly(
                        new TargetChoice("CA-30", "Member for CA-30"), new TargetChoice("CA-36", "Member for CA-36"));
        assertThat(refused(DialerFixture.request(PHONE, "90210", "NY-12", null)).code())
                .isEqualTo(Code.SEAT_NOT_IN_ZIP);
        var accepted = (Accepted) desk.switchboard.request(DialerFixture.request(PHONE, "90210", "CA-36", null));
        assertThat(accepted.plan().orElseThrow().seats()).containsExactly("CA-S1", "CA-36");
    }

    @Test
    void of_a_zip_whose_state_alone_is_known_the_senators_are_offered() {
        assertThat(refused(DialerFixture.request(PHONE, "10259", null, null)).choices())
                .extracting(TargetChoice::seat)
                .containsExactly("NY-S1", "NY-S3");
        assertThat(desk.switchboard.request(DialerFixture.request(PHONE, "10259", "NY-S3", null)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void without_zip_and_seat_the_caller_is_asked_on_the_phone() {
        var accepted = (Accepted) desk.switchboard.request(DialerFixture.request(PHONE, null, null, null));

        assertThat(accepted.plan()).isEmpty();
    }

    @Test
    void each_refusal_says_what_to_do_instead_and_leaves_a_count_alone() {
        desk.offer.standing = CampaignStatus.PAUSED;
        assertThat(refused(DialerFixture.request(PHONE)).code()).isEqualTo(Code.PAUSED);
        desk.offer.standing = CampaignStatus.ENDED;
        assertThat(refused(DialerFixture.request(PHONE)).code()).isEqualTo(Code.ENDED);
        desk.offer.standing = CampaignStatus.OPEN;
        desk.offer.opens = Optional.of(desk.clock.instant().plusSeconds(60));
        assertThat(refused(DialerFixture.request(PHONE)).code()).isEqualTo(Code.OUTSIDE_HOURS);
        for (var request : List.of(
                DialerFixture.request("+19005550199"),
                DialerFixture.request(PHONE, "00000", null, null),
                DialerFixture.request(PHONE, "96201", null, null),
                DialerFixture.request(PHONE, null, "WY-0", null))) {
            assertThat(RefusalFormatter.status(refused(request))).isEqualTo(422);
            assertThat(RefusalFormatter.instead(PageMessages.in(Language.ENGLISH), refused(request)))
                    .isNotEmpty();
        }

        for (var table : List.of("caller", "request", "consent", "live_call", "queued", "fact")) {
            assertThat(desk.count(table)).isZero();
        }
        assertThat(desk.count("refusal_count")).isEqualTo(7);
    }

    @Test
    void people_see_their_place_in_the_line() {
        var calls = List.of("01", "02", "03").stream()
                .map(last -> desk.accepted("+131355501" + last))
                .toList();

        assertThat(calls).extracting(call -> desk.position(call).orElseThrow()).containsExactly(1, 2, 3);
        desk.terminator.cancel(calls.getFirst(), "page");
        assertThat(desk.position(calls.get(2))).contains(2);
        assertThat(desk.position(UUID.randomUUID())).isEmpty();
    }
}
