package org.patchthrough.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.ledger.JdbiSetup;
import org.patchthrough.ledger.PostgresLedger.Patience;
import org.patchthrough.yaml.PlainText;

/** The pool of connections to one migrated database. */
final class Database implements AutoCloseable {
    private static final int OLDEST_MAJOR = 15;
    private static final int CONNECTIONS = 16;
    private static final String EXAMPLE = "postgresql://localhost/patchthrough?user=patchthrough";
    private static final Duration TIMEOUT = Duration.ofMillis(3_500);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Patience patience;

    private Database(HikariDataSource pool, Patience patience) {
        this.pool = pool;
        this.jdbi = JdbiSetup.on(pool);
        this.patience = patience;
    }

    /**
     * Connects and brings the tables up to date.
     *
     * @param url a JDBC address, or one that begins with {@code postgres://} or {@code postgresql://}
     */
    static Database open(String url) {
        return open(url, Patience.OF_THE_CARRIER);
    }

    /** @param patience of who appends to the ledger in it */
    static Database open(String url, Patience patience) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbc(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("patchthrough");
        // A webhook has four seconds in all; whoever cannot have a connection by then is told so.
        config.setConnectionTimeout(TIMEOUT.toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        var database = new Database(connect(config), patience);
        try {
            database.refuseOldServer();
            Flyway.configure()
                    .dataSource(database.pool)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    // Each room has a range of numbers, so a room's next one may lie below another's last.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return database;
        } catch (FlywayValidateException e) {
            database.close();
            throw new UsageException(
                    "The tables in this database are of another build of Patchthrough and cannot be brought up to date."
                            + " For a demo, delete what is under DATA_DIR. In short: "
                            + PlainText.readable(String.valueOf(e.getMessage())),
                    e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw new UsageException(
                    "The database cannot be opened: %s. DATABASE_URL says where it is, such as %s"
                            .formatted(PlainText.readable(String.valueOf(why.getMessage())), EXAMPLE),
                    e);
        }
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    }

    private void refuseOldServer() {
        int version = jdbi.withHandle(handle -> handle.createQuery("select current_setting('server_version_num')::int")
                .mapTo(Integer.class)
                .one());
        if (version / 10_000 < OLDEST_MAJOR) {
            throw new UsageException("the database runs PostgreSQL " + version / 10_000 + "; Patchthrough needs "
                    + OLDEST_MAJOR + " or newer");
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Patience patience() {
        return patience;
    }

    @Override
    public void close() {
        pool.close();
    }
}
