package org.patchthrough.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "x, 0, 1",
        "x, 160, 1",
        "x, 161, 2",
        "x, 306, 2",
        "x, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "’, 70, 1",
        "’, 71, 2",
        "’, 134, 2",
        "’, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void a_text_travels_in_parts(String sign, int times, int parts) {
        assertThat(Segments.of(sign.repeat(times))).isEqualTo(parts);
    }
}
