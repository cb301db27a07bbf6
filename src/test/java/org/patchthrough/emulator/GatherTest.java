package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatherTest extends EmulatedTest {
    @Test
    void silence_falls_through_to_the_next_verb() {
        service.on("/start", "<Gather action='/keys'><Say>Press.</Say></Gather><Redirect>/silence</Redirect>");

        ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start", "/silence");
    }

    @Test
    void silence_is_told_where_the_document_wants_it_with_digits_empty_or_absent() {
        service.on("/start", "<Gather action='/keys' actionOnEmptyResult='true'/><Say>Never.</Say>");

        var leg = ended(call("/start"));

        assertThat(service.asked("/keys").getFirst().get("Digits")).isIn("", "(none)");
        assertThat(steps(leg, "said", "text")).doesNotContain("Never.");
    }

    @Test
    void the_finishing_key_ends_the_entry_and_is_no_part_of_it() {
        pressing("\"123#\"");
        service.on("/start", "<Gather action='/keys'/>");

        ended(call("/start"));

        assertThat(service.asked("/keys").getFirst().get("Digits")).isEqualTo("123");
        assertThat(service.asked("/keys").getFirst().get("FinishedOnKey")).isEqualTo("#");
    }

    @Test
    void the_finishing_key_alone_is_no_input() {
        pressing("\"#\"");
        service.on("/start", "<Gather action='/keys'/><Redirect>/silence</Redirect>");

        ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start", "/silence");
    }

    @Test
    void without_a_finishing_key_hash_and_star_are_keys() {
        pressing("\"#\", \"*\"");
        service.on("/start", "<Gather action='/hash' numDigits='1' finishOnKey=''/>")
                .on("/hash", "<Gather action='/star' numDigits='1' finishOnKey=''/>");

        ended(call("/start"));

        assertThat(service.asked("/hash").getFirst().get("Digits")).isEqualTo("#");
        assertThat(service.asked("/star").getFirst().get("Digits")).isEqualTo("*");
    }

    @Test
    void a_whole_entry_is_pressed_at_one_gather_and_a_short_one_is_handed_in_after_the_wait() {
        pressing("\"10017\", \"02\"");
        service.on("/start", "<Gather action='/zip' numDigits='5' timeout='6'/>")
                .on("/zip", "<Gather action='/short' numDigits='5' timeout='6'/>");

        var leg = ended(call("/start"));

        assertThat(service.asked("/zip").getFirst().get("Digits")).isEqualTo("10017");
        assertThat(service.asked("/short").getFirst().get("Digits")).isEqualTo("02");
        assertThat(steps(leg, "pressed", "digits")).containsExactly("10017", "02");
        assertThat(steps(leg, "asked", "digits")).containsExactly("5", "5");
    }

    @Test
    void without_an_action_its_own_document_is_asked_again() {
        pressing("\"1\"");
        service.on(
                "/start",
                request -> new FakeService.Reply(
                        200,
                        "text/xml",
                        request.get("Digits").equals("1")
                                ? "<Response/>"
                                : "<Response><Gather numDigits='1'/></Response>",
                        java.util.Map.of()));

        ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start", "/start");
    }

    @Test
    void who_hangs_up_at_a_gather_asks_for_nothing_more() {
        control("PUT", "numbers/" + CALLER, "{\"keys\": [\"1\"], \"hangs_up_at\": 1}");
        service.on("/start", "<Gather action='/next' numDigits='1'/>")
                .on("/next", "<Gather action='/never' numDigits='1' actionOnEmptyResult='true'/>");

        var leg = ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start", "/next");
        assertThat(leg.status()).isEqualTo("completed");
        assertThat(steps(leg, "hung_up", "by")).containsExactly("caller");
    }

    @Test
    void a_voicemail_takes_the_call_and_presses_nothing() {
        control("PUT", "numbers/" + CALLER, "{\"answers\": \"voicemail\", \"keys\": [\"1\"]}");
        service.on("/start", "<Gather action='/keys' numDigits='1'/><Say>Goodbye.</Say>");

        var leg = ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start");
        assertThat(leg.status()).isEqualTo("completed");
        assertThat(leg.seconds()).isEqualTo(5);
    }

    private void pressing(String keys) {
        control("PUT", "numbers/" + CALLER, "{\"keys\": [" + keys + "]}");
    }
}
