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
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RequestResult;
import org.patchthrough.web.Health;
import org.patchthrough.web.Proxies;
import org.patchthrough.web.WebRoutes;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.WebSettings;

/** What the web room needs of the rooms behind it. */
final class WebBackend {
    private WebBackend() {}

    /** The addresses of pages, interface and webhooks. */
    static List<Consumer<JavalinConfig>> mounts(Services services, String publicUrl, Proxies proxies) {
        var web = new WebRoutes(
                services.callables(),
                new RoomCalls(services),
                new RoomFacts(services),
                services.whip()::count,
                services.tokens(),
                new SecureRandom(),
                services.clock(),
                new WebSettings(publicUrl, services.emulated(), true, proxies::address, services.geocoder()));
        return List.of(
                web::mount,
                new Health(() -> services.directory().findNewest().isPresent())::mount,
                config -> services.textWebhooks().mount(config.routes),
                config -> services.voiceWebhooks().mount(config.routes));
    }

    private record RoomCalls(Services services) implements CallCommands {
        @Override
        public RequestResult request(CallRequest request) {
            return services.switchboard().request(request);
        }

        @Override
        public RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came) {
            return services.switchboard().again(call, consent, came);
        }

        @Override
        public Duration reckonWait(int ahead) {
            return services.queue()
                    .reckonWait(
                            ahead,
                            services.campaigns().paused(),
                            services.callsPerSecond(),
                            services.clock().instant());
        }

        @Override
        public RequestResult.Refused refuse(String campaign, List<FieldMistake> mistakes) {
            return services.switchboard().refuse(campaign, mistakes);
        }

        @Override
        public OptionalInt position(UUID call) {
            return services.queue()
                    .findPosition(call, services.campaigns().paused())
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
        }

        @Override
        public boolean done(UUID call) {
            return services.terminator().endOffice(call);
        }

        @Override
        public void cancel(UUID call) {
            services.terminator().cancel(call, "page");
        }

        @Override
        public void never(Phone phone) {
            services.stopService().never(phone);
        }
    }

    private record RoomFacts(Services services) implements CallFacts {
        @Override
        public List<RecordedFact> of(UUID call) {
            return services.ledger().facts(call);
        }

        @Override
        public void append(UUID call, List<Fact> facts) {
            services.ledger().append(call, facts);
        }

        @Override
        public Watch watch(UUID call, Runnable changed) {
            return services.tail().watch(call, _ -> changed.run())::close;
        }
    }
}
