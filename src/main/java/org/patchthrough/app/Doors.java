package org.patchthrough.app;

import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.caller.Phone;
import org.patchthrough.dialer.RequestResult;
import org.patchthrough.dialer.CallRequest;
import org.patchthrough.web.CallCommands;
import org.patchthrough.web.Catalog;
import org.patchthrough.web.CallFacts;
import org.patchthrough.web.Proxies;
import org.patchthrough.web.WebRoutes;

/** What the web room needs of the rooms behind it. */
final class Doors {
    private Doors() {}

    /** The addresses of pages, interface and webhooks. */
    static List<Consumer<JavalinConfig>> mounts(Rooms rooms, String publicUrl, Proxies proxies) {
        var web = new WebRoutes(
                Catalog.of(rooms.campaigns(), rooms.directory()::newest, rooms.directory()::get),
                new RoomCalls(rooms),
                new RoomFacts(rooms),
                rooms.whip()::count,
                rooms.tokens(),
                () -> rooms.directory().findNewest().isPresent(),
                new SecureRandom(),
                rooms.clock(),
                new WebRoutes.Settings(publicUrl, rooms.emulated(), true, proxies::address, rooms.geocoder()));
        return List.of(
                web::mount,
                config -> rooms.textHooks().mount(config.routes),
                config -> rooms.webhooks().mount(config.routes));
    }

    private record RoomCalls(Rooms rooms) implements CallCommands {
        @Override
        public RequestResult request(CallRequest request) {
            return rooms.switchboard().request(request);
        }

        @Override
        public RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came) {
            return rooms.switchboard().again(call, consent, came);
        }

        @Override
        public Duration reckonWait(int ahead) {
            return rooms.queue()
                    .reckonWait(
                            ahead,
                            rooms.campaigns().paused(),
                            rooms.callsPerSecond(),
                            rooms.clock().instant());
        }

        @Override
        public List<RequestResult.Mistake> mistakes(CallRequest request) {
            return rooms.switchboard().mistakes(request);
        }

        @Override
        public OptionalInt position(UUID call) {
            return rooms.queue()
                    .findPosition(call, rooms.campaigns().paused())
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
        }

        @Override
        public boolean done(UUID call) {
            return rooms.terminator().endOffice(call);
        }

        @Override
        public void cancel(UUID call) {
            rooms.terminator().cancel(call, "page");
        }

        @Override
        public void never(Phone phone) {
            rooms.stopDesk().never(phone);
        }
    }

    private record RoomFacts(Rooms rooms) implements CallFacts {
        @Override
        public List<RecordedFact> of(UUID call) {
            return rooms.ledger().facts(call);
        }

        @Override
        public void append(UUID call, List<Fact> facts) {
            rooms.ledger().append(call, facts);
        }

        @Override
        public Watch watch(UUID call, Runnable changed) {
            return rooms.tail().watch(call, _ -> changed.run())::close;
        }
    }
}
