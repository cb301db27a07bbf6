package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.IncomingNumber;

/** What can be made to go wrong with the texts to a number. */
class TextFaultsTest extends EmulatedTest {
    @ParameterizedTest
    @ValueSource(ints = {21610, 21614})
    void a_number_may_refuse_texts_until_that_is_lifted(int code) {
        emulator.refuseTexts(CALLER, code);

        var refused = create();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asInt()).isEqualTo(code);
        assertThat(emulator.texts(CALLER)).isEmpty();
        emulator.refuseTexts(CALLER, 0);
        assertThat(create().status()).isEqualTo(201);
    }

    @Test
    void a_reply_to_a_number_that_refuses_texts_is_dropped_and_noted() {
        emulator.configure(CAMPAIGN, new IncomingNumber(null, null, URI.create(service.url("/texts"))));
        service.on("/texts", "<Message>Hello.</Message>");
        emulator.refuseTexts(CALLER, 21614);

        emulator.text(CALLER, CAMPAIGN, "Hi");

        await().until(() -> !emulator.alerts().isEmpty());
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(21614);
        assertThat(bodies(CALLER)).containsExactly("Hi");
    }

    @ParameterizedTest
    @CsvSource({"30003, undelivered", "30007, undelivered", "30008, undelivered", "30032, failed", "30034, failed"})
    void a_text_may_be_taken_and_lost_on_the_way(int code, String status) {
        control("PUT", "numbers/" + CALLER + "/texts", "{\"code\": " + code + "}");

        var sid = create().body().path("sid").asText();

        await().until(() -> told(status).isPresent());
        assertThat(told(status).orElseThrow().get("ErrorCode")).isEqualTo(Integer.toString(code));
        assertThat(told("delivered")).isEmpty();
        var text = rest("GET", "Messages/" + sid + ".json").body();
        assertThat(text.path("status").asText()).isEqualTo(status);
        assertThat(text.path("error_code").asInt()).isEqualTo(code);
    }

    @Test
    void a_text_may_be_sent_and_its_receipt_lost() {
        emulator.loseNextText(CALLER);

        assertThat(create().status()).isEqualTo(500);

        await().until(() -> told("delivered").isPresent());
        assertThat(bodies(CALLER)).containsExactly("Hello");
        assertThat(create().status()).isEqualTo(201);
    }

    @Test
    void only_errors_of_texts_can_be_had() {
        assertThatThrownBy(() -> emulator.refuseTexts(CALLER, 13224)).hasMessageContaining("13224");
        assertThat(control("PUT", "numbers/" + CALLER + "/texts", "{\"code\": \"never\"}")
                        .status())
                .isEqualTo(400);
    }

    private Answer create() {
        return rest(
                "POST",
                "Messages.json",
                "To=" + CALLER,
                "From=" + CAMPAIGN,
                "Body=Hello",
                "StatusCallback=" + service.url("/status"));
    }

    private Optional<FakeService.Asked> told(String status) {
        return service.asked("/status").stream()
                .filter(asked -> asked.get("MessageStatus").equals(status))
                .findFirst();
    }
}
