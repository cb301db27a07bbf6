package org.patchthrough.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.LineClosed;
import org.patchthrough.call.Event.LineFound;
import org.patchthrough.call.Event.LinesBusy;
import org.patchthrough.call.Event.NoLine;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Need;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Token;
import org.patchthrough.dialer.DialerFixture;

class LineAllocatorTest {
    private static final int SENATOR = 0;
    private static final int ONE_OFFICE = 1;
    private static final int NO_OFFICE = 2;
    private final DialerFixture desk = new DialerFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    private static Token token(boolean voicemailOnly) {
        var session = CallSession.greeting(DialerFixture.FixedOffer.NEW_YORK, Language.ENGLISH, Pace.NORMAL);
        return new Token(
                UuidCreator.getTimeOrderedEpoch(), 3, 7, session, new CallerTerms(false, false, true, voicemailOnly));
    }

    private Event seek(Token token, int target, Integer... tried) {
        return desk.answers.answer(token, new Need.Line(target, List.of(tried)));
    }

    private void hangUp(UUID call, Leg leg) {
        desk.legs.onStatus(call, leg, List.of(new Fact.LegEnded(leg, LegStatus.COMPLETED, 30, 200)), "CA" + leg.code());
    }

    @Test
    void washington_comes_first_and_then_the_offices_in_their_order() {
        var token = token(false);

        assertThat(seek(token, SENATOR)).isEqualTo(new LineFound(0));
        assertThat(seek(token, SENATOR, 0)).isEqualTo(new LineFound(1));
        assertThat(seek(token, SENATOR, 0, 1)).isEqualTo(new LineFound(2));
        assertThat(desk.facts(token.call())).extracting(Fact::key).containsExactly("line:0.1", "line:0.2", "line:0.3");
    }

    @Test
    void after_three_offices_or_when_none_is_left_there_is_no_line() {
        assertThat(seek(token(false), SENATOR, 0, 1, 2)).isEqualTo(new NoLine());
        assertThat(seek(token(false), ONE_OFFICE, 0)).isEqualTo(new NoLine());
        assertThat(seek(token(false), NO_OFFICE)).isEqualTo(new NoLine());
    }

    @Test
    void the_first_line_stands_also_after_it_was_freed() {
        var token = token(false);
        seek(token, SENATOR);
        hangUp(token.call(), new Leg(SENATOR, 1));

        assertThat(seek(token, SENATOR)).isEqualTo(new LineFound(0));
        assertThat(desk.facts(token.call()))
                .filteredOn(Fact.LineHeld.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_third_caller_gets_the_members_next_office_and_waits_where_there_is_none() {
        seek(token(false), SENATOR);
        seek(token(false), SENATOR);
        seek(token(false), ONE_OFFICE);
        seek(token(false), ONE_OFFICE);

        assertThat(seek(token(false), SENATOR)).isEqualTo(new LineFound(1));
        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LinesBusy());
    }

    @Test
    void a_line_is_free_again_when_its_office_leg_the_callers_leg_or_its_time_has_ended() {
        var first = token(false);
        var second = token(false);
        seek(first, ONE_OFFICE);
        seek(second, ONE_OFFICE);
        hangUp(first.call(), new Leg(ONE_OFFICE, 1));
        var third = token(false);
        assertThat(seek(third, ONE_OFFICE)).isEqualTo(new LineFound(0));
        hangUp(second.call(), Leg.CALLER);
        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LineFound(0));
        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LinesBusy());
        desk.clock.pass(Duration.ofMinutes(26));
        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LineFound(0));
    }

    @Test
    void between_two_starts_at_one_office_some_seconds_pass() {
        desk.offer.spacing = Duration.ofSeconds(15);
        seek(token(false), ONE_OFFICE);

        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LinesBusy());
        desk.clock.pass(Duration.ofSeconds(15));
        assertThat(seek(token(false), ONE_OFFICE)).isEqualTo(new LineFound(0));
    }

    @Test
    void an_open_office_comes_before_a_closed_one() {
        var morning = Instant.parse("2026-11-26T14:00:00Z");
        desk.offer.closed.put("A-dc", morning);
        desk.offer.closed.put("B-dc", morning);

        assertThat(seek(token(false), SENATOR)).isEqualTo(new LineFound(1));
        assertThat(seek(token(true), SENATOR)).isEqualTo(new LineFound(1));
        var token = token(false);
        assertThat(seek(token, ONE_OFFICE)).isEqualTo(new LineClosed(0, morning));
        assertThat(seek(token, ONE_OFFICE)).isEqualTo(new LineClosed(0, morning));
    }

    @Test
    void at_most_two_ring_one_office_however_many_seek_at_once() throws Exception {
        Callable<Event> seeking = () -> seek(token(false), SENATOR);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(200, seeking)).stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));

            assertThat(answers)
                    .containsEntry(new LineFound(0), 2L)
                    .containsEntry(new LineFound(1), 2L)
                    .containsEntry(new LineFound(2), 2L)
                    .containsEntry(new LineFound(3), 2L)
                    .containsEntry(new LinesBusy(), 192L);
        }
    }

    @Test
    void the_same_need_at_the_same_time_holds_one_line() throws Exception {
        var token = token(false);
        Callable<Event> seeking = () -> seek(token, SENATOR);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Collection<Event> answers = threads.invokeAll(Collections.nCopies(8, seeking)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(answers).containsOnly(new LineFound(0));
        }
        assertThat(desk.count("line")).isEqualTo(1);
    }

    @Test
    void the_page_ends_the_office_leg_that_is_up_and_no_other() {
        var token = token(false);
        assertThat(desk.terminator.endOffice(token.call())).isFalse();
        seek(token, SENATOR);
        desk.legs.onStatus(token.call(), new Leg(SENATOR, 1), List.of(new Fact.LegRinging(new Leg(SENATOR, 1))), "CA7");

        assertThat(desk.terminator.endOffice(token.call())).isTrue();
        assertThat(desk.carrier.ended).containsExactly("CA7");
        hangUp(token.call(), new Leg(SENATOR, 1));
        assertThat(desk.terminator.endOffice(token.call())).isFalse();
    }
}
