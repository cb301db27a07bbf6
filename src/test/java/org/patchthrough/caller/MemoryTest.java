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
import org.patchthrough.caller.Memory.Remembered;

class MemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final Instant A_YEAR_ON = NOW.plus(Duration.ofDays(365));

    private final TestDatabase database = TestDatabase.fresh();
    private final Handle handle = database.jdbi().open();
    private final Memory memory = new Memory();
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
        memory.remember(handle, caller, Optional.of("10017"), "en", NOW);
        memory.remember(handle, caller, Optional.of("05401"), "es", NOW);

        assertThat(memory.recall(handle, caller, NOW)).contains(new Remembered(Optional.of("05401"), "es"));
    }

    @Test
    void who_only_says_a_language_keeps_the_zip_they_had() {
        memory.remember(handle, caller, Optional.empty(), "en", NOW);
        assertThat(memory.recall(handle, caller, NOW)).contains(new Remembered(Optional.empty(), "en"));

        memory.remember(handle, caller, Optional.of("10017"), "en", NOW);
        memory.remember(handle, caller, Optional.empty(), "es", NOW);
        assertThat(memory.recall(handle, caller, NOW)).contains(new Remembered(Optional.of("10017"), "es"));
    }

    @Test
    void it_lasts_twelve_months_and_is_then_thrown_away() {
        memory.remember(handle, caller, Optional.of("10017"), "en", NOW);

        assertThat(memory.recall(handle, caller, A_YEAR_ON.minusSeconds(1))).isPresent();
        assertThat(memory.recall(handle, caller, A_YEAR_ON)).isEmpty();

        memory.sweep(handle, A_YEAR_ON.minusSeconds(1));
        assertThat(count()).isOne();
        memory.sweep(handle, A_YEAR_ON);
        assertThat(count()).isZero();
    }

    private int count() {
        return handle.createQuery("select count(*) from remembered")
                .mapTo(Integer.class)
                .one();
    }
}
