package org.patchthrough.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.patchthrough.call.CallStatus;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.call.CallLookup;
import org.patchthrough.web.call.CallProgress;
import org.patchthrough.web.page.EventChannel;

/**
 * A call's status as server-sent events: once at the beginning, then with every fact, until the call is over. A fact may
 * leave the status as it is (an office picks up, say) and still change what a page shows, so it is sent all the same.
 */
public record EventStream(CallFacts facts, CallLookup desk) {
    /** Returns when the call is over or nobody listens any more. */
    void serve(Context ctx, CallProgress call) {
        EventChannel.serve(ctx, channel -> {
            try (var _ = facts.watch(call.id(), channel::changed)) {
                follow(channel, call);
            }
        });
    }

    private void follow(EventChannel channel, CallProgress first) throws IOException, InterruptedException {
        var sent = "";
        int known = 0;
        // Asked again after the watch began, so that nothing falls between.
        var call = desk.find(first.id()).orElse(first);
        while (true) {
            var view = CallView.of(call.summary(), desk.position(call));
            var json = Json.write(view);
            if (!json.equals(sent) || call.facts().size() != known) {
                channel.send("call", json);
                sent = json;
                known = call.facts().size();
            }
            if (call.summary().endedAt().isPresent()) {
                return;
            }
            // The place in the line of one who waits may have changed without a fact of its own.
            while (!channel.await() && call.summary().status() != CallStatus.QUEUED) {
                // nothing has changed
            }
            call = desk.find(first.id()).orElse(call);
        }
    }
}
