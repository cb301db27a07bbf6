package org.patchthrough.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.patchthrough.call.CallStatus;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.call.CallLookup;
import org.patchthrough.web.call.CallProgress;

/**
 * A call's status as server-sent events: once at the beginning, then with every fact, until the call is over. A fact may
 * leave the status as it is (an office picks up, say) and still change what a page shows, so it is sent all the same. The
 * request's own thread waits for word of a change; it is a virtual one, so thousands may wait.
 */
public record EventStream(CallFacts facts, CallLookup desk) {
    /** Below the half minute after which proxies give up on a silent connection. */
    private static final int HEARTBEAT_SECONDS = 15;

    /** Returns when the call is over or nobody listens any more. */
    void serve(Context ctx, CallProgress call) {
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        // Nginx would hold small answers back until its buffer is full.
        ctx.header("X-Accel-Buffering", "no");
        var changed = new Semaphore(0);
        try (var _ = facts.watch(call.id(), changed::release)) {
            follow(ctx.res().getOutputStream(), call, changed);
        } catch (IOException gone) {
            // The page was closed or fell asleep; it asks again when it wakes.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(OutputStream out, CallProgress first, Semaphore changed)
            throws IOException, InterruptedException {
        var sent = "";
        int known = 0;
        // Asked again after the watch began, so that nothing falls between.
        var call = desk.find(first.id()).orElse(first);
        while (true) {
            var view = CallView.of(call.summary(), desk.position(call));
            var json = Json.write(view);
            if (!json.equals(sent) || call.facts().size() != known) {
                send(out, "event: call\ndata: " + json + "\n\n");
                sent = json;
                known = call.facts().size();
            }
            if (call.summary().endedAt().isPresent()) {
                return;
            }
            while (!changed.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
                send(out, ":\n\n");
                if (call.summary().status() == CallStatus.QUEUED) {
                    // Its place in the line may have changed without a fact of its own.
                    break;
                }
            }
            changed.drainPermits();
            call = desk.find(first.id()).orElse(call);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
