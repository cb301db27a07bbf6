package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.patchthrough.call.Language;

/** Pages for what cannot be shown. */
public record ErrorPages(Renderer renderer, LayoutFactory layouts) {
    private static final List<Language> ALL = List.of(Language.values());

    public void notFound(Context ctx) {
        show(ctx, 404, "trouble.none");
    }

    public void fault(Context ctx) {
        show(ctx, 500, "trouble.fault");
    }

    public void away(Context ctx) {
        ctx.header("Retry-After", "30");
        show(ctx, 503, "trouble.away");
    }

    private void show(Context ctx, int status, String key) {
        var words = words(ctx);
        var heading = words.say(key);
        show(
                ctx,
                status,
                new ErrorPage(
                        layouts.plain(words, heading),
                        heading,
                        words.say(key + ".detail"),
                        words.say("trouble.home"),
                        "/"),
                List.of());
    }

    /** What the server itself would not read. */
    public void unread(Context ctx, int status, String sentence) {
        var words = words(ctx);
        var heading = words.say("trouble.unread");
        show(ctx, status, new ErrorPage(layouts.plain(words, heading), heading, sentence, null, null), List.of());
    }

    private static PageMessages words(Context ctx) {
        return PageMessages.in(PageContexts.preferred(ctx, ALL));
    }

    /** Something on the page of a call that cannot be taken. */
    public void refused(Context ctx, int status, PageContext context, String link, String sentence) {
        var words = context.words();
        var heading = words.say("trouble.unread");
        var layout = layouts.call(context, link, heading, 0);
        var page = new ErrorPage(layout, heading, sentence, words.say("trouble.back"), context.call(link, ""));
        show(ctx, status, page, context.ancestors());
    }

    /** A call's page outlives the call by two hours. */
    public void expired(Context ctx, PageContext context, String link) {
        var words = context.words();
        var heading = words.say("call.old");
        var layout = layouts.call(context, link, heading, 0);
        var page =
                new ErrorPage(layout, heading, words.say("call.old.detail"), words.say("call.start"), context.home());
        show(ctx, 410, page, context.ancestors());
    }

    private void show(Context ctx, int status, ErrorPage page, List<String> ancestors) {
        renderer.show(ctx, status, "error/page", page, Renderer.NO_REFERRER, ancestors);
    }
}
