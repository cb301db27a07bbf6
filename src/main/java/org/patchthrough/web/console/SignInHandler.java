package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Invitations;
import org.patchthrough.access.Invitations.Invitation;
import org.patchthrough.access.Invitations.Joined;
import org.patchthrough.access.Secret;
import org.patchthrough.access.Session;
import org.patchthrough.access.SignIn;
import org.patchthrough.access.SignInResult;

/** {@code /o/sign-in} and {@code /o/join/…}: for those who are not signed in yet. */
record SignInHandler(Desk desk) {
    /** Where one may be sent after signing in: within the console alone. */
    private static final Pattern HERE = Pattern.compile("/o(/[A-Za-z0-9._~/-]*)?");

    void show(Context ctx) {
        if (desk.session(ctx).isPresent()) {
            Desk.back(ctx, to(ctx.queryParam("to")));
            return;
        }
        page(ctx, 200, null, "", false, to(ctx.queryParam("to")));
    }

    private void page(Context ctx, int status, @Nullable String wrong, String email, boolean codeWanted, String to) {
        var layout = desk.layout(ctx, "Sign in");
        desk.show(ctx, status, "sign-in", new SignInPage(layout, wrong, email, codeWanted, to));
    }

    void signIn(Context ctx) {
        var email = Desk.field(ctx, "email");
        var to = to(Desk.field(ctx, "to"));
        var attempt = new SignIn.Attempt(
                email,
                Desk.field(ctx, "password"),
                Desk.field(ctx, "code"),
                desk.settings().address().apply(ctx),
                Desk.agent(ctx));
        switch (desk.settings().access().signIn().attempt(attempt)) {
            case SignInResult.SignedIn(Session session) -> begin(ctx, session, to);
            case SignInResult.CodeWanted() ->
                page(ctx, 200, "Type the password once more, and the six digits that your app shows.", email, true, to);
            case SignInResult.WrongCode() ->
                page(
                        ctx,
                        403,
                        "That code is not the one of now. Each code is good once; wait for the next.",
                        email,
                        true,
                        to);
            case SignInResult.Refused() ->
                page(ctx, 403, "That email address and password do not fit together.", email, false, to);
            case SignInResult.TooMany() ->
                page(ctx, 429, "Too many attempts. Wait a quarter of an hour, then try again.", email, false, to);
        }
    }

    /** The secret is new, so one that somebody else put into this browser opens nothing. */
    private void begin(Context ctx, Session session, String to) {
        desk.cookie().give(ctx, session.secret());
        Desk.back(ctx, to);
    }

    private static String to(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .filter(path -> HERE.matcher(path).matches() && !path.contains("//"))
                .orElse("/o");
    }

    void invited(Context ctx) {
        found(ctx).ifPresentOrElse(invitation -> page(ctx, 200, invitation, null, ""), () -> gone(ctx));
    }

    void join(Context ctx) {
        var name = Desk.field(ctx, "name");
        var secret = new Secret(ctx.pathParam("secret"));
        switch (desk.settings()
                .access()
                .invitations()
                .accept(secret, name, Desk.field(ctx, "password"), Desk.agent(ctx))) {
            case Joined.In(Session session) -> begin(ctx, session, "/o");
            case Joined.Refused(String why) ->
                found(ctx).ifPresentOrElse(invitation -> page(ctx, 400, invitation, why, name), () -> gone(ctx));
            case Joined.Gone() -> gone(ctx);
        }
    }

    private Optional<Invitation> found(Context ctx) {
        return desk.settings().access().invitations().find(new Secret(ctx.pathParam("secret")));
    }

    private void page(Context ctx, int status, Invitation invitation, @Nullable String wrong, String name) {
        var page = new JoinPage(
                desk.layout(ctx, "Join"),
                wrong,
                invitation.email(),
                invitation.role().code(),
                name,
                ctx.path(),
                Invitations.MIN_PASSWORD);
        desk.show(ctx, status, "join", page);
    }

    private void gone(Context ctx) {
        desk.refuse(
                ctx,
                410,
                "This link is not good any more",
                "It was used, withdrawn, or is older than a week. Ask whoever sent it for a new one.");
    }

    /** Signs in a demo's owner. */
    void demo(Context ctx) {
        var link = desk.settings().demoLink().orElseThrow();
        var given = new Secret(ctx.pathParam("secret"));
        if (!MessageDigest.isEqual(given.hash(), link.secret().hash())) {
            gone(ctx);
            return;
        }
        var session = desk.settings().access().signIn().open(link.email(), Desk.agent(ctx));
        session.ifPresentOrElse(opened -> begin(ctx, opened, "/o"), () -> gone(ctx));
    }
}
