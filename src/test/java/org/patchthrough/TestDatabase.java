package org.patchthrough;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A migrated PostgreSQL database of a test class's own: {@code TestDatabase.fresh()} in {@code @BeforeAll} or a field, and
 * {@code close()} afterwards.
 *
 * <p>One server serves all tests of a JVM. It is as durable as a real one, and its time zone is one nobody expects, so that
 * a test which passes only in UTC fails here.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "patchthrough_template";
    private static final AtomicInteger MADE = new AtomicInteger();

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

    /** A new database with every migration applied and no rows. The first call in a JVM starts the server: some seconds. */
    public static TestDatabase fresh() {
        var name = "test_" + MADE.incrementAndGet();
        synchronized (TEMPLATE) {
            Server.execute("create database " + name + " template " + TEMPLATE);
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
        Server.execute("drop database " + name + " with (force)");
    }

    /** Started when first touched, stopped by its own shutdown hook. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // The library's own defaults are fsync=off, synchronous_commit=off and 300 connections.
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("timezone", "Pacific/Chatham")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", TEMPLATE))
                        .locations("classpath:db/migration")
                        .validateMigrationNaming(true)
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }

        static void execute(String sql) {
            execute(RUNNING.getPostgresDatabase(), sql);
        }

        private static void execute(DataSource on, String sql) {
            try (var connection = on.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
