package org.patchthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {
    @ParameterizedTest
    @CsvSource({"synchronous_commit, on", "max_connections, 60"})
    void what_the_server_of_the_tests_commits_outlives_a_process(String setting, String value) {
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

    @Test
    void a_database_that_was_used_before_is_as_its_migrations_left_it() {
        int first;
        String begin;
        try (var used = TestDatabase.fresh()) {
            first = one(used, "select oid from pg_database where datname = current_database()");
            begin = used.jdbi()
                    .withHandle(h -> h.createQuery("select next_at::text from dispatch")
                            .mapTo(String.class)
                            .one());
            used.jdbi().useHandle(h -> {
                h.execute("update dispatch set next_at = now()");
                h.execute("insert into stop values (sha256('x'), now(), 'page')");
                h.execute("select nextval(pg_get_serial_sequence('inbox', 'id'))");
                h.execute("update flyway_schema_history set checksum = 1");
            });
        }

        try (var again = TestDatabase.fresh()) {
            assertThat(one(again, "select oid from pg_database where datname = current_database()"))
                    .isEqualTo(first);
            assertThat(one(again, "select count(*) from stop")).isZero();
            assertThat(one(again, "select count(*) from dispatch where next_at = '" + begin + "'"))
                    .isOne();
            assertThat(one(again, "select nextval(pg_get_serial_sequence('inbox', 'id'))"))
                    .isOne();
            assertThat(one(again, "select count(*) from flyway_schema_history where checksum = 1"))
                    .isZero();
        }
    }

    @Test
    void a_database_in_which_a_test_built_something_is_given_to_nobody() {
        int built;
        try (var used = TestDatabase.fresh()) {
            built = one(used, "select oid from pg_database where datname = current_database()");
            used.jdbi().useHandle(h -> h.execute("alter table stop add column mine int"));
        }

        try (var other = TestDatabase.fresh()) {
            assertThat(one(other, "select oid from pg_database where datname = current_database()"))
                    .isNotEqualTo(built);
        }
    }

    private static int one(TestDatabase database, String query) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(query).mapTo(Integer.class).one());
    }
}
