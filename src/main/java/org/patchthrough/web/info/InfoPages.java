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
import org.patchthrough.web.page.DirectDial;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.NamedTarget;
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
    /** A representative and two senators, and one entry of the campaign's own: more paper than that nobody reads. */
    private static final int MAX_SCRIPTS = 4;

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
        contexts.with(ctx, context -> {
            var words = context.words();
            var members = new DirectDial(context.campaign(), words).members();
            show(ctx, context, "script.page", words.say("script.print"), members(context, members, "", true), "", null);
        });
    }

    /** A ZIP is sent by a form and not kept in an address, where logs of others would hold it. */
    public void offices(Context ctx) {
        contexts.with(ctx, context -> {
            var words = context.words();
            var numbers = new DirectDial(context.campaign(), words);
            var zip =
                    Zip.find(RequestHandler.field(ctx, "zip")).map(Zip::digits).orElse("");
            var found = zip.isEmpty() ? List.<NamedTarget>of() : numbers.members(zip);
            if (found.isEmpty()) {
                var none = words.say("offices.none");
                show(ctx, context, "offices", words.say("offices.none.detail"), List.of(), "", none);
            } else {
                var several = numbers.several(zip);
                var lead = words.say("offices.detail", zip) + (several ? " " + words.say("offices.many") : "");
                show(ctx, context, "offices", lead, members(context, found, zip, !several), zip, null);
            }
        });
    }

    /** Where they are few and all to be called, each has the whole script with their name in it. */
    private static List<ScriptPage.Member> members(
            PageContext context, List<NamedTarget> members, String zip, boolean all) {
        var named = all && members.size() <= MAX_SCRIPTS;
        return members.stream()
                .map(member -> new ScriptPage.Member(
                        member.seat(),
                        member.heading(),
                        member.dials().findFirst().orElseThrow(),
                        member.dials().toList(),
                        named ? ScriptFormatter.alone(context.campaign(), member.seat(), zip, context.words()) : null))
                .toList();
    }

    private void show(
            Context ctx,
            PageContext context,
            String key,
            String lead,
            List<ScriptPage.Member> members,
            String zip,
            @Nullable String problem) {
        var heading = context.words().say(key);
        var page = new ScriptPage(
                layouts.beside(context, heading, "/script"),
                heading,
                lead,
                members,
                problem,
                ScriptFormatter.alone(context.campaign().version(), zip, context.words()),
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
