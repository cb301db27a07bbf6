package org.patchthrough.web.info;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Prompt;
import org.patchthrough.caller.Phone;
import org.patchthrough.directory.Zip;
import org.patchthrough.prompts.PromptCatalog;
import org.patchthrough.request.RequestForm;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.DirectDial;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.page.ScriptFormatter;
import org.patchthrough.web.request.RequestHandler;

/** The pages beside a campaign's: its script, the offices' own numbers, the small print, and the way to be rid of us. */
public record InfoPages(
        PageContexts contexts, CallCommands calls, FormTokens forms, LayoutFactory layouts, Renderer renderer) {
    private static final int PRIVACY_PARTS = 6;
    private static final int TERMS_PARTS = 5;
    private static final PromptCatalog PROMPTS = new PromptCatalog();

    public void privacy(Context ctx) {
        contexts.with(ctx, context -> text(ctx, context, "privacy", PRIVACY_PARTS));
    }

    public void terms(Context ctx) {
        contexts.with(ctx, context -> text(ctx, context, "terms", TERMS_PARTS));
    }

    private void text(Context ctx, PageContext context, String key, int parts) {
        var organization = context.campaign().version().organization().name();
        var read = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> key + "." + part)
                .map(part -> new InfoPage.Part(
                        context.words().say(part), context.words().say(part + ".text", organization)))
                .toList();
        text(ctx, context, key, read);
    }

    public void prompts(Context ctx) {
        contexts.with(ctx, context -> {
            var spoken = Prompt.values();
            var all = IntStream.range(0, spoken.length)
                    .mapToObj(i -> new InfoPage.Part(
                            String.valueOf(i + 1),
                            PROMPTS.sentence(spoken[i], context.words().language())))
                    .toList();
            text(ctx, context, "prompts", all);
        });
    }

    private void text(Context ctx, PageContext context, String key, List<InfoPage.Part> parts) {
        var words = context.words();
        var layout = layouts.beside(context, words.say(key), "/" + key);
        var page = new InfoPage(layout, words.say(key), words.say(key + ".lead"), parts);
        renderer.show(ctx, 200, "info/text", page, Renderer.ORIGIN);
    }

    public void script(Context ctx) {
        contexts.with(
                ctx,
                context -> script(ctx, context, "script.page", context.words().say("script.print"), List.of(), null));
    }

    /** A ZIP is sent by a form and not kept in an address, where logs of others would hold it. */
    public void offices(Context ctx) {
        contexts.with(ctx, context -> {
            var words = context.words();
            var numbers = new DirectDial(context.campaign(), words);
            var zip =
                    Zip.find(RequestHandler.field(ctx, "zip")).map(Zip::digits).orElse("");
            var dial = zip.isEmpty() ? List.<DialLink>of() : numbers.all(zip);
            if (dial.isEmpty()) {
                script(ctx, context, "offices", words.say("offices.none.detail"), dial, words.say("offices.none"));
            } else {
                var several = numbers.several(zip) ? " " + words.say("offices.many") : "";
                script(ctx, context, "offices", words.say("offices.detail", zip) + several, dial, null);
            }
        });
    }

    private void script(
            Context ctx, PageContext context, String key, String lead, List<DialLink> dial, @Nullable String problem) {
        var heading = context.words().say(key);
        var page = new ScriptPage(
                layouts.beside(context, heading, "/script"),
                heading,
                lead,
                dial,
                problem,
                ScriptFormatter.script(context.campaign().version(), context.words()),
                context.home());
        renderer.show(ctx, 200, "info/script", page, Renderer.ORIGIN);
    }

    public void never(Context ctx) {
        contexts.with(ctx, context -> never(ctx, 200, context, "", null));
    }

    private void never(Context ctx, int status, PageContext context, String phone, @Nullable String wrong) {
        var words = context.words();
        var form = new BlockNumberPage.Form(
                context.alone("/never"), forms.issue(context.campaign().slug(), context.partnerId()), phone);
        var page = new BlockNumberPage(
                layouts.beside(context, words.say("never"), "/never"), null, words.say("never.lead"), wrong, form);
        renderer.show(ctx, status, "info/block", page, Renderer.NO_REFERRER);
    }

    public void stop(Context ctx) {
        contexts.with(ctx, context -> {
            var typed = RequestHandler.field(ctx, "phone");
            var token = forms.check(context.campaign(), context.partnerId(), RequestHandler.field(ctx, "token"));
            if (token != FormTokens.Verdict.GOOD) {
                never(ctx, 403, context, typed, context.words().say("never.stale"));
                return;
            }
            switch (Phone.read(typed)) {
                case Phone.Reading.Whole(var phone) -> stopped(ctx, context, phone);
                case Phone.Reading.Mistaken mistaken ->
                    never(
                            ctx,
                            400,
                            context,
                            typed,
                            RefusalFormatter.mistake(context.words(), RequestForm.mistake(mistaken)));
            }
        });
    }

    private void stopped(Context ctx, PageContext context, Phone phone) {
        calls.never(phone);
        var words = context.words();
        var done = words.say("never.done", phone.masked());
        var detail = words.say(
                "never.done.detail", context.campaign().version().organization().name());
        var page = new BlockNumberPage(layouts.beside(context, done, "/never"), done, detail, null, null);
        renderer.show(ctx, 200, "info/block", page, Renderer.NO_REFERRER);
    }
}
