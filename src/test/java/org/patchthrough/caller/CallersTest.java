package org.patchthrough.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;

class CallersTest {
    private static final Phone PHONE = new Phone("+13135550123");
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final Jdbi jdbi = database.jdbi();
    private final Callers callers = callers(key(1), seal(key(2)));

    @AfterEach
    void close() {
        database.close();
    }

    private static byte[] key(int of) {
        var key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }

    private static Seal seal(byte[]... keys) {
        return new Seal(List.of(keys), new SecureRandom());
    }

    private static Callers callers(byte[] phoneKey, Seal seal) {
        return new Callers(new PhoneKey(phoneKey), seal, () -> NOW);
    }

    @Test
    void the_same_number_is_the_same_caller_and_its_number_can_be_opened() {
        jdbi.useHandle(handle -> {
            var caller = callers.findOrAdd(handle, PHONE);

            assertThat(callers.findOrAdd(handle, PHONE)).isEqualTo(caller);
            assertThat(callers.findOrAdd(handle, new Phone("+13135550124"))).isNotEqualTo(caller);
            assertThat(callers.findPhone(handle, caller)).contains(PHONE);
        });
    }

    @Test
    void a_new_sealing_key_opens_what_the_old_one_sealed() {
        jdbi.useHandle(handle -> {
            var caller = callers.findOrAdd(handle, PHONE);

            assertThat(callers(key(1), seal(key(3), key(2))).findPhone(handle, caller))
                    .contains(PHONE);
            assertThatThrownBy(() -> callers(key(1), seal(key(3))).findPhone(handle, caller))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("name it as a previous one");
        });
    }

    @Test
    void a_sealed_number_cannot_be_moved_to_another_row() {
        var seal = seal(key(2));
        var sealed = seal.seal(PHONE, UUID.randomUUID());

        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_for_hashes_is_noticed_before_anybody_is_rung() {
        jdbi.useHandle(handle -> {
            assertThat(callers.mistakeOfKey(handle)).isEmpty();
            assertThat(callers.mistakeOfKey(handle)).isEmpty();
            assertThat(callers(key(9), seal(key(2))).mistakeOfKey(handle))
                    .hasValueSatisfying(said -> assertThat(said).startsWith("PHONE_KEY is not the key"));
        });
    }

    @Test
    void a_refusal_outlives_its_caller_and_only_its_owner_can_take_it_back() {
        var stopList = new StopList();
        var hash = callers.hash(PHONE);
        jdbi.useHandle(handle -> {
            stopList.add(handle, callers.findOrAdd(handle, PHONE), StopList.Way.KEYPAD, NOW);
            handle.execute("update caller set phone_hmac = null, phone_sealed = null");
            assertThat(stopList.has(handle, hash)).isTrue();
            stopList.lift(handle, hash);
            assertThat(stopList.has(handle, hash)).isFalse();

            stopList.add(handle, hash, StopList.Way.CONSOLE, NOW);
            stopList.lift(handle, hash);
            assertThat(stopList.has(handle, hash)).isTrue();
        });
    }

    @Test
    void a_consent_is_never_changed() {
        var consents = new Consents(new PhoneKey(key(1)), seal(key(2)));
        var call = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            consents.add(
                    handle,
                    call,
                    PHONE,
                    new Consent(
                            true,
                            false,
                            new Consent.Disclosure("call/3", "en"),
                            "web",
                            "https://example.org",
                            "192.0.2.1",
                            "b",
                            ""),
                    NOW);

            assertThatThrownBy(() -> handle.execute("update consent set texts = true"))
                    .hasMessageContaining("a consent is never changed");
        });
    }
}
