package org.patchthrough.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.caller.CallerRetention;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consents;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.gate.CallLimits;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.NumberRules;

/** The people who call, and the gate that says who of them may be rung. */
record CallerFloor(
        PhoneKey phoneKey,
        Callers callers,
        Consents consents,
        LiveCalls live,
        Gate gate,
        NetworkRateLimiter networkLimiter,
        CallerRetention retention) {
    private static final Duration SWEEP = Duration.ofMinutes(10);

    /** @throws UsageException where numbers in the database were hashed with another key */
    static CallerFloor open(Ground ground) {
        var clock = ground.clock();
        var keys = ground.settings().keys();
        var phoneKey = new PhoneKey(keys.phone().getBytes(StandardCharsets.UTF_8));
        var seal = new Seal(Ground.bytes(keys.seal()), new SecureRandom());
        var callers = new Callers(phoneKey, seal, clock);
        ground.jdbi().inTransaction(callers::mistakeOfKey).ifPresent(mistake -> {
            throw new UsageException("Patchthrough cannot start: " + mistake);
        });
        var live = new LiveCalls(clock);
        return new CallerFloor(
                phoneKey,
                callers,
                new Consents(phoneKey, seal),
                live,
                new Gate(new NumberRules(ground.emulated()), live, new CallLimits(clock)),
                new NetworkRateLimiter(ground.database().pool(), phoneKey, clock),
                new CallerRetention(ground.jdbi(), callers, clock));
    }

    List<BackgroundLoop> loops() {
        return List.of(
                BackgroundLoop.every(SWEEP, "buckets", networkLimiter::sweep),
                BackgroundLoop.every(SWEEP, "retention", retention::sweep));
    }
}
