package org.patchthrough.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the demo and the commands bring along, kept under the data folder between runs. It is as durable as a
 * real one: nothing about lost or kept facts would be true otherwise.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final @Nullable EmbeddedPostgres server;
    private final int port;

    private LocalPostgres(DataFolder folder, @Nullable EmbeddedPostgres server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Starts the server of a data folder, or joins the one that another process runs there. */
    static LocalPostgres open(Path dataDir) {
        var folder = DataFolder.open(dataDir);
        var home = dataDir.toAbsolutePath().resolve("postgres");
        try {
            if (!folder.owned()) {
                return new LocalPostgres(folder, null, runningPort(home));
            }
            stopOrphan(home);
            var server = start(dataDir.toAbsolutePath(), home);
            return new LocalPostgres(folder, server, server.getPort());
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("the PostgreSQL under " + home + " did not start", e);
        }
    }

    private static EmbeddedPostgres start(Path dataDir, Path home) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(dataDir.resolve("binaries").toFile())
                // The library's own defaults are fsync=off, synchronous_commit=off and 300 connections.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    /** We own the folder, so whatever runs in it lost its process: a server that outlived a {@code kill -9}. */
    private static void stopOrphan(Path home) throws IOException {
        var orphan = readPid(home).flatMap(ProcessHandle::of).filter(LocalPostgres::isPostgres);
        if (orphan.isEmpty()) {
            return;
        }
        log.info(
                "stopping a database server that an earlier run left behind  pid={}",
                orphan.get().pid());
        new ProcessBuilder("kill", "-INT", String.valueOf(orphan.get().pid())).start(); // PostgreSQL's fast shutdown
        try {
            orphan.get().onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new IOException(
                    "a database server of an earlier run (pid " + orphan.get().pid()
                            + ") does not stop; stop it by hand",
                    stubborn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    private static Optional<Long> readPid(Path home) throws IOException {
        return pidFile(home).stream().findFirst().map(String::strip).map(Long::parseLong);
    }

    private static int runningPort(Path home) throws IOException {
        var lines = pidFile(home);
        if (lines.size() < 4) {
            throw new IOException(
                    "another process owns the data folder and its database is not up yet; try again in a moment");
        }
        return Integer.parseInt(lines.get(3).strip());
    }

    /** The server's own note: its process on the first line, its port on the fourth. */
    private static List<String> pidFile(Path home) throws IOException {
        var file = home.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.close();
        }
    }
}
