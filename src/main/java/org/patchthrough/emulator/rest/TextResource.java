package org.patchthrough.emulator.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Parameters;
import org.patchthrough.emulator.network.Text;
import org.patchthrough.emulator.wire.Segments;

/** A text as the API shows it: every value but the error's number a string or null, dates as RFC 2822. */
final class TextResource {
    private TextResource() {}

    static Map<String, @Nullable Object> of(Text text, Text.Progress progress, String account) {
        var path = "/2010-04-01/Accounts/" + account + "/Messages/" + text.sid;
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("body", text.body);
        shown.put("num_segments", Integer.toString(Segments.of(text.body)));
        shown.put("direction", text.origin.direction);
        shown.put("from", text.from);
        shown.put("to", text.to);
        shown.put("date_updated", Parameters.stamp(progress.updated()));
        shown.put("price", null);
        shown.put("error_message", null);
        shown.put("uri", path + ".json");
        shown.put("account_sid", account);
        shown.put("num_media", Integer.toString(text.media.size()));
        shown.put("status", progress.status().word);
        shown.put("messaging_service_sid", null);
        shown.put("sid", text.sid);
        shown.put("date_sent", progress.sent() == null ? null : Parameters.stamp(progress.sent()));
        shown.put("date_created", Parameters.stamp(text.created));
        shown.put("error_code", progress.error() == 0 ? null : progress.error());
        shown.put("price_unit", "USD");
        shown.put("api_version", "2010-04-01");
        shown.put("subresource_uris", Map.of("media", path + "/Media.json"));
        return shown;
    }
}
