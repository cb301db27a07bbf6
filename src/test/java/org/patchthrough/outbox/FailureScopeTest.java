package org.patchthrough.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureScopeTest {
    @ParameterizedTest
    @CsvSource({
        "21610,NUMBER_AND_CALLER",
        "21614,CALLER",
        "30003,CALLER",
        "30004,CALLER",
        "30005,CALLER",
        "30006,CALLER",
        "30007,CAMPAIGN",
        "30032,CAMPAIGN",
        "30034,CAMPAIGN",
        "0,TEXT",
        "21211,TEXT",
        "21408,TEXT",
        "21606,TEXT",
        "21611,TEXT",
        "21612,TEXT",
        "21617,TEXT",
        "30001,TEXT",
        "30002,TEXT",
        "30008,TEXT",
        "30022,TEXT",
        "30023,TEXT",
        "30027,TEXT",
        "30410,TEXT",
        "30450,TEXT"
    })
    void each_of_the_carriers_errors_reaches_as_far_as_it_must(int code, FailureScope reach) {
        assertThat(FailureScope.of(code)).isEqualTo(reach);
    }
}
