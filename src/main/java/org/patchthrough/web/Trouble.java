package org.patchthrough.web;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.web.pages.Chrome;
import org.patchthrough.web.pages.Phrases;
import org.patchthrough.web.pages.TroublePage;

/** Pages for what cannot be shown. */
final class Trouble {
    private static final List<Language> ALL = List.of(Language.values());

    private final Renderer renderer;
    private final Masthead masthead;

    Trouble(Renderer renderer, Masthead masthead) {
        this.renderer = renderer;
        this.masthead = masthead;
    }

    void notFound(Context ctx) {
        show(ctx, 404, "trouble.none");
    }

    void fault(Context ctx) {
        show(ctx, 500, "trouble.fault");
    }

    void away(Context ctx) {
        ctx.header("Retry-After", "30");
        show(ctx, 503, "trouble.away");
    }

    /** What the server itself would not read. */
    void unread(Context ctx, int status, String sentence) {
        var words = words(ctx);
        var chrome = masthead.plain(words, words.say("trouble.unread"));
        show(ctx, status, chrome, "trouble.unread", sentence, null, null, List.of());
    }

    /** Something on the page of a call that cannot be taken. */
    void refused(Context ctx, int status, Visit visit, String link, String sentence) {
        var chrome = masthead.call(visit, link, visit.words().say("trouble.unread"), 0);
        show(ctx, status, chrome, "trouble.unread", sentence, "trouble.back", visit.call(link, ""), visit.ancestors());
    }

    /** A call's page outlives the call by two hours. */
    void expired(Context ctx, Visit visit, String link) {
        var words = visit.words();
        var chrome = masthead.call(visit, link, words.say("call.old"), 0);
        show(ctx, 410, chrome, "call.old", words.say("call.old.detail"), "call.start", visit.home(), visit.ancestors());
    }

    private static Phrases words(Context ctx) {
        return Phrases.in(Visits.preferred(ctx, ALL));
    }

    private void show(Context ctx, int status, String key) {
        var words = words(ctx);
        var chrome = masthead.plain(words, words.say(key));
        show(ctx, status, chrome, key, words.say(key + ".detail"), "trouble.home", "/", List.of());
    }

    private void show(
            Context ctx,
            int status,
            Chrome chrome,
            String heading,
            String sentence,
            @Nullable String action,
            @Nullable String href,
            List<String> ancestors) {
        var words = chrome.words();
        var page =
                new TroublePage(chrome, words.say(heading), sentence, action == null ? null : words.say(action), href);
        renderer.show(ctx, status, "trouble/page", page, Renderer.NO_REFERRER, ancestors);
    }
}
