package org.patchthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    @Test
    void nothing_is_logged_at_debug_unless_somebody_asks() {
        assertThat(LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME).isDebugEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger(LoggingTest.class).isInfoEnabled()).isTrue();
    }
}
