package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Invitations.Invited;
import org.patchthrough.access.Role;
import org.patchthrough.access.Session;
import org.patchthrough.web.console.PeoplePage.RoleChoice;

/** {@code /o/people}: who may open the console, and who is asked to. */
record PeopleHandler(Desk desk) {
    private static final String HERE = "/o/people";

    void show(Context ctx, Session session) {
        page(ctx, 200, session, null, null);
    }

    private void page(Context ctx, int status, Session session, @Nullable String notice, @Nullable String link) {
        var access = desk.settings().access();
        var people = access.accounts().all().stream()
                .map(account -> new PeoplePage.Person(
                        account.id().toString(),
                        account.name(),
                        account.email(),
                        account.role().code(),
                        account.secondFactor(),
                        account.id().equals(session.account().id())))
                .toList();
        var open = access.invitations().open().stream()
                .map(invitation -> new PeoplePage.Open(
                        invitation.id().toString(),
                        invitation.email(),
                        invitation.role().code(),
                        ConsoleTime.day(invitation.expiresAt())))
                .toList();
        desk.show(
                ctx,
                status,
                "people",
                new PeoplePage(desk.layout(ctx, session, "People"), notice, link, people, open, roles()));
    }

    private static List<RoleChoice> roles() {
        return Stream.of(Role.values())
                .flatMap(role -> may(role).map(may -> new RoleChoice(role.code(), may)).stream())
                .toList();
    }

    /** A partner's account belongs to a partner of one campaign, and is not made from here. */
    private static Optional<String> may(Role role) {
        return switch (role) {
            case OWNER -> Optional.of("everything, people included");
            case ORGANIZER -> Optional.of("sees figures, pauses and ends campaigns");
            case EDITOR -> Optional.of("sees figures, writes words and scripts");
            case VIEWER -> Optional.of("sees figures, changes nothing");
            case AUDITOR -> Optional.of("reads who did what");
            case PARTNER -> Optional.empty();
        };
    }

    void invite(Context ctx, Session session) {
        var role =
                Role.find(Desk.field(ctx, "role")).filter(chosen -> may(chosen).isPresent());
        if (role.isEmpty()) {
            page(ctx, 400, session, "Choose what they may do.", null);
            return;
        }
        var invited = desk.settings()
                .access()
                .invitations()
                .invite(session.actor(), Desk.field(ctx, "email"), role.get(), "");
        switch (invited) {
            // Not behind a redirect: the link is in no address and no log but this answer's own text.
            case Invited.Made made ->
                page(
                        ctx,
                        200,
                        session,
                        "Send this link to " + Desk.field(ctx, "email").strip()
                                + ". It is shown this once, is good for one person, and for a week.",
                        desk.settings().publicUrl() + "/o/join/" + made.secret().text());
            case Invited.Refused(String why) -> page(ctx, 400, session, why, null);
        }
    }

    void role(Context ctx, Session session) {
        var role =
                Role.find(Desk.field(ctx, "role")).filter(chosen -> may(chosen).isPresent());
        var account = Desk.id(ctx, "account");
        if (role.isEmpty() || account.isEmpty()) {
            page(ctx, 400, session, "Choose what they may do.", null);
            return;
        }
        done(ctx, session, desk.settings().access().accounts().setRole(session.actor(), account.get(), role.get()));
    }

    void remove(Context ctx, Session session) {
        var account = Desk.id(ctx, "account");
        done(
                ctx,
                session,
                account.isEmpty()
                        ? Optional.of("There is no such account any more.")
                        : desk.settings().access().accounts().remove(session.actor(), account.get()));
    }

    void withdraw(Context ctx, Session session) {
        Desk.id(ctx, "invitation")
                .ifPresent(id -> desk.settings().access().invitations().withdraw(session.actor(), id));
        Desk.back(ctx, HERE);
    }

    private void done(Context ctx, Session session, Optional<String> refusal) {
        if (refusal.isPresent()) {
            page(ctx, 409, session, refusal.get(), null);
        } else {
            Desk.back(ctx, HERE);
        }
    }
}
