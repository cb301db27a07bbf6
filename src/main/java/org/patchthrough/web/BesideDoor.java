package org.patchthrough.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Prompt;
import org.patchthrough.caller.Phone;
import org.patchthrough.dialer.RequestResult.Mistake;
import org.patchthrough.directory.Zip;
import org.patchthrough.prompts.PromptCatalog;
import org.patchthrough.web.pages.Dial;
import org.patchthrough.web.pages.NeverPage;
import org.patchthrough.web.pages.ScriptPage;
import org.patchthrough.web.pages.TextPage;

/** The pages beside a campaign's: its script, the offices' own numbers, the small print, and the way to be rid of us. */
final class BesideDoor {
    private static final int PRIVACY_PARTS = 6;
    private static final int TERMS_PARTS = 5;

    private final Visits visits;
    private final Catalog catalog;
    private final Calls calls;
    private final FormTokens forms;
    private final Masthead masthead;
    private final Renderer renderer;
    private final PromptCatalog prompts = new PromptCatalog();

    BesideDoor(Visits visits, Catalog catalog, Calls calls, FormTokens forms, Masthead masthead, Renderer renderer) {
        this.visits = visits;
        this.catalog = catalog;
        this.calls = calls;
        this.forms = forms;
        this.masthead = masthead;
        this.renderer = renderer;
    }

    void privacy(Context ctx) {
        visits.with(ctx, visit -> text(ctx, visit, "privacy", PRIVACY_PARTS));
    }

    void terms(Context ctx) {
        visits.with(ctx, visit -> text(ctx, visit, "terms", TERMS_PARTS));
    }

    private void text(Context ctx, Visit visit, String key, int parts) {
        var organization = visit.campaign().version().organization().name();
        var read = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> key + "." + part)
                .map(part ->
                        new TextPage.Part(visit.words().say(part), visit.words().say(part + ".text", organization)))
                .toList();
        text(ctx, visit, key, read);
    }

    void prompts(Context ctx) {
        visits.with(ctx, visit -> {
            var all = Stream.of(Prompt.values())
                    .map(prompt -> new TextPage.Part(
                            String.valueOf(prompt.ordinal() + 1),
                            prompts.sentence(prompt, visit.words().language())))
                    .toList();
            text(ctx, visit, "prompts", all);
        });
    }

    private void text(Context ctx, Visit visit, String key, List<TextPage.Part> parts) {
        var words = visit.words();
        var chrome = masthead.beside(visit, words.say(key), "/" + key);
        var page = new TextPage(chrome, words.say(key), words.say(key + ".lead"), parts);
        renderer.show(ctx, 200, "beside/text", page, Renderer.ORIGIN);
    }

    void script(Context ctx) {
        visits.with(
                ctx, visit -> script(ctx, visit, "script.page", visit.words().say("script.print"), List.of(), null));
    }

    /** A ZIP is sent by a form and not kept in an address, where logs of others would hold it. */
    void offices(Context ctx) {
        visits.with(
                ctx,
                visit -> Zip.find(RequestDoor.field(ctx, "zip"))
                        .ifPresentOrElse(zip -> offices(ctx, visit, zip.digits()), () -> noOffices(ctx, visit)));
    }

    private void offices(Context ctx, Visit visit, String zip) {
        var words = visit.words();
        var numbers = new OwnNumbers(visit.campaign().version(), catalog.newest(), words);
        var dial = numbers.all(zip);
        if (dial.isEmpty()) {
            noOffices(ctx, visit);
            return;
        }
        var lead = words.say("offices.detail", zip);
        script(ctx, visit, "offices", numbers.several(zip) ? lead + " " + words.say("offices.many") : lead, dial, null);
    }

    private void noOffices(Context ctx, Visit visit) {
        var words = visit.words();
        script(ctx, visit, "offices", words.say("offices.none.detail"), List.of(), words.say("offices.none"));
    }

    private void script(Context ctx, Visit visit, String key, String lead, List<Dial> dial, @Nullable String problem) {
        var heading = visit.words().say(key);
        var page = new ScriptPage(
                masthead.beside(visit, heading, "/script"),
                heading,
                lead,
                dial,
                problem,
                ScriptWords.script(visit.campaign().version(), visit.words()),
                visit.home());
        renderer.show(ctx, 200, "beside/script", page, Renderer.ORIGIN);
    }

    void never(Context ctx) {
        visits.with(ctx, visit -> never(ctx, 200, visit, "", null));
    }

    private void never(Context ctx, int status, Visit visit, String phone, @Nullable String wrong) {
        var words = visit.words();
        var form = new NeverPage.Form(
                visit.alone("/never"), forms.issue(visit.campaign().slug(), visit.partnerId()), phone);
        var page = new NeverPage(
                masthead.beside(visit, words.say("never"), "/never"), null, words.say("never.lead"), wrong, form);
        renderer.show(ctx, status, "beside/never", page, Renderer.NO_REFERRER);
    }

    void stop(Context ctx) {
        visits.with(ctx, visit -> {
            var typed = RequestDoor.field(ctx, "phone");
            var token = forms.check(visit.campaign(), visit.partnerId(), RequestDoor.field(ctx, "token"));
            if (token != FormTokens.Verdict.GOOD) {
                never(ctx, 403, visit, typed, visit.words().say("never.stale"));
                return;
            }
            switch (Phone.read(typed)) {
                case Phone.Reading.Whole(var phone) -> stopped(ctx, visit, phone);
                case Phone.Reading.Mistaken(var sentence) ->
                    never(ctx, 400, visit, typed, RefusalWords.mistake(visit.words(), new Mistake("phone", sentence)));
            }
        });
    }

    private void stopped(Context ctx, Visit visit, Phone phone) {
        calls.never(phone);
        var words = visit.words();
        var done = words.say("never.done", phone.masked());
        var detail = words.say(
                "never.done.detail", visit.campaign().version().organization().name());
        var page = new NeverPage(masthead.beside(visit, done, "/never"), done, detail, null, null);
        renderer.show(ctx, 200, "beside/never", page, Renderer.NO_REFERRER);
    }
}
