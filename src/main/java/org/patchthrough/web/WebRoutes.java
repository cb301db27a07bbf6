package org.patchthrough.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.patchthrough.call.Tokens;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.ledger.LedgerOutOfReach;
import org.patchthrough.web.api.CallsApi;
import org.patchthrough.web.api.CampaignsApi;
import org.patchthrough.web.api.EventStream;
import org.patchthrough.web.api.OpenApiDescription;
import org.patchthrough.web.api.Problem;
import org.patchthrough.web.api.UnreadableBody;
import org.patchthrough.web.call.AnswerForms;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.call.CallLookup;
import org.patchthrough.web.call.CallPageFormatter;
import org.patchthrough.web.call.CallPageHandler;
import org.patchthrough.web.embed.EmbedScript;
import org.patchthrough.web.embed.ThemeStylesheet;
import org.patchthrough.web.info.InfoPages;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.page.StaticFiles;
import org.patchthrough.web.page.WebSettings;
import org.patchthrough.web.request.RequestHandler;
import org.patchthrough.web.request.RequestPageFormatter;
import org.patchthrough.web.results.ResultsHandler;
import org.patchthrough.web.results.ResultsPageFormatter;
import org.patchthrough.whip.WhipCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every address of this room, and what is answered where none fits or something breaks. */
public final class WebRoutes {
    private static final Logger log = LoggerFactory.getLogger(WebRoutes.class);

    private final CallsApi callsApi;
    private final CampaignsApi campaignsApi;
    private final HomeHandler home;
    private final RequestHandler request;
    private final InfoPages beside;
    private final ThemeStylesheet theme;
    private final CallPageHandler call;
    private final ResultsHandler results;
    private final CorsPolicy otherPages;
    private final ErrorPages errors;

    /**
     * @param counts where members stand, by a campaign's slug
     * @param tokens sign links and forms
     * @param random must not be guessable: it makes the forms' keys
     */
    public WebRoutes(
            CallableCampaigns campaigns,
            CallCommands calls,
            CallFacts facts,
            Function<String, WhipCount> counts,
            Tokens tokens,
            RandomGenerator random,
            InstantSource clock,
            WebSettings settings) {
        var links = new CallLinks(tokens);
        var forms = new FormTokens(tokens, clock);
        var desk = new CallLookup(links, facts, calls, clock);
        var layouts = new LayoutFactory(
                settings.publicUrl(),
                settings.emulated(),
                settings.phone().map(URI::toString).orElse(null));
        var renderer = new Renderer();
        this.errors = new ErrorPages(renderer, layouts);
        this.callsApi = new CallsApi(calls, desk, links, forms, campaigns, new EventStream(facts, desk), settings);
        this.campaignsApi = new CampaignsApi(campaigns, counts, settings.opensFigures());
        this.home = new HomeHandler(campaigns, renderer, layouts);
        var requestPages = new RequestPageFormatter(forms, layouts, settings, random, clock);
        var contexts = new PageContexts(campaigns, errors);
        this.request = new RequestHandler(contexts, calls, links, forms, requestPages, renderer, settings);
        this.theme = new ThemeStylesheet(campaigns);
        this.beside = new InfoPages(contexts, calls, forms, layouts, renderer);
        var callPages = new CallPageFormatter(campaigns, layouts, new AnswerForms(random), settings, clock);
        this.call = new CallPageHandler(contexts, desk, calls, callPages, request, renderer, errors);
        this.results = new ResultsHandler(contexts, counts, new ResultsPageFormatter(layouts), renderer, errors);
        this.otherPages = new CorsPolicy(campaigns);
    }

    public void mount(JavalinConfig config) {
        var routes = config.routes;
        StaticFiles.mount(config);
        routes.before(otherPages::admit);
        routes.get("/", home::show);
        routes.get("/c/{slug}", request::show);
        routes.post("/c/{slug}", request::ask);
        routes.post("/c/{slug}/whom", request::whom);
        routes.get("/c/{slug}/privacy", beside::privacy);
        routes.get("/c/{slug}/terms", beside::terms);
        routes.get("/c/{slug}/prompts", beside::prompts);
        routes.get("/c/{slug}/script", beside::script);
        routes.post("/c/{slug}/offices", beside::offices);
        routes.get("/c/{slug}/never", beside::never);
        routes.post("/c/{slug}/never", beside::stop);
        routes.get("/w/{slug}", request::show);
        routes.post("/w/{slug}", request::ask);
        routes.post("/w/{slug}/whom", request::whom);
        routes.get("/w/{slug}/theme.css", theme::answer);
        routes.get("/embed/v1.js", EmbedScript::answer);
        for (var page : List.of("/call/{call}", "/w/{slug}/call/{call}")) {
            routes.get(page, call::show);
            routes.post(page + "/answer", call::answer);
            routes.post(page + "/press", call::press);
            routes.post(page + "/done", call::done);
            routes.post(page + "/cancel", call::cancel);
            routes.post(page + "/again", call::again);
            routes.post(page + "/further", call::further);
        }
        routes.get("/r/{slug}", results::show);
        callsApi.mount(routes);
        campaignsApi.mount(routes);
        OpenApiDescription.mount(routes);
        routes.exception(
                UnreadableBody.class, (unreadable, ctx) -> unreadable.problem().answer(ctx));
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(LedgerOutOfReach.class, this::away);
        routes.exception(CarrierFault.class, this::away);
        routes.exception(EOFException.class, (_, ctx) -> gone(ctx));
        routes.exception(Exception.class, this::fault);
    }

    /** Whoever asked left in the middle of it: nobody reads an answer, and nothing is wrong here. */
    private static void gone(Context ctx) {
        log.debug("a request broke off  method={} path={}", ctx.method(), ctx.endpoint().path);
    }

    /** What the server itself refuses: no such address, another method, a form that is too large. */
    private void refused(HttpResponseException refusal, Context ctx) {
        int status = refusal.getStatus();
        answer(
                ctx,
                status == 404 || status == 405
                        ? errors::notFound
                        : unread -> errors.unread(unread, status, sentence(status)),
                Problem.of(
                        status, code(status), sentence(status), "The interface is described at /api/v1/openapi.yaml."));
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 413 -> "too_large";
            default -> "unreadable";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is no such address.";
            case 405 -> "That address does not take this method.";
            case 413 -> "That is larger than 64 KB.";
            default -> "We couldn't read that request.";
        };
    }

    private void away(Exception away, Context ctx) {
        log.warn("something out of reach, request turned away  path={}", ctx.endpoint().path, away);
        answer(
                ctx,
                errors::away,
                Problem.of(503, "out_of_reach", "We can't take this right now.", "Try again in half a minute."));
    }

    /** The path as it is mounted is logged, never the one that was asked: a call's link is a secret. */
    private void fault(Exception fault, Context ctx) {
        log.error("fault in a request  method={} path={}", ctx.method(), ctx.endpoint().path, fault);
        answer(
                ctx,
                errors::fault,
                Problem.of(500, "fault", "Something went wrong on our end.", "Try again in a minute."));
    }

    /** A page for people, a problem for programs. */
    private static void answer(Context ctx, Consumer<Context> page, Problem problem) {
        if (!ctx.path().startsWith("/api/") && !ctx.path().startsWith("/twilio/")) {
            page.accept(ctx);
        } else {
            problem.answer(ctx);
        }
    }
}
