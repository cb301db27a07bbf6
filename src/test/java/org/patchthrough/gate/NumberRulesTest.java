package org.patchthrough.gate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.caller.Phone;

class NumberRulesTest {
    private static final String DIAL = "313-555-0100";
    private final NumberRules live = new NumberRules(false);
    private final NumberRules emulated = new NumberRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12122345678", // New York
                "+12022243121", // Washington
                "+13402345678", // Virgin Islands
                "+16702345678", // Northern Marianas
                "+16714752345", // Guam
                "+16846331234", // Samoa
                "+17872345678", // Puerto Rico
                "+19392345678",
                "+15642345678" // an overlay of 2017
            })
    void landlines_and_mobiles_of_states_washington_and_territories_may_be_rung(String number) {
        assertThat(live.refuse(new Phone(number), DIAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+19002345678, premium",
        "+12129761234, premium",
        "+18002345678, toll_free",
        "+18882345678, toll_free",
        "+18332345678, toll_free",
        "+18222345678, unassigned",
        "+14162345678, abroad CA",
        "+16002345678, abroad CA",
        "+18762345678, abroad JM",
        "+12423591234, abroad BS",
        "+18092345678, abroad DO",
        "+15002345678, no_person",
        "+17102345678, unassigned",
        "+12115550100, service",
        "+19172114567, service",
        "+12125551212, directory",
        "+442079460000, foreign",
        "+525512345678, foreign"
    })
    void all_else_may_not_and_the_refusal_says_why(String number, String why) {
        var refusal = live.refuse(new Phone(number), DIAL).orElseThrow();

        assertThat(refusal.values().getFirst()).isEqualTo(DIAL);
        assertThat(refusal.variant()
                        + refusal.values().stream().skip(1).map(" "::concat).collect(joining()))
                .isEqualTo(why);
        assertThat(emulated.refuse(new Phone(number), DIAL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+13135550100", "+19175550199", "+16845550123", "+17875550123", "+19895550150"})
    void fictional_numbers_ring_in_the_emulator_alone(String number) {
        assertThat(emulated.refuse(new Phone(number), DIAL)).isEmpty();
        assertThat(live.refuse(new Phone(number), DIAL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+19005550199", "+18765550123", "+12425550123", "+18005550199", "+18335550199", "+14165550123"})
    void a_fictional_number_of_a_forbidden_kind_stays_forbidden(String number) {
        assertThat(emulated.refuse(new Phone(number), DIAL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 205, 213, 303, 312, 404, 415, 503, 617, 702, 808, 907, 915, 985, 989})
    void the_fictional_numbers_of_a_states_area_code_ring_in_the_emulator(int area) {
        assertThat(emulated.refuse(new Phone("+1" + area + "5550142"), DIAL)).isEmpty();
    }
}
