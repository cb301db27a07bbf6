package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;

/** Pages for what cannot be shown. */
public final class ErrorPages {
    private static final List<Language> ALL = List.of(Language.values());

    private final Renderer renderer;
    private final LayoutFactory layouts;

    public ErrorPages(Renderer renderer, LayoutFactory layouts) {
        this.renderer = renderer;
        this.layouts = layouts;
    }

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

    /** What the server itself would not read. */
    public void unread(Context ctx, int status, String sentence) {
        var words = words(ctx);
        var layout = layouts.plain(words, words.say("trouble.unread"));
        show(ctx, status, layout, "trouble.unread", sentence, null, null, List.of());
    }

    /** Something on the page of a call that cannot be taken. */
    public void refused(Context ctx, int status, PageContext context, String link, String sentence) {
        var layout = layouts.call(context, link, context.words().say("trouble.unread"), 0);
        show(
                ctx,
                status,
                layout,
                "trouble.unread",
                sentence,
                "trouble.back",
                context.call(link, ""),
                context.ancestors());
    }

    /** A call's page outlives the call by two hours. */
    public void expired(Context ctx, PageContext context, String link) {
        var words = context.words();
        var layout = layouts.call(context, link, words.say("call.old"), 0);
        show(
                ctx,
                410,
                layout,
                "call.old",
                words.say("call.old.detail"),
                "call.start",
                context.home(),
                context.ancestors());
    }

    private static PageMessages words(Context ctx) {
        return PageMessages.in(PageContexts.preferred(ctx, ALL));
    }

    private void show(Context ctx, int status, String key) {
        var words = words(ctx);
        var layout = layouts.plain(words, words.say(key));
        show(ctx, status, layout, key, words.say(key + ".detail"), "trouble.home", "/", List.of());
    }

    private void show(
            Context ctx,
            int status,
            Layout layout,
            String heading,
            String sentence,
            @Nullable String action,
            @Nullable String href,
            List<String> ancestors) {
        var words = layout.words();
        var page = new ErrorPage(layout, words.say(heading), sentence, action == null ? null : words.say(action), href);
        renderer.show(ctx, status, "error/page", page, Renderer.NO_REFERRER, ancestors);
    }
}
