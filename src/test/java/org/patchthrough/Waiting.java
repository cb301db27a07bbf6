package org.patchthrough;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How every {@code await()} looks: at once, and soon again, for what is waited for mostly comes within milliseconds and is
 * waited for thousands of times in a run; then less and less often, so that the waiting does not slow what it waits for.
 */
public final class Waiting implements BeforeAllCallback {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration SELDOM = Duration.ofMillis(100);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(Waiting::longer, OFTEN));
    }

    private static Duration longer(Duration before) {
        var twice = before.multipliedBy(2);
        return twice.compareTo(SELDOM) < 0 ? twice : SELDOM;
    }
}
