package org.patchthrough.app;

import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchthrough.access.Secret;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.StopList;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.outbox.CampaignTextHolds;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RequestResult;
import org.patchthrough.texting.Inbox;
import org.patchthrough.twilio.TwilioErrors;
import org.patchthrough.web.Health;
import org.patchthrough.web.WebRoutes;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.console.ConsoleRoutes;
import org.patchthrough.web.console.ConsoleSettings;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.Watch;
import org.patchthrough.web.page.WebSettings;

/** What the web room needs of the rooms behind it. */
final class WebBackend {
    private WebBackend() {}

    /** The addresses of pages, interface and webhooks. */
    static List<Consumer<JavalinConfig>> mounts(Services services) {
        var settings = services.ground().settings();
        var web = new WebRoutes(
                services.campaigns().callables(),
                new RoomCalls(services),
                new RoomFacts(services),
                services.campaigns().whip()::count,
                services.ground().tokens(),
                new SecureRandom(),
                services.ground().clock(),
                new WebSettings(
                        settings.publicUrl(),
                        services.ground().emulated(),
                        services.ground().emulated() ? settings.carrier().apiUrl() : Optional.empty(),
                        true,
                        settings.proxies()::address,
                        TwilioErrors::isOfTheNumber,
                        key -> services.access()
                                .access()
                                .keys()
                                .find(new Secret(key))
                                .isPresent(),
                        services.campaigns().geocoder()));
        return List.of(
                web::mount,
                config -> console(services).mount(config.routes),
                new Health(() -> services.campaigns().directory().findNewest().isPresent())::mount,
                config -> services.texts().webhooks().mount(config.routes),
                config -> services.calls().webhooks().mount(config.routes));
    }

    static ConsoleRoutes console(Services services) {
        var settings = services.ground().settings();
        var campaigns = services.campaigns();
        return new ConsoleRoutes(new ConsoleSettings(
                settings.publicUrl(),
                services.ground().emulated(),
                settings.proxies()::address,
                services.access().demoLink(),
                services.access().access(),
                new ConsoleSettings.Campaigning(campaigns.callables(), campaigns.campaigns(), campaigns.directory()),
                new ConsoleSettings.Figures(
                        campaigns.whip(),
                        campaigns.confirmed(),
                        campaigns.callsNow(),
                        campaigns.calls(),
                        campaigns.moves(),
                        campaigns.held(),
                        moved -> services.ground().tail().watchFigures(moved)::close,
                        services.ground().clock()),
                new ConsoleSettings.Texting(
                        services.ground().jdbi(),
                        new Inbox(),
                        new CampaignTextHolds(),
                        services.ground().clock()),
                (call, target, review, alongside) -> {
                    var looked = new Fact.Reviewed(target, UUID.randomUUID().toString(), review);
                    services.ground().jdbi().useTransaction(handle -> {
                        alongside.accept(handle);
                        services.ground().ledger().append(handle, call, List.of(looked));
                    });
                    // So that the page that follows shows it.
                    services.ground().tail().catchUp(new SummaryProjection());
                }));
    }

    private record RoomCalls(Services services) implements CallCommands {
        @Override
        public RequestResult request(CallRequest request) {
            return services.calls().switchboard().request(request);
        }

        @Override
        public RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came) {
            return services.calls().switchboard().again(call, consent, came);
        }

        @Override
        public RequestResult further(
                UUID call, String seat, CallRequest.Agreement consent, CallRequest.Attribution came) {
            return services.calls().switchboard().further(call, seat, consent, came);
        }

        @Override
        public boolean allowsFurther(UUID call, String seat, CallRequest.Attribution came) {
            return services.calls().switchboard().allowsFurther(call, seat, came);
        }

        @Override
        public Duration reckonWait(int ahead) {
            var now = services.ground().clock().instant();
            return services.calls()
                    .queue()
                    .reckonWait(ahead, services.campaigns().callables().paused(), now);
        }

        @Override
        public RequestResult.Refused refuse(String campaign, List<FieldMistake> mistakes) {
            return services.calls().switchboard().refuse(campaign, mistakes);
        }

        @Override
        public OptionalInt position(UUID call) {
            return services.calls()
                    .queue()
                    .findPosition(call, services.campaigns().callables().paused())
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
        }

        @Override
        public boolean done(UUID call) {
            return services.calls().terminator().endOffice(call);
        }

        @Override
        public void cancel(UUID call) {
            services.calls().terminator().cancel(call, "page");
        }

        /** Whose number it is, is not asked: a missing block costs more than a false one. */
        @Override
        public void never(Phone phone) {
            var hash = services.people().callers().hash(phone);
            var now = services.ground().clock().instant();
            services.ground().jdbi().useTransaction(handle -> new StopList().add(handle, hash, StopList.Way.PAGE, now));
        }
    }

    private record RoomFacts(Services services) implements CallFacts {
        @Override
        public List<RecordedFact> of(UUID call) {
            return services.ground().ledger().facts(call);
        }

        @Override
        public void append(UUID call, List<Fact> facts) {
            services.ground().ledger().append(call, facts);
        }

        @Override
        public Watch watch(UUID call, Runnable changed) {
            return services.ground().tail().watch(call, _ -> changed.run())::close;
        }
    }
}
