package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.OwnAccount;
import org.patchthrough.access.Session;
import org.patchthrough.web.console.OwnAccountPage.Picture;

/** {@code /o/account}: password, second factor, and where one is signed in. */
record OwnAccountHandler(Desk desk) {
    private static final String HERE = "/o/account";
    private static final String ISSUER = "Patchthrough";
    /** White around the code, without which no camera finds it. */
    private static final int BORDER = 4;

    void show(Context ctx, Session session) {
        page(ctx, 200, session, null, null);
    }

    /** @param key that was offered already and is offered again; null for a new one */
    private void page(Context ctx, int status, Session session, @Nullable String notice, @Nullable String key) {
        var access = desk.settings().access();
        var account = access.accounts().find(session.account().id()).orElse(session.account());
        var offered = account.secondFactor() ? null : Optional.ofNullable(key).orElseGet(access.own()::newKey);
        var sessions = access.sessions().of(account.id()).stream()
                .map(one -> new OwnAccountPage.Signed(
                        one.id().toString(),
                        one.agent(),
                        ConsoleTime.day(one.seenAt()) + ", " + ConsoleTime.clock(one.seenAt()),
                        one.id().equals(session.id())))
                .toList();
        desk.show(
                ctx,
                status,
                "account",
                new OwnAccountPage(
                        desk.layout(ctx, session, "Your account"),
                        notice,
                        account.email(),
                        account.role().code(),
                        account.secondFactor(),
                        access.own().hasPassword(account.id()),
                        offered,
                        offered == null ? null : picture(OwnAccount.address(offered, ISSUER, account)),
                        sessions));
    }

    private static Picture picture(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER)))
                .collect(Collectors.joining());
        return new Picture(path, code.size + 2 * BORDER);
    }

    void password(Context ctx, Session session) {
        var access = desk.settings().access();
        var refusal =
                access.own().setPassword(session, Desk.field(ctx, "now"), Desk.field(ctx, "next"), access.sessions());
        done(ctx, session, refusal, "Your password is changed. Everywhere else you are signed out.", null);
    }

    void turnOn(Context ctx, Session session) {
        var key = Desk.field(ctx, "key");
        var refusal = desk.settings()
                .access()
                .own()
                .turnOn(session, Desk.field(ctx, "password"), key, Desk.field(ctx, "code"));
        done(ctx, session, refusal, "It is on: from now on you sign in with a code, too.", key);
    }

    void turnOff(Context ctx, Session session) {
        var refusal = desk.settings().access().own().turnOff(session, Desk.field(ctx, "password"));
        done(ctx, session, refusal, "It is off: your password alone opens your account.", null);
    }

    private void done(Context ctx, Session session, Optional<String> refusal, String done, @Nullable String key) {
        page(ctx, refusal.isPresent() ? 400 : 200, session, refusal.orElse(done), key);
    }

    void end(Context ctx, Session session) {
        Desk.id(ctx, "session")
                .ifPresent(id -> desk.settings()
                        .access()
                        .sessions()
                        .end(session.account().id(), id));
        Desk.back(ctx, HERE);
    }

    void signOut(Context ctx, Session session) {
        desk.settings().access().sessions().end(session.account().id(), session.id());
        desk.cookie().take(ctx);
        Desk.back(ctx, "/o/sign-in");
    }
}
