package org.patchthrough.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.caller.CallerPreferences.Remembered;

class CallerPreferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final Instant A_YEAR_ON = NOW.plus(Duration.ofDays(365));

    private final TestDatabase database = TestDatabase.fresh();
    private final Handle handle = database.jdbi().open();
    private final CallerPreferences preferences = new CallerPreferences();
    private UUID caller = new UUID(0, 0);

    @BeforeEach
    void add() {
        var seal = new Seal(List.of(new byte[32]), new SecureRandom());
        caller = new Callers(new PhoneKey(new byte[32]), seal, () -> NOW).findOrAdd(handle, new Phone("+13135550123"));
    }

    @AfterEach
    void close() {
        handle.close();
        database.close();
    }

    @Test
    void the_latest_zip_and_language_stand() {
        preferences.remember(handle, caller, Optional.of("10017"), "en", NOW);
        preferences.remember(handle, caller, Optional.of("05401"), "es", NOW);

        assertThat(preferences.recall(handle, caller, NOW)).contains(new Remembered(Optional.of("05401"), "es"));
    }

    @Test
    void who_only_says_a_language_keeps_the_zip_they_had() {
        preferences.remember(handle, caller, Optional.empty(), "en", NOW);
        assertThat(preferences.recall(handle, caller, NOW)).contains(new Remembered(Optional.empty(), "en"));

        preferences.remember(handle, caller, Optional.of("10017"), "en", NOW);
        preferences.remember(handle, caller, Optional.empty(), "es", NOW);
        assertThat(preferences.recall(handle, caller, NOW)).contains(new Remembered(Optional.of("10017"), "es"));
    }

    @Test
    void it_lasts_twelve_months_and_is_then_thrown_away() {
        preferences.remember(handle, caller, Optional.of("10017"), "en", NOW);

        assertThat(preferences.recall(handle, caller, A_YEAR_ON.minusSeconds(1)))
                .isPresent();
        assertThat(preferences.recall(handle, caller, A_YEAR_ON)).isEmpty();

        preferences.sweep(handle, A_YEAR_ON.minusSeconds(1));
        assertThat(count()).isOne();
        preferences.sweep(handle, A_YEAR_ON);
        assertThat(count()).isZero();
    }

    private int count() {
        return handle.createQuery("select count(*) from caller_preference")
                .mapTo(Integer.class)
                .one();
    }
}
