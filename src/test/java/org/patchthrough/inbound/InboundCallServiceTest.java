package org.patchthrough.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.dialer.DialerFixture.PHONE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.State;
import org.patchthrough.call.Token;
import org.patchthrough.call.Utterance;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.IncomingCall.Verification;
import org.patchthrough.carrier.IncomingCallHandler.Welcome;
import org.patchthrough.carrier.SampleBrief;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.VoiceService;
import org.patchthrough.dialer.DialerFixture;

/** What happens between the first webhook of a call that comes in and the reply. */
class InboundCallServiceTest {
    private final DialerFixture desk = new DialerFixture();
    private final VoiceService voice =
            new VoiceService(token -> new SampleBrief(token.terms()), desk.answers, desk.ledger);
    private final IncomingCall incoming = rang("CA7", Verification.PASSED_A);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_same_call_told_twice_is_one_call_and_gets_one_reply() {
        var first = taken(incoming);
        desk.clock.pass(Duration.ofSeconds(3));

        assertThat(taken(incoming)).isEqualTo(first);
        assertThat(desk.facts(first.call())).hasOnlyElementsOfType(Fact.Requested.class);
        assertThat(desk.count("request")).isOne();
    }

    @Test
    void also_at_the_same_moment() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = threads.invokeAll(Collections.nCopies(6, (Callable<Token>) () -> taken(incoming)));
            for (var reply : replies) {
                assertThat(reply.get()).isEqualTo(taken(incoming));
            }
        }
        assertThat(desk.count("request")).isOne();
        assertThat(desk.count("caller")).isOne();
    }

    @Test
    void a_late_repeat_gets_the_first_reply_though_a_zip_was_confirmed_since() {
        var first = taken(incoming);
        confirmed(first, "10017");

        assertThat(taken(incoming)).isEqualTo(first);
        assertThat(taken(rang("CA8", Verification.PASSED_A)).session().state())
                .isInstanceOfSatisfying(
                        State.Confirming.class, again -> assertThat(again.zip()).isEqualTo("10017"));
    }

    @Test
    void a_remembered_zip_of_which_the_campaign_knows_nothing_is_asked_for_anew() {
        confirmed(taken(incoming), "42223");

        assertThat(taken(rang("CA8", Verification.PASSED_A)).session().state()).isInstanceOf(State.Locating.class);
    }

    @Test
    void only_a_key_that_confirms_makes_us_remember() {
        var readBack = press(taken(incoming), "10017");
        press(readBack, "2");
        press(readBack, "9");
        press(readBack, "5");
        assertThat(desk.count("caller_preference")).isZero();

        press(readBack, "1");
        assertThat(desk.count("caller_preference")).isOne();
    }

    @Test
    void who_waits_in_the_queue_and_dials_is_off_the_queue() {
        var waiting = desk.accepted(PHONE);
        taken(incoming);

        assertThat(desk.facts(waiting)).last().isEqualTo(new Fact.Cancelled("inbound"));
        assertThat(desk.ring()).isZero();
    }

    @Test
    void the_leg_that_rings_meanwhile_is_ended_once_it_is_known() {
        var ringing = desk.accepted(PHONE);
        desk.ring();
        taken(incoming);
        assertThat(desk.carrier.ended).containsExactly("CA1");
        desk.legs.onStatus(ringing, Leg.CALLER, List.of(ended(LegStatus.CANCELED)), "CA1");

        assertThat(liveCall()).isPresent().get().isNotEqualTo(ringing);
    }

    @Test
    void one_whose_placing_is_not_answered_yet_is_ended_when_it_shows_up() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var placing = desk.accepted(PHONE);
        desk.ring();
        taken(incoming);
        assertThat(desk.carrier.ended).isEmpty();

        desk.legs.onStatus(placing, Leg.CALLER, List.of(new Fact.LegRinging(Leg.CALLER)), "CA9");
        assertThat(desk.carrier.ended).containsExactly("CA9");
    }

    @Test
    void a_call_of_the_same_number_that_was_answered_goes_on() {
        var talking = desk.accepted(PHONE);
        desk.ring();
        desk.legs.onStatus(talking, Leg.CALLER, List.of(new Fact.LegAnswered(Leg.CALLER)), "CA1");
        taken(incoming);

        assertThat(desk.facts(talking)).doesNotContain(new Fact.Cancelled("inbound"));
        assertThat(desk.carrier.ended).isEmpty();
    }

    @Test
    void an_end_that_nobody_told_is_found_out_and_frees_the_number() {
        var call = taken(incoming).call();
        desk.carrier.list.add(
                new Carrier.Found("CA7", Optional.empty(), Optional.of(new Carrier.End(LegStatus.COMPLETED, 90))));
        desk.clock.pass(Duration.ofMinutes(15));
        desk.reconciler.round();

        assertThat(desk.facts(call)).contains(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 90, 0));
        assertThat(liveCall()).isEmpty();
    }

    @Test
    void the_page_of_a_call_that_came_in_can_end_it() {
        var call = taken(incoming).call();

        assertThat(desk.terminator.cancel(call, "page")).isTrue();
        assertThat(desk.carrier.ended).containsExactly("CA7");
    }

    @Test
    void a_stop_of_its_owner_lets_a_number_dial_and_a_block_of_an_organizers_does_not() {
        var hash = desk.callers.hash(new Phone(PHONE));
        desk.database
                .jdbi()
                .useHandle(handle -> desk.stopList.add(handle, hash, StopList.Way.KEYPAD, desk.clock.instant()));
        assertThat(desk.inbound.rang(incoming)).isInstanceOf(Welcome.Taken.class);

        desk.database
                .jdbi()
                .useHandle(handle -> desk.stopList.add(handle, hash, StopList.Way.CONSOLE, desk.clock.instant()));
        assertThat(said(desk.inbound.rang(rang("CA8", Verification.NONE))))
                .isEqualTo(Prompt.CANNOT_CONNECT_ZIP_UNKNOWN);
        assertThat(desk.count("request")).isOne();
        assertThat(desk.count("refusal_count")).isOne();
    }

    @Test
    void a_number_may_dial_as_often_as_it_likes_until_the_campaigns_day_is_full() {
        desk.offer.limited = true;
        desk.offer.callsPerDay = 4;
        for (int i = 0; i < 4; i++) {
            taken(rang("CA" + (10 + i), Verification.NONE));
        }

        assertThat(said(desk.inbound.rang(rang("CA20", Verification.NONE))))
                .isEqualTo(Prompt.CANNOT_CONNECT_ZIP_UNKNOWN);
        assertThat(liveCall()).as("the call before it").isPresent();
    }

    @Test
    void a_keyword_texted_within_a_day_is_the_source() {
        texted("demo", Duration.ofHours(23));
        assertThat(requested(taken(incoming)).origin().source()).isEqualTo("FAIR");

        texted("demo", Duration.ofHours(24));
        assertThat(requested(taken(rang("CA8", Verification.NONE))).origin().source())
                .isEmpty();
    }

    @Test
    void of_two_campaigns_at_a_number_the_one_texted_last_is_meant_unless_it_has_ended() {
        var owner = desk.offer;
        var other = new DialerFixture.FixedOffer() {
            @Override
            public String slug() {
                return "other";
            }
        };
        var both = List.<CallableCampaign>of(owner, other);
        var last = Optional.of(new LastKeyword.Texted("other", "FAIR", Instant.EPOCH));

        assertThat(DialedCampaigns.choose(both, Optional.empty())).contains(owner);
        assertThat(DialedCampaigns.choose(both, last)).contains(other);
        other.standing = CampaignStatus.PAUSED;
        assertThat(DialedCampaigns.choose(both, last)).contains(other);
        other.standing = CampaignStatus.ENDED;
        assertThat(DialedCampaigns.choose(both, last)).contains(owner);
    }

    @Test
    void a_number_of_ours_that_no_campaign_has_is_apologized_for() {
        var astray = new IncomingCall("CA9", Optional.empty(), "+12025550191", Verification.NONE);

        assertThat(said(desk.inbound.rang(astray))).isEqualTo(Prompt.OUR_FAULT_NO_OFFICE);
    }

    private Token taken(IncomingCall call) {
        return ((Welcome.Taken) desk.inbound.rang(call)).first();
    }

    private static Prompt said(Welcome welcome) {
        return ((Welcome.TurnedAway) welcome)
                .reply().lines().stream().map(Utterance::prompt).findFirst().orElseThrow();
    }

    private static IncomingCall rang(String sid, Verification verification) {
        return new IncomingCall(sid, Optional.of(new Phone(PHONE)), "+12025550190", verification);
    }

    private void confirmed(Token call, String zip) {
        press(press(call, zip), "1");
    }

    /** What the carrier's next webhook does. */
    private Token press(Token call, String keys) {
        var after = voice.answer(call, new Event.Key(keys)).next();
        desk.inbound.wentOn(call, after);
        return after;
    }

    private Optional<UUID> liveCall() {
        return desk.database.jdbi().withHandle(handle -> desk.live.find(handle, desk.callers.hash(new Phone(PHONE))));
    }

    private static Fact ended(LegStatus how) {
        return new Fact.LegEnded(Leg.CALLER, how, 0, 0);
    }

    private void texted(String campaign, Duration ago) {
        desk.texted.put(
                desk.callers.hash(new Phone(PHONE)),
                new LastKeyword.Texted(campaign, "FAIR", desk.clock.instant().minus(ago)));
    }

    private Fact.Requested requested(Token call) {
        return (Fact.Requested) desk.facts(call.call()).getFirst();
    }
}
