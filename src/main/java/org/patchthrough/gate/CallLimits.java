package org.patchthrough.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.directory.Congress;
import org.patchthrough.gate.Refusal.Code;

/**
 * How often: three calls to a number within a day and ten minutes apart, whatever campaign and door; and as many a day as
 * campaign and partner have set. Counted in the transaction that accepts a call, so exact, and undone with it.
 */
public final class CallLimits {
    private static final int MAX_PER_DAY = 3;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration APART = Duration.ofMinutes(10);

    private static final String LATELY = """
            select at
              from call_attempt
             where phone_hmac = ?
               and at > ?
             order by at desc
            """;
    private static final String FORGET = """
            delete from call_attempt
             where phone_hmac = ?
               and at <= ?
            """;
    private static final String ASKED = """
            insert into call_attempt (phone_hmac, at)
            values (?, ?)
            """;
    private static final String COUNT = """
            insert into daily_count (whose, day, n)
            values (?, ?, 1)
            on conflict (whose, day) do update
               set n = daily_count.n + 1
             where daily_count.n < ?
            """;

    private final InstantSource clock;

    public CallLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts the request, or says which limit it has met. */
    Optional<Refusal> refuse(Handle handle, CallAttempt attempt) {
        var quota = attempt.quota();
        var dial = attempt.campaign().number();
        return number(handle, attempt.hash(), quota, dial)
                .or(() -> Refusal.when(quota.networkLimited(), Code.TOO_MANY, dial))
                .or(() -> partner(handle, quota, dial))
                .or(() -> campaign(handle, quota, dial));
    }

    /** Its live call was claimed before, so no other request for the same number is here. */
    private Optional<Refusal> number(Handle handle, PhoneHash hash, Quota quota, String dial) {
        if (!quota.number().counts()) {
            return Optional.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lately = lately(handle, hash, now);
        if (lately.size() >= MAX_PER_DAY) {
            return Optional.of(Refusal.of(Code.TOO_OFTEN, dial));
        }
        if (quota.number() == Quota.NumberLimit.DAILY_AND_APART
                && !lately.isEmpty()
                && lately.getFirst().isAfter(now.minus(APART))) {
            return Optional.of(Refusal.of(Code.TOO_SOON, dial));
        }
        handle.execute(FORGET, hash.bytes(), now.minus(A_DAY));
        handle.execute(ASKED, hash.bytes(), now);
        return Optional.empty();
    }

    /** When calls to it were asked for within a day, the latest first. */
    private static List<Instant> lately(Handle handle, PhoneHash hash, Instant now) {
        return handle.select(LATELY, hash.bytes(), now.minus(A_DAY))
                .mapTo(Instant.class)
                .list();
    }

    private Optional<Refusal> partner(Handle handle, Quota quota, String dial) {
        var whose = quota.campaign() + "/" + quota.partner();
        return Refusal.when(!counted(handle, whose, quota.partnersPerDay()), Code.PARTNER_FULL, dial);
    }

    /** Counts a call toward its campaign's day, or says that the day is full. */
    Optional<Refusal> campaign(Handle handle, Quota quota, String dial) {
        return Refusal.when(!counted(handle, quota.campaign(), quota.campaignsPerDay()), Code.CAMPAIGN_FULL, dial);
    }

    /** Waits for whoever else is counting the same. */
    private boolean counted(Handle handle, String whose, int max) {
        return max == 0 || handle.execute(COUNT, whose, Congress.dayInWashington(clock.instant()), max) == 1;
    }
}
