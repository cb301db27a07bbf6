package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchthrough.access.Secret;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.console.ConsoleLayout.Link;
import org.patchthrough.web.page.BearerKey;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.Renderer;

/** What every handler of the console needs: whose request it is, and how a page is answered. */
record Desk(ConsoleSettings settings, SessionCookie cookie, Renderer renderer) {
    private static final int AGENT = 200;

    Desk(ConsoleSettings settings) {
        this(settings, new SessionCookie(settings.publicUrl().startsWith("https:")), new Renderer());
    }

    Optional<Session> session(Context ctx) {
        return cookie.read(ctx).flatMap(settings.access().sessions()::find);
    }

    /** A program's key in the header, as the interface takes it. */
    boolean hasKey(Context ctx) {
        return BearerKey.find(ctx)
                .flatMap(key -> settings.access().keys().find(new Secret(key)))
                .isPresent();
    }

    /** What a filter in the address wants; empty where it is not there. */
    static String filter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    static String agent(Context ctx) {
        var agent = Optional.ofNullable(ctx.userAgent()).orElse("");
        return agent.substring(0, Math.min(AGENT, agent.length()));
    }

    /** What a form's field holds; empty where it is not there. */
    static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /** An id in the address; empty where it is none. */
    static Optional<UUID> id(Context ctx, String name) {
        try {
            return Optional.of(UUID.fromString(ctx.pathParam(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The campaign in the address; where there is none, says so. */
    void withCampaign(Context ctx, Consumer<CallableCampaign> answer) {
        settings.campaigning()
                .callables()
                .find(ctx.pathParam("slug"))
                .ifPresentOrElse(
                        answer,
                        () -> refuse(
                                ctx,
                                404,
                                "There is no such campaign",
                                "It may have another name. The list has those there are."));
    }

    /** What a campaign is about, as a heading. */
    static String bill(CallableCampaign campaign) {
        return PageMessages.capital(campaign.version().wording(Language.ENGLISH).bill());
    }

    void show(Context ctx, int status, String template, Object page) {
        renderer.show(ctx, status, "console/" + template, page, Renderer.SAME_ORIGIN);
    }

    void refuse(Context ctx, int status, String heading, String detail) {
        show(ctx, status, "refused", new RefusedPage(layout(ctx, heading), heading, detail));
    }

    /** After a change: the page anew, so that loading it again changes nothing. */
    static void back(Context ctx, String address) {
        ctx.redirect(address, HttpStatus.SEE_OTHER);
    }

    ConsoleLayout layout(Context ctx, String title) {
        return session(ctx)
                .map(session -> layout(ctx, session, title))
                .orElseGet(() -> new ConsoleLayout(title, null, "", List.of(), null, settings.emulated()));
    }

    ConsoleLayout layout(Context ctx, Session session, String title) {
        var account = session.account();
        var links = new ArrayList<Link>();
        links.add(link(ctx, "/o", "Campaigns"));
        if (Permission.PEOPLE.has(account.role())) {
            links.add(link(ctx, "/o/people", "People"));
            links.add(link(ctx, "/o/keys", "Keys"));
        }
        if (Permission.LOG.has(account.role())) {
            links.add(link(ctx, "/o/log", "Log"));
        }
        links.add(link(ctx, "/o/account", account.name()));
        return new ConsoleLayout(title, account.name(), session.formToken(), links, null, settings.emulated());
    }

    /** With the ways to a campaign's other pages. */
    ConsoleLayout layout(Context ctx, Session session, CallableCampaign campaign, String title) {
        var here = "/o/" + campaign.slug();
        var sections = new ArrayList<>(List.of(
                link(ctx, here, "Today"),
                link(ctx, here + "/members", "Members"),
                link(ctx, here + "/calls", "Calls"),
                link(ctx, here + "/offices", "Offices"),
                link(ctx, here + "/partners", "Partners"),
                link(ctx, here + "/changes", "Changes")));
        if (Permission.CAMPAIGNS.has(session.account().role())) {
            sections.add(link(ctx, here + "/inbox", "Inbox"));
        }
        return layout(ctx, session, title + " · " + bill(campaign)).of(bill(campaign), here, sections);
    }

    private static Link link(Context ctx, String address, String text) {
        return new Link(address, text, ctx.path().equals(address));
    }
}
