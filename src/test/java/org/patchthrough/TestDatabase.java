package org.patchthrough;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.patchthrough.ledger.PostgresLedger.Patience;

/**
 * A migrated PostgreSQL database of a test's own: {@code TestDatabase.fresh()} in {@code @BeforeAll} or a field, and
 * {@code close()} afterwards.
 *
 * <p>One server serves all tests of a JVM. What it commits outlives any process but no power cut, unless {@code -Dfsync=on}
 * asks for that, as the benchmarks do. Its time zone is one nobody expects, so that a test which passes only in UTC fails
 * here. To make a database costs a quarter of a second of it, and most of a test's time; so a closed one is emptied and
 * given to the next, under another name, which nobody who still knows the old one finds.
 */
public final class TestDatabase implements AutoCloseable {
    /** On a machine that is busy with other tests, a commit may take longer than the carrier would wait for it. */
    public static final Patience PATIENCE = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(40));

    private static final String TEMPLATE = "patchthrough_template";
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Deque<String> EMPTY = new ArrayDeque<>();

    /** What the migrations made; a database in which a test made or dropped something is not given to another. */
    private static final String SHAPE = """
            select concat_ws(' ',
                (select concat_ws(' ', count(*), max(oid)) from pg_class where oid >= 16384),
                (select concat_ws(' ', count(*), sum(atttypid::bigint), count(*) filter (where attnotnull))
                   from pg_attribute where attrelid >= 16384),
                (select concat_ws(' ', count(*), max(oid)) from pg_constraint where oid >= 16384),
                (select concat_ws(' ', count(*), max(oid)) from pg_trigger where oid >= 16384),
                (select concat_ws(' ', count(*), max(oid)) from pg_proc where oid >= 16384))
            """;

    /**
     * Deleting a few rows is quicker than a truncate, which makes each table's files anew; keys to others are not looked at.
     */
    private static final String EMPTIED = """
            do $$
            declare
              name regclass;
              found boolean;
            begin
              set local session_replication_role = replica;
              for name in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute format('select exists (select from %s)', name) into found;
                if found then
                  if pg_relation_size(name) > 1000000 then
                    execute format('truncate %s cascade', name);
                  else
                    execute format('delete from %s', name);
                  end if;
                end if;
              end loop;
              perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
                 from pg_sequences where last_value is not null;
            end
            $$
            """;

    private final String name;
    private final HikariDataSource dataSource;
    private final Jdbi jdbi;

    private TestDatabase(String name) {
        this.name = name;
        var config = new HikariConfig();
        config.setJdbcUrl(Server.RUNNING.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        this.dataSource = new HikariDataSource(config);
        this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    }

    /** A database with every migration applied and no other rows. The first call in a JVM starts the server: some seconds. */
    public static TestDatabase fresh() {
        var name = "test_" + NAMES.incrementAndGet();
        synchronized (EMPTY) {
            if (EMPTY.isEmpty()) {
                Server.execute("create database " + name + " template " + TEMPLATE);
            } else {
                Server.execute("alter database " + EMPTY.pop() + " rename to " + name);
            }
        }
        return new TestDatabase(name);
    }

    /** At most ten connections. */
    public HikariDataSource dataSource() {
        return dataSource;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** A JDBC address with the user in it, for who opens a pool of their own. */
    public String url() {
        return dataSource.getJdbcUrl();
    }

    @Override
    public void close() {
        dataSource.close();
        // Whom the test left behind, such as a thread that polls, is put out first, and finds no such name later.
        Server.execute("alter database " + name + " with allow_connections false");
        Server.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
        var emptied = "empty_" + NAMES.incrementAndGet();
        Server.execute("alter database " + name + " rename to " + emptied);
        Server.execute("alter database " + emptied + " with allow_connections true");
        if (Server.emptied(emptied)) {
            synchronized (EMPTY) {
                EMPTY.push(emptied);
            }
        } else {
            Server.execute("drop database " + emptied + " with (force)");
        }
    }

    /** Started when first touched, stopped by its own shutdown hook. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();
        private static final Connection ADMIN = connect(RUNNING.getPostgresDatabase());
        private static final Jdbi MODEL = Jdbi.create(RUNNING.getDatabase("postgres", TEMPLATE));
        private static final String AS_MIGRATED = shape(MODEL);
        private static final Map<String, String> SEEDS = seeds();

        private static EmbeddedPostgres start() {
            try {
                // The library's own defaults are fsync=off, synchronous_commit=off and 300 connections.
                var durable = System.getProperty("fsync", "off");
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", durable)
                        .setServerConfig("full_page_writes", durable)
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("timezone", "Pacific/Chatham")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                try (var first = connect(server.getPostgresDatabase())) {
                    execute(first, "create database " + TEMPLATE);
                }
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", TEMPLATE))
                        .locations("classpath:db/migration")
                        .validateMigrationNaming(true)
                        .load()
                        .migrate();
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the embedded PostgreSQL did not start", e);
            }
        }

        /** The rows that migrations put in, by table. */
        private static Map<String, String> seeds() {
            return MODEL.withHandle(handle -> {
                var seeds = new HashMap<String, String>();
                for (var table : handle.createQuery("select tablename from pg_tables where schemaname = 'public'")
                        .mapTo(String.class)
                        .list()) {
                    handle.createQuery("select json_agg(t) from " + table + " t")
                            .mapTo(String.class)
                            .findOne()
                            .ifPresent(rows -> seeds.put(table, rows));
                }
                return seeds;
            });
        }

        private static String shape(Jdbi jdbi) {
            return jdbi.withHandle(
                    handle -> handle.createQuery(SHAPE).mapTo(String.class).one());
        }

        /** Puts a database back to what migrations leave; false where it has another shape by now. */
        static boolean emptied(String name) {
            return Jdbi.create(RUNNING.getDatabase("postgres", name)).inTransaction(handle -> {
                if (!handle.createQuery(SHAPE).mapTo(String.class).one().equals(AS_MIGRATED)) {
                    return false;
                }
                handle.execute(EMPTIED);
                SEEDS.forEach((table, rows) -> handle.createUpdate(
                                "insert into <t> select * from json_populate_recordset(null::<t>, cast(:rows as json))")
                        .define("t", table)
                        .bind("rows", rows)
                        .execute());
                return true;
            });
        }

        /** On one connection: to open another costs more than any of this. */
        static synchronized void execute(String sql) {
            execute(ADMIN, sql);
        }

        private static void execute(Connection on, String sql) {
            try (var statement = on.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private static Connection connect(DataSource to) {
            try {
                return to.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException("the embedded PostgreSQL lets nobody in", e);
            }
        }
    }
}
