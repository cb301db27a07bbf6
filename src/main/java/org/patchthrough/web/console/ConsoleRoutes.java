package org.patchthrough.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.console.ConsoleRoute.Answer;

/** Every address of the console and who may open it. */
public final class ConsoleRoutes {
    private final Desk desk;
    private final SignInHandler signIn;
    private final List<ConsoleRoute> table;

    public ConsoleRoutes(ConsoleSettings settings) {
        this.desk = new Desk(settings);
        this.signIn = new SignInHandler(desk);
        this.table = Stream.of(own(), people(), figures(), changes())
                .flatMap(List::stream)
                .toList();
    }

    /** What everybody has who is signed in. */
    private List<ConsoleRoute> own() {
        var account = new OwnAccountHandler(desk);
        return List.of(
                get("/o", Permission.ACCOUNT, new CampaignsHandler(desk)::show),
                get("/o/account", Permission.ACCOUNT, account::show),
                post("/o/account/password", Permission.ACCOUNT, account::password),
                post("/o/account/second-factor", Permission.ACCOUNT, account::turnOn),
                post("/o/account/second-factor/off", Permission.ACCOUNT, account::turnOff),
                post("/o/account/sessions/{session}/end", Permission.ACCOUNT, account::end),
                post("/o/sign-out", Permission.ACCOUNT, account::signOut));
    }

    /** Who may open what, with which keys, and who did what. */
    private List<ConsoleRoute> people() {
        var people = new PeopleHandler(desk);
        var keys = new KeysHandler(desk);
        return List.of(
                get("/o/people", Permission.PEOPLE, people::show),
                post("/o/people", Permission.PEOPLE, people::invite),
                post("/o/people/{account}/role", Permission.PEOPLE, people::role),
                post("/o/people/{account}/remove", Permission.PEOPLE, people::remove),
                post("/o/invitations/{invitation}/withdraw", Permission.PEOPLE, people::withdraw),
                get("/o/log", Permission.LOG, new AuditLogHandler(desk)::show),
                get("/o/keys", Permission.PEOPLE, keys::show),
                post("/o/keys", Permission.PEOPLE, keys::make),
                post("/o/keys/{key}/revoke", Permission.PEOPLE, keys::revoke));
    }

    /** What there is to see of a campaign. */
    private List<ConsoleRoute> figures() {
        var today = new TodayHandler(desk);
        var members = new MembersHandler(desk);
        var calls = new CallsHandler(desk);
        var offices = new OfficesHandler(desk);
        var partners = new PartnersHandler(desk);
        var changes = new ChangesHandler(desk);
        return Stream.of(
                        List.of(get("/o/figures", Permission.FIGURES, new FiguresHandler(desk)::show)),
                        view("/o/{slug}", today::show, today::sheet),
                        view("/o/{slug}/calls", calls::show, calls::sheet),
                        List.of(get("/o/{slug}/calls/stream", Permission.FIGURES, calls::stream)),
                        view("/o/{slug}/offices", offices::show, offices::sheet),
                        view("/o/{slug}/partners", partners::show, partners::sheet),
                        view("/o/{slug}/changes", changes::show, changes::sheet),
                        view("/o/{slug}/members", members::all, members::sheet),
                        List.of(get("/o/{slug}/members/{seat}", Permission.FIGURES, new MemberHandler(desk)::one)))
                .flatMap(List::stream)
                .toList();
    }

    /** What is done about it. */
    private List<ConsoleRoute> changes() {
        var inbox = new InboxHandler(desk);
        var held = new HeldHandler(desk);
        var list = new MemberListHandler(desk);
        return List.of(
                post("/o/{slug}/partners/{partner}/page", Permission.CAMPAIGNS, new PartnersHandler(desk)::open),
                get("/o/{slug}/list", Permission.CAMPAIGNS, list::show),
                post("/o/{slug}/list", Permission.CAMPAIGNS, list::enter),
                get("/o/{slug}/held", Permission.CAMPAIGNS, held::show),
                post("/o/{slug}/held/{call}/{target}", Permission.CAMPAIGNS, held::decide),
                post("/o/{slug}/status", Permission.CAMPAIGNS, new TodayHandler(desk)::status),
                post("/o/{slug}/members/{seat}/position", Permission.CAMPAIGNS, new MemberHandler(desk)::enter),
                post("/o/{slug}/members/{seat}/office", Permission.CAMPAIGNS, new MemberHandler(desk)::correct),
                post("/o/{slug}/changes/note", Permission.CAMPAIGNS, new ChangesHandler(desk)::note),
                get("/o/{slug}/inbox", Permission.CAMPAIGNS, inbox::show),
                post("/o/{slug}/inbox/{text}/done", Permission.CAMPAIGNS, inbox::done),
                post("/o/{slug}/inbox/{text}/stop", Permission.CAMPAIGNS, inbox::stop),
                post("/o/{slug}/texts/resume", Permission.CAMPAIGNS, inbox::resume));
    }

    private static ConsoleRoute get(String path, Permission permission, Answer answer) {
        return new ConsoleRoute(HandlerType.GET, path, permission, answer);
    }

    /** A page, and its figures as tables under the same address, which stand first as the page's address fits theirs. */
    private List<ConsoleRoute> view(String path, Answer page, BiFunction<Context, CallableCampaign, Sheet> sheet) {
        return List.of(
                ConsoleRoute.table(
                        path + ".csv",
                        ctx -> desk.withCampaign(
                                ctx, campaign -> sheet.apply(ctx, campaign).sendCsv(ctx, campaign.slug()))),
                ConsoleRoute.table(
                        path + ".json",
                        ctx -> desk.withCampaign(
                                ctx, campaign -> sheet.apply(ctx, campaign).sendJson(ctx, campaign.slug()))),
                get(path, Permission.FIGURES, page));
    }

    private static ConsoleRoute post(String path, Permission permission, Answer answer) {
        return new ConsoleRoute(HandlerType.POST, path, permission, answer);
    }

    List<ConsoleRoute> table() {
        return table;
    }

    public void mount(RoutesConfig routes) {
        routes.get("/o/sign-in", signIn::show);
        routes.post("/o/sign-in", ctx -> ours(ctx, signIn::signIn));
        routes.get("/o/join/{secret}", signIn::invited);
        routes.post("/o/join/{secret}", ctx -> ours(ctx, signIn::join));
        desk.settings().demoLink().ifPresent(_ -> routes.get("/o/open/{secret}", signIn::demo));
        // Whoever has its address may read it, as with a page of results.
        routes.get("/o/partner/{secret}", new PartnerPageHandler(desk)::show);
        for (var route : table) {
            if (route.method().equals(HandlerType.GET)) {
                routes.get(route.path(), ctx -> answer(route, ctx));
            } else {
                routes.post(route.path(), ctx -> ours(ctx, mine -> answer(route, mine)));
            }
        }
    }

    /** Nothing is taken from another site's page, whoever is signed in. */
    private void ours(Context ctx, Consumer<Context> answer) {
        var origin = ctx.header("Origin");
        if (origin == null || origin.equals(desk.settings().publicUrl()) || origin.endsWith("://" + ctx.host())) {
            answer.accept(ctx);
        } else {
            desk.refuse(ctx, 403, "That came from another site", "Open the page here and press the button there.");
        }
    }

    private void answer(ConsoleRoute route, Context ctx) {
        var session = desk.session(ctx);
        var program = route.program();
        if (program != null && session.isEmpty() && desk.hasKey(ctx)) {
            program.accept(ctx);
        } else if (program != null && session.isEmpty() && ctx.header("Authorization") != null) {
            ctx.status(401)
                    .header("WWW-Authenticate", "Bearer")
                    .result("This key opens nothing here. An owner makes keys.");
        } else if (session.isEmpty()) {
            signInFirst(route, ctx);
        } else if (!route.permission().has(session.get().account().role())) {
            desk.refuse(
                    ctx,
                    403,
                    "Your role does not open this",
                    "You are signed in as %s. An owner can change that."
                            .formatted(session.get().account().role().code()));
        } else if (route.method().equals(HandlerType.POST) && !isToken(ctx, session.get())) {
            desk.refuse(
                    ctx,
                    403,
                    "That form was not this session’s",
                    "Nothing was changed. Load the page again and press the button there.");
        } else {
            route.answer().to(ctx, session.get());
        }
    }

    private void signInFirst(ConsoleRoute route, Context ctx) {
        // What was typed into a form is gone by then, so the page is shown again and not the button's address.
        var to = route.method().equals(HandlerType.GET) ? "?to=" + encoded(ctx.path()) : "";
        ctx.redirect("/o/sign-in" + to, HttpStatus.SEE_OTHER);
    }

    private static boolean isToken(Context ctx, Session session) {
        var given = ctx.formParam("token");
        return given != null && MessageDigest.isEqual(bytes(given), bytes(session.formToken()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
