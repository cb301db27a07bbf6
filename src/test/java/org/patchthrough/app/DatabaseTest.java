package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;

class DatabaseTest {
    @Test
    void a_database_that_is_not_there_is_told_in_a_sentence() {
        try (var tables = TestDatabase.fresh()) {
            var elsewhere = tables.url().replaceFirst("/[^/?]*([?]|$)", "/nowhere$1");

            assertThatThrownBy(() -> Database.open(elsewhere))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("\"nowhere\" does not exist")
                    .hasMessageContaining("DATABASE_URL");
        }
    }

    @Test
    void tables_of_another_build_are_told_with_what_to_do() {
        try (var tables = TestDatabase.fresh()) {
            tables.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update flyway_schema_history set checksum = checksum + 1 where version = '001'"));

            assertThatThrownBy(() -> Database.open(tables.url()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("delete what is under DATA_DIR");
        }
    }
}
