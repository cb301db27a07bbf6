package org.patchthrough.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotStore;

/** The database that a command works on: the one named by {@code DATABASE_URL}, or the embedded one under the data folder. */
final class CommandDatabase implements AutoCloseable {
    private final @Nullable LocalPostgres local;
    private final Database database;

    private CommandDatabase(@Nullable LocalPostgres local, Database database) {
        this.local = local;
        this.database = database;
    }

    static CommandDatabase open(Map<String, String> environment) {
        var url = Optional.ofNullable(environment.get("DATABASE_URL")).filter(given -> !given.isBlank());
        if (url.isPresent()) {
            return new CommandDatabase(null, Database.open(url.get()));
        }
        var folder = Settings.dataDir(environment);
        System.err.println("No DATABASE_URL: using the PostgreSQL under " + folder.toAbsolutePath());
        var local = LocalPostgres.open(folder);
        try {
            return new CommandDatabase(local, Database.open(local.url()));
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    Directory directory() {
        return Directory.open(new SnapshotStore(database.jdbi()), InstantSource.system());
    }

    /** The newest snapshot of members, offices and ZIPs, without which the command can do nothing. */
    Snapshot snapshotOrRefuse() {
        return directory()
                .findNewest()
                .orElseThrow(() -> new UsageException("There is no directory yet: directory import --from DIR|URL"));
    }

    @Override
    public void close() {
        database.close();
        if (local != null) {
            local.close();
        }
    }
}
