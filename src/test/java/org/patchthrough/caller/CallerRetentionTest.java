package org.patchthrough.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;

/** A number can be opened for a day after it was last used, and not longer. */
class CallerRetentionTest {
    private static final Phone PHONE = new Phone("+13135550123");
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final TestDatabase database = TestDatabase.fresh();
    private final Handle handle = database.jdbi().open();
    private Instant now = START;
    private final Seal seal = new Seal(List.of(new byte[32]), new SecureRandom());
    private final Callers callers = new Callers(new PhoneKey(new byte[32]), seal, () -> now);
    private final CallerRetention retention = new CallerRetention(database.jdbi(), callers, () -> now);

    @AfterEach
    void close() {
        handle.close();
        database.close();
    }

    @Test
    void a_day_after_the_last_request_the_number_is_gone_and_its_hash_stays() {
        var caller = callers.findOrAdd(handle, PHONE);
        sweepAt(START.plus(Duration.ofHours(10)));
        assertThat(callers.findOrAdd(handle, PHONE)).isEqualTo(caller);

        sweepAt(START.plus(A_DAY).plus(Duration.ofHours(9)));
        assertThat(callers.findPhone(handle, caller)).contains(PHONE);

        sweepAt(START.plus(A_DAY).plus(Duration.ofHours(10)));
        assertThat(callers.findPhone(handle, caller)).isEmpty();
        assertThat(callers.hold(handle, caller)).contains(callers.hash(PHONE));
    }

    @Test
    void who_comes_back_is_the_same_caller_and_can_be_rung_again() {
        var caller = callers.findOrAdd(handle, PHONE);
        sweepAt(START.plus(A_DAY));

        assertThat(callers.findOrAdd(handle, PHONE)).isEqualTo(caller);
        assertThat(callers.findPhone(handle, caller)).contains(PHONE);
        sweepAt(now.plusSeconds(1));
        assertThat(callers.findPhone(handle, caller)).contains(PHONE);
    }

    @Test
    void a_reminder_that_is_due_later_keeps_the_number_until_then() {
        var caller = callers.findOrAdd(handle, PHONE);
        callers.keepUntil(handle, caller, START.plus(A_DAY.multipliedBy(3)));
        callers.keepUntil(handle, caller, START.plusSeconds(1));

        sweepAt(START.plus(A_DAY.multipliedBy(2)));
        assertThat(callers.findPhone(handle, caller)).contains(PHONE);
        sweepAt(START.plus(A_DAY.multipliedBy(3)));
        assertThat(callers.findPhone(handle, caller)).isEmpty();
    }

    @Test
    void a_number_that_has_a_call_is_not_thrown_away_under_it() {
        var caller = callers.findOrAdd(handle, PHONE);
        live(START.plus(A_DAY.multipliedBy(2)));

        sweepAt(START.plus(A_DAY));
        assertThat(callers.findPhone(handle, caller)).contains(PHONE);
        handle.execute("delete from live_call");
        sweepAt(START.plus(A_DAY));
        assertThat(callers.findPhone(handle, caller)).isEmpty();
    }

    @Test
    void who_withholds_their_number_is_a_new_caller_each_time_and_nothing_of_it_is_kept() {
        var caller = callers.addWithheld(handle);

        assertThat(callers.addWithheld(handle)).isNotEqualTo(caller);
        assertThat(callers.findPhone(handle, caller)).isEmpty();
        assertThat(callers.hold(handle, caller)).isEmpty();
    }

    @Test
    void what_was_remembered_for_a_year_goes_with_the_same_job() {
        var caller = callers.findOrAdd(handle, PHONE);
        new CallerPreferences().remember(handle, caller, Optional.of("10017"), "en", START);

        sweepAt(START.plus(Duration.ofDays(365)));
        assertThat(handle.createQuery("select count(*) from caller_preference")
                        .mapTo(Integer.class)
                        .one())
                .isZero();
    }

    private void sweepAt(Instant at) {
        now = at;
        retention.sweep();
    }

    private void live(Instant until) {
        handle.createUpdate("insert into live_call (phone_hmac, call_id, until) values (:hash, :call, :until)")
                .bind("hash", callers.hash(PHONE).bytes())
                .bind("call", UUID.randomUUID())
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
