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
import org.patchthrough.gate.Verdict.Refused;

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
             where phone_hmac = :hash
               and at > :since
             order by at desc
            """;
    private static final String FORGET = """
            delete from call_attempt
             where phone_hmac = :hash
               and at <= :since
            """;
    private static final String ASKED = """
            insert into call_attempt (phone_hmac, at)
            values (:hash, :at)
            """;
    private static final String COUNT = """
            insert into daily_count (whose, day, n)
            values (:whose, :day, 1)
            on conflict (whose, day) do update
               set n = daily_count.n + 1
             where daily_count.n < :most
            """;

    private final InstantSource clock;

    public CallLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts the request, or says which limit it has met. */
    Optional<Refused> refuse(Handle handle, CallAttempt attempt) {
        var quota = attempt.quota();
        var dial = attempt.campaign().number();
        return number(handle, attempt.hash(), quota, dial)
                .or(() -> quota.networkLimited() ? Optional.of(crowded(dial)) : Optional.empty())
                .or(() -> partner(handle, quota, dial))
                .or(() -> campaign(handle, quota, dial));
    }

    /** Its live call was claimed before, so no other request for the same number is here. */
    private Optional<Refused> number(Handle handle, PhoneHash hash, Quota quota, String dial) {
        if (!quota.number()) {
            return Optional.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lately = lately(handle, hash, now);
        if (lately.size() >= MAX_PER_DAY) {
            return Optional.of(new Refused(
                    429,
                    "too_often",
                    "",
                    "This number has had three calls within a day.",
                    "We stop there, so that nobody makes somebody else's phone ring. Dial %s yourself; it counts as much."
                            .formatted(dial)));
        }
        if (!lately.isEmpty() && lately.getFirst().isAfter(now.minus(APART))) {
            return Optional.of(new Refused(
                    429,
                    "too_soon",
                    "",
                    "A call to this number was asked for a few minutes ago.",
                    "Wait ten minutes, or dial %s yourself.".formatted(dial)));
        }
        handle.createUpdate(FORGET)
                .bind("hash", hash.bytes())
                .bind("since", now.minus(A_DAY))
                .execute();
        handle.createUpdate(ASKED).bind("hash", hash.bytes()).bind("at", now).execute();
        return Optional.empty();
    }

    /** When calls to it were asked for within a day, the latest first. */
    private static List<Instant> lately(Handle handle, PhoneHash hash, Instant now) {
        return handle.createQuery(LATELY)
                .bind("hash", hash.bytes())
                .bind("since", now.minus(A_DAY))
                .mapTo(Instant.class)
                .list();
    }

    private static Refused crowded(String dial) {
        return new Refused(
                429,
                "too_many",
                "",
                "Many calls were asked for from your network.",
                "Try again in an hour, or dial %s yourself.".formatted(dial));
    }

    private Optional<Refused> partner(Handle handle, Quota quota, String dial) {
        return counted(handle, quota.campaign() + "/" + quota.partner(), quota.partnersPerDay())
                ? Optional.empty()
                : Optional.of(new Refused(
                        429,
                        "partner_full",
                        "",
                        "All calls that come this way were asked for today.",
                        "Come back tomorrow, or dial %s yourself.".formatted(dial)));
    }

    /** Counts a call toward its campaign's day, or says that the day is full. */
    Optional<Refused> campaign(Handle handle, Quota quota, String dial) {
        return counted(handle, quota.campaign(), quota.campaignsPerDay())
                ? Optional.empty()
                : Optional.of(new Refused(
                        429,
                        "campaign_full",
                        "",
                        "This campaign has had all its calls of today.",
                        "Come back tomorrow, or dial %s yourself.".formatted(dial)));
    }

    /** Waits for whoever else is counting the same. */
    private boolean counted(Handle handle, String whose, int max) {
        return max == 0
                || handle.createUpdate(COUNT)
                                .bind("whose", whose)
                                .bind("day", Congress.dayInWashington(clock.instant()))
                                .bind("most", max)
                                .execute()
                        == 1;
    }
}
