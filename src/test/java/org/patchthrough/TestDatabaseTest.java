package org.patchthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {
    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "max_connections, 60"})
    void the_server_of_the_tests_is_as_durable_as_a_real_one(String setting, String value) {
        try (var database = TestDatabase.fresh()) {
            String found = database.jdbi()
                    .withHandle(h -> h.createQuery("select current_setting(:name)")
                            .bind("name", setting)
                            .mapTo(String.class)
                            .one());

            assertThat(found).isEqualTo(value);
        }
    }

    @Test
    void two_tests_do_not_see_each_others_rows() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            one.jdbi().useHandle(h -> h.execute("create table mine (id int)"));

            int seen = other.jdbi()
                    .withHandle(h -> h.createQuery("select count(*) from pg_tables where tablename = 'mine'")
                            .mapTo(Integer.class)
                            .one());

            assertThat(seen).isZero();
        }
    }
}
