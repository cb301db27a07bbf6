package org.patchthrough.web.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;
import org.patchthrough.access.Session;
import org.patchthrough.web.console.ConsoleRoute.Answer;

/** Every address of the console and who may open it. */
public final class ConsoleRoutes {
    private final Desk desk;
    private final SignInHandler signIn;
    private final List<ConsoleRoute> table;

    public ConsoleRoutes(ConsoleSettings settings) {
        this.desk = new Desk(settings);
        this.signIn = new SignInHandler(desk);
        var account = new OwnAccountHandler(desk);
        var people = new PeopleHandler(desk);
        var log = new AuditLogHandler(desk);
        var campaigns = new CampaignsHandler(desk);
        var today = new TodayHandler(desk);
        var members = new MembersHandler(desk);
        var inbox = new InboxHandler(desk);
        var keys = new KeysHandler(desk);
        this.table = List.of(
                get("/o", Permission.ACCOUNT, campaigns::show),
                get("/o/account", Permission.ACCOUNT, account::show),
                post("/o/account/password", Permission.ACCOUNT, account::password),
                post("/o/account/second-factor", Permission.ACCOUNT, account::turnOn),
                post("/o/account/second-factor/off", Permission.ACCOUNT, account::turnOff),
                post("/o/account/sessions/{session}/end", Permission.ACCOUNT, account::end),
                post("/o/sign-out", Permission.ACCOUNT, account::signOut),
                get("/o/people", Permission.PEOPLE, people::show),
                post("/o/people", Permission.PEOPLE, people::invite),
                post("/o/people/{account}/role", Permission.PEOPLE, people::role),
                post("/o/people/{account}/remove", Permission.PEOPLE, people::remove),
                post("/o/invitations/{invitation}/withdraw", Permission.PEOPLE, people::withdraw),
                get("/o/log", Permission.LOG, log::show),
                get("/o/keys", Permission.PEOPLE, keys::show),
                post("/o/keys", Permission.PEOPLE, keys::make),
                post("/o/keys/{key}/revoke", Permission.PEOPLE, keys::revoke),
                get("/o/{slug}", Permission.FIGURES, today::show),
                post("/o/{slug}/status", Permission.CAMPAIGNS, today::status),
                get("/o/{slug}/members", Permission.FIGURES, members::all),
                get("/o/{slug}/members.csv", Permission.FIGURES, members::csv),
                get("/o/{slug}/members/{seat}", Permission.FIGURES, members::one),
                post("/o/{slug}/members/{seat}/position", Permission.CAMPAIGNS, members::enter),
                get("/o/{slug}/inbox", Permission.CAMPAIGNS, inbox::show),
                post("/o/{slug}/inbox/{text}/done", Permission.CAMPAIGNS, inbox::done),
                post("/o/{slug}/inbox/{text}/stop", Permission.CAMPAIGNS, inbox::stop),
                post("/o/{slug}/texts/resume", Permission.CAMPAIGNS, inbox::resume));
    }

    private static ConsoleRoute get(String path, Permission permission, Answer answer) {
        return new ConsoleRoute(HandlerType.GET, path, permission, answer);
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
        if (session.isEmpty()) {
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
