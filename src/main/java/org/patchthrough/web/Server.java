package org.patchthrough.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Consumer;

/** The HTTP server: one for every room that has addresses. */
public final class Server implements AutoCloseable {
    /** Of forms and of whatever else the server reads by itself. */
    private static final long MAX_BYTES = 64 * 1024;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens when it returns.
     *
     * @param port   0 for any free one
     * @param mounts each adds a room's addresses
     */
    public static Server start(String host, int port, List<Consumer<JavalinConfig>> mounts) {
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MAX_BYTES;
            config.http.prefer405over404 = true;
            mounts.forEach(mount -> mount.accept(config));
        });
        return new Server(javalin.start(host, port));
    }

    public int port() {
        return javalin.port();
    }

    /** Answers what is under way, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
