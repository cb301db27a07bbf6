package org.patchthrough.emulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.wire.Json;

/** {@code /control/texts}: sends texts from phones, reads what was sent either way, and says which numbers get none. */
public record TextControl(PhoneSwitch phoneSwitch, Json json) {
    public void routes(RoutesConfig routes) {
        routes.post("/control/texts", this::send);
        routes.get("/control/texts", this::texts);
        routes.put("/control/numbers/{number}/texts", this::refuse);
    }

    private void send(Context context) {
        var body = json.object(context);
        var text = phoneSwitch.messaging.receive(
                Control.number(body.path("from").asText()),
                Control.number(body.path("to").asText()),
                body.path("body").asText(),
                body.hasNonNull("sid") ? body.get("sid").asText() : null,
                media(body.path("media")));
        json.answer(context, Map.of("sid", text.sid));
    }

    private void texts(Context context) {
        var number = context.queryParam("number");
        var texts = phoneSwitch.messaging.texts;
        var shown = number == null ? texts.all() : texts.of(Control.number(number));
        json.answer(
                context,
                shown.stream().map(TextRecord::of).map(TextControl::record).toList());
    }

    private void refuse(Context context) {
        var code = json.object(context).path("code");
        if (!code.canConvertToInt()) {
            throw new IllegalArgumentException("code " + code + ": use the vendor's error number, or 0 for none");
        }
        phoneSwitch.messaging.refuse(Control.number(context.pathParam("number")), code.asInt());
        context.status(204);
    }

    /** One address or a list of them. */
    private static List<String> media(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        var media = new ArrayList<String>();
        node.forEach(one -> media.add(one.asText()));
        return media;
    }

    static Map<String, Object> record(TextRecord text) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("sid", text.sid());
        shown.put("from", text.from());
        shown.put("to", text.to());
        shown.put("body", text.body());
        shown.put("status", text.status());
        shown.put("at", text.at().toString());
        shown.put("by", text.by());
        return shown;
    }
}
