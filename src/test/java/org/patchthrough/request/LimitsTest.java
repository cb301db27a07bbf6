package org.patchthrough.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Door;
import org.patchthrough.dialer.DialerFixture;
import org.patchthrough.gate.Refusal;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.request.CallRequest.Attribution;
import org.patchthrough.request.CallRequest.Sender;
import org.patchthrough.request.RequestResult.Accepted;
import org.patchthrough.request.RequestResult.Refused;

/** How often may be asked: for a number, from a network, by a partner, in a campaign. */
class LimitsTest {
    private static final String PHONE = DialerFixture.PHONE;
    private static final Attribution UNKNOWN = came("", "", false);
    private final DialerFixture desk = new DialerFixture();
    private int people;

    @BeforeEach
    void limit() {
        desk.offer.limited = true;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Attribution came(String address, String partner, boolean keyed) {
        return new Attribution(Door.API, false, partner, keyed, "", "", new Sender("", address, ""));
    }

    /** The code of the refusal, or {@code accepted}; the call is over at once. */
    private String ask(String phone, Attribution came) {
        return switch (desk.switchboard.request(DialerFixture.cameBy(DialerFixture.request(phone), came))) {
            case Accepted accepted -> {
                over(accepted.call());
                yield "accepted";
            }
            case Refused(var refusal) -> refusal.code().word();
        };
    }

    /** Somebody who has never asked before. */
    private String ask(Attribution came) {
        int n = people++;
        return ask("+1%d55501%02d".formatted(new int[] {313, 212, 518}[n / 100], n % 100), came);
    }

    private void over(UUID call) {
        desk.database.jdbi().useTransaction(handle -> desk.live.free(handle, call));
    }

    @Test
    void a_number_has_three_calls_within_a_day_ten_minutes_apart() {
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("accepted");
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("too_soon");
        desk.clock.pass(Duration.ofMinutes(10));
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("accepted");
        desk.clock.pass(Duration.ofMinutes(10));
        assertThat(ask("(313) 555-0123", came("", "readers", true))).isEqualTo("accepted");
        desk.clock.pass(Duration.ofMinutes(10));
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("too_often");

        desk.clock.pass(Duration.ofHours(24));
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("accepted");
        assertThat(desk.count("call_attempt")).as("older ones are gone").isEqualTo(1);
    }

    @Test
    void to_ring_again_as_we_offer_it_is_free() {
        var first =
                desk.accepted(DialerFixture.request(PHONE, null, null, null)).call();
        over(first);

        var again = desk.switchboard.again(first, new Agreement(true, false, ""), UNKNOWN);

        assertThat(again).isInstanceOf(Accepted.class);
        assertThat(desk.count("call_attempt")).isEqualTo(1);
    }

    @Test
    void one_more_member_of_an_ended_calls_plan_is_called_without_waiting_and_counts_in_the_day() {
        var first =
                desk.accepted(DialerFixture.request(PHONE, null, null, null)).call();
        over(first);
        desk.clock.pass(Duration.ofMinutes(1));
        assertThat(desk.switchboard.allowsFurther(first, "NY-S1", UNKNOWN)).isTrue();
        assertThat(desk.count("call_attempt"))
                .as("to ask whether it may is not counted")
                .isEqualTo(1);
        assertThat(further(first, "NY-S1")).isEqualTo("accepted");
        desk.clock.pass(Duration.ofMinutes(1));
        assertThat(further(first, "NY-S3")).isEqualTo("accepted");

        assertThat(desk.switchboard.allowsFurther(first, "NY-12", UNKNOWN)).isFalse();
        assertThat(further(first, "NY-12")).isEqualTo("too_often");
    }

    private String further(UUID call, String seat) {
        return switch (desk.switchboard.further(call, seat, new Agreement(true, false, ""), UNKNOWN)) {
            case Accepted accepted -> {
                over(accepted.call());
                yield "accepted";
            }
            case Refused(var refusal) -> refusal.code().word();
        };
    }

    @Test
    void one_address_asks_five_times_an_hour_for_whatever_numbers() {
        var address = came("198.51.100.7", "", false);
        IntStream.range(0, 5).forEach(_ -> assertThat(ask(address)).isEqualTo("accepted"));

        assertThat(ask(address)).isEqualTo("too_many");
        assertThat(ask(came("198.51.100.8", "", false))).as("its neighbor").isEqualTo("accepted");
        desk.clock.pass(Duration.ofMinutes(12));
        assertThat(ask(address)).isEqualTo("accepted");
        assertThat(ask(address)).isEqualTo("too_many");
    }

    @Test
    void a_block_of_addresses_asks_sixty_times_an_hour() {
        IntStream.range(0, 60)
                .forEach(
                        n -> assertThat(ask(came("198.51.100." + n, "", false))).isEqualTo("accepted"));

        assertThat(ask(came("198.51.100.99", "", false))).isEqualTo("too_many");
        assertThat(ask(came("198.51.101.99", "", false))).isEqualTo("accepted");
    }

    @Test
    void addresses_of_one_house_are_one() {
        IntStream.range(1, 6)
                .forEach(n ->
                        assertThat(ask(came("2001:db8:7:1::" + n, "", false))).isEqualTo("accepted"));

        assertThat(ask(came("[2001:db8:7:1::99]", "", false))).isEqualTo("too_many");
        assertThat(ask(came("2001:db8:7:2::1", "", false))).isEqualTo("accepted");
    }

    @Test
    void a_partners_server_asks_from_one_address_as_often_as_the_partner_may() {
        desk.offer.partners.put("readers", 7);
        var server = came("198.51.100.7", "readers", true);

        IntStream.range(0, 7).forEach(_ -> assertThat(ask(server)).isEqualTo("accepted"));

        assertThat(ask(server)).isEqualTo("partner_full");
        assertThat(ask(came("", "writers", true))).isEqualTo("accepted");
        desk.clock.pass(Duration.ofHours(24));
        assertThat(ask(server)).isEqualTo("accepted");
    }

    @Test
    void a_campaigns_day_ends_at_midnight_in_washington() {
        desk.offer.callsPerDay = 1;
        assertThat(ask(UNKNOWN)).isEqualTo("accepted");

        // It is ten in the morning there.
        desk.clock.pass(Duration.ofHours(14).minusSeconds(1));
        assertThat(ask(UNKNOWN)).isEqualTo("campaign_full");
        desk.clock.pass(Duration.ofSeconds(1));
        assertThat(ask(UNKNOWN)).isEqualTo("accepted");
    }

    @Test
    void what_is_refused_counts_towards_no_day() {
        desk.offer.partners.put("readers", 1);
        desk.offer.callsPerDay = 1;
        ask(came("", "readers", true));
        desk.offer.callsPerDay = 2;

        assertThat(ask(PHONE, came("", "readers", true))).isEqualTo("partner_full");
        assertThat(ask(PHONE, UNKNOWN)).isEqualTo("accepted");
        assertThat(desk.count("call_attempt")).isEqualTo(2);
    }

    @Test
    void of_many_who_ask_at_once_exactly_as_many_as_may_are_accepted() throws Exception {
        desk.offer.callsPerDay = 5;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 20)
                    .<Callable<RequestResult>>mapToObj(n ->
                            () -> desk.switchboard.request(DialerFixture.request("+1212555%04d".formatted(100 + n))))
                    .toList();
            int accepted = 0;
            for (var answer : threads.invokeAll(tries)) {
                accepted += answer.get() instanceof Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(5);
        }
    }

    @Test
    void a_campaign_without_limits_has_only_those_that_it_sets() {
        desk.offer.limited = false;
        var address = came("198.51.100.7", "", false);
        IntStream.range(0, 8).forEach(_ -> assertThat(ask(PHONE, address)).isEqualTo("accepted"));

        desk.offer.callsPerDay = 1;
        assertThat(ask(address)).isEqualTo("accepted");
        assertThat(ask(address)).isEqualTo("campaign_full");
        assertThat(desk.count("bucket") + desk.count("call_attempt")).isZero();
    }

    @Test
    void no_address_is_kept_in_clear_and_full_buckets_are_swept() {
        ask(came("198.51.100.7", "", false));
        var kept = desk.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select t::text from bucket t")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(2).noneMatch(row -> row.contains("198.51") || row.contains("c6336407"));
    }

    @Test
    void an_idempotency_key_is_that_of_the_partner_who_has_shown_its_own() {
        var key = DialerFixture.request(PHONE, "10017", null, "k1");
        var call = desk.accepted(DialerFixture.cameBy(key, came("", "readers", true)))
                .call();

        assertThat(desk.accepted(DialerFixture.cameBy(key, came("", "readers", true)))
                        .call())
                .isEqualTo(call);
        assertThat(desk.switchboard.request(DialerFixture.cameBy(key, came("", "readers", false))))
                .as("who only says so")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.ALREADY_RINGING));
        assertThat(desk.switchboard.request(DialerFixture.cameBy(key, came("", "writers", true))))
                .isInstanceOf(Refused.class);
    }
}
