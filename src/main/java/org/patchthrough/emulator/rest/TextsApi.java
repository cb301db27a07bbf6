package org.patchthrough.emulator.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.Text;
import org.patchthrough.emulator.wire.Json;
import org.patchthrough.emulator.wire.RestError;

/** The part of the vendor's REST API that is about texts: create, fetch, list. */
final class TextsApi {
    private final PhoneSwitch phoneSwitch;
    private final String account;
    private final Listing<Text> list;
    private final Json json;

    TextsApi(PhoneSwitch phoneSwitch, Json json) {
        this.phoneSwitch = phoneSwitch;
        this.account = phoneSwitch.settings.account();
        // A text that has not left yet was not sent on any day, so no filter by day finds it.
        var filters = new Filters<Text>()
                .number("To", text -> text.to)
                .number("From", text -> text.from)
                .time("DateSent", text -> text.progress().sent());
        this.list = new Listing<>(
                "Messages",
                account,
                phoneSwitch.messaging.texts,
                filters,
                text -> text.sid,
                text -> TextResource.of(text, text.progress(), account));
        this.json = json;
    }

    /** Under {@code root}, the address of an account. */
    void routes(RoutesConfig routes, String root) {
        routes.post(root + "Messages.json", this::create);
        routes.get(root + "Messages.json", context -> json.answer(context, list.page(context)));
        routes.get(root + "Messages/{sid}.json", this::fetch);
    }

    private void create(Context context) {
        var text = phoneSwitch.messaging.send(new TextForm(context).read(phoneSwitch.owned.all()));
        // As of the moment it was taken, however far it is by now.
        context.status(201);
        json.answer(context, TextResource.of(text, text.taken(), account));
    }

    private void fetch(Context context) {
        var text = phoneSwitch
                .messaging
                .texts
                .find(context.pathParam("sid"))
                .orElseThrow(() -> RestError.notFound(context.path()));
        json.answer(context, TextResource.of(text, text.progress(), account));
    }
}
