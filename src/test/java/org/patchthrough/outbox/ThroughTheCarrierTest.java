package org.patchthrough.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.patchthrough.carrier.TextStatus.DELIVERED;
import static org.patchthrough.carrier.TextStatus.FAILED;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts as a carrier carries them: callbacks in any order, errors at once or later, and answers that are lost. */
class ThroughTheCarrierTest {
    private static final Duration MINUTES = Duration.ofMinutes(3);
    private final TextCarrierFixture town = new TextCarrierFixture();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_text_is_sent_and_delivered_and_told_by_callbacks_in_any_order() {
        var texts = Stream.generate(town::sent).limit(8).toList();

        await().until(() -> town.told.size() >= 2 * texts.size()
                && town.told.stream().filter(DELIVERED::equals).count() == texts.size());
        await().untilAsserted(() ->
                assertThat(texts).allSatisfy(text -> assertThat(town.of(text)).isEqualTo("delivered")));
        assertThat(town.arrived())
                .hasSize(8)
                .allSatisfy(text -> assertThat(text.from()).isEqualTo(TextCarrierFixture.NUMBER));
    }

    @Test
    void who_told_the_carrier_to_stop_is_not_texted_from_that_number_again() {
        town.emulator.text(TextCarrierFixture.PHONE.e164(), TextCarrierFixture.NUMBER, "STOP");
        await().until(() -> town.arrived().size() == 2);

        assertThat(town.of(town.sent())).isEqualTo("failed 21610");
        assertThat(town.of(town.sent())).isEqualTo("dropped refused");
        assertThat(town.mayText()).isFalse();
    }

    @Test
    void texts_that_the_networks_filter_halt_their_campaign() {
        town.emulator.refuseTexts(TextCarrierFixture.PHONE.e164(), 30007);
        var filtered = town.sent();
        await().until(() -> town.told.contains(FAILED));

        assertThat(town.of(filtered)).isEqualTo("failed 30007");
        assertThat(town.of(town.sent())).isEqualTo("dropped halted");
    }

    @Test
    void a_text_whose_receipt_was_lost_is_adopted_from_the_list_and_not_repeated() {
        town.deaf = true;
        town.emulator.loseNextText(TextCarrierFixture.PHONE.e164());
        var text = town.sent();
        assertThat(town.of(text)).isEqualTo("sending");
        await().until(() -> town.told.contains(DELIVERED));
        town.pass(MINUTES);

        assertThat(town.of(text)).isEqualTo("delivered");
        assertThat(town.arrived()).hasSize(1);
    }

    @Test
    void its_callback_settles_it_as_well() {
        town.emulator.loseNextText(TextCarrierFixture.PHONE.e164());
        var text = town.sent();

        await().until(() -> town.of(text).equals("delivered"));
        town.pass(MINUTES);
        assertThat(town.arrived()).hasSize(1);
    }

    @Test
    void one_that_a_node_died_over_before_it_asked_is_sought_for_a_minute_and_then_sent_once() {
        var text = town.added();
        town.dieOver(text);
        town.pass(Duration.ofSeconds(59));
        assertThat(town.arrived()).isEmpty();
        town.pass(MINUTES);

        await().until(() -> town.of(text).equals("delivered"));
        assertThat(town.arrived()).hasSize(1);
    }
}
