package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events to one page. The request's own thread waits for word of a change; it is a virtual one, so thousands may
 * wait.
 */
public final class EventChannel {
    /** Below the half minute after which proxies give up on a silent connection. */
    private static final int HEARTBEAT_SECONDS = 15;

    private final OutputStream out;
    private final Semaphore changed = new Semaphore(0);

    private EventChannel(OutputStream out) {
        this.out = out;
    }

    /** What goes on while the page listens. */
    @FunctionalInterface
    public interface Listening {
        /** @throws IOException once nobody listens any more */
        void with(EventChannel channel) throws IOException, InterruptedException;
    }

    /** Returns when it is over or nobody listens any more. */
    public static void serve(Context ctx, Listening listening) {
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        // Nginx would hold small answers back until its buffer is full.
        ctx.header("X-Accel-Buffering", "no");
        try {
            listening.with(new EventChannel(ctx.res().getOutputStream()));
        } catch (IOException gone) {
            // The page was closed or fell asleep; it asks again when it wakes.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** That something has changed; from any thread, and without a wait. */
    public void changed() {
        changed.release();
    }

    /** Waits for a change, or for as long as a connection may be silent, and then breaks the silence. True for a change. */
    public boolean await() throws IOException, InterruptedException {
        if (changed.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
            changed.drainPermits();
            return true;
        }
        write(":\n\n");
        return false;
    }

    /** @param data on one line */
    public void send(String event, String data) throws IOException {
        write("event: %s\ndata: %s\n\n".formatted(event, data));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
