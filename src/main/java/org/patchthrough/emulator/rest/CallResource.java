package org.patchthrough.emulator.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.Parameters;
import org.patchthrough.emulator.wire.PhoneNumbers;

/** A leg as the API shows it: every value a string or null, dates as RFC 2822. */
final class CallResource {
    private static final List<String> PARTS = List.of(("Events Notifications Payments Recordings Siprec Streams "
                    + "Transcriptions UserDefinedMessageSubscriptions UserDefinedMessages")
            .split(" ", -1));

    private CallResource() {}

    static Map<String, @Nullable Object> of(Leg leg, String account) {
        var path = "/2010-04-01/Accounts/" + account + "/Calls/" + leg.sid;
        var parts = new LinkedHashMap<String, String>();
        for (String part : PARTS) {
            parts.put(
                    part.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT),
                    path + "/" + part + ".json");
        }
        var status = leg.status();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("sid", leg.sid);
        shown.put("date_created", Parameters.stamp(leg.created));
        shown.put("date_updated", Parameters.stamp(leg.updated()));
        shown.put("parent_call_sid", leg.parent == null ? null : leg.parent.sid);
        shown.put("account_sid", account);
        shown.put("to", leg.to);
        shown.put("to_formatted", PhoneNumbers.formatted(leg.to));
        shown.put("from", leg.from);
        shown.put("from_formatted", PhoneNumbers.formatted(leg.from));
        shown.put("phone_number_sid", null);
        shown.put("status", status.word);
        shown.put("start_time", stamp(leg.started()));
        shown.put("end_time", stamp(leg.ended()));
        shown.put("duration", status.over() ? Long.toString(leg.talked().toSeconds()) : null);
        shown.put("price", null);
        shown.put("price_unit", "USD");
        shown.put("direction", leg.direction.word);
        shown.put("answered_by", null);
        shown.put("api_version", "2010-04-01");
        shown.put("forwarded_from", null);
        shown.put("group_sid", null);
        shown.put("caller_name", null);
        shown.put("queue_time", "0");
        shown.put("trunk_sid", null);
        shown.put("uri", path + ".json");
        shown.put("subresource_uris", parts);
        return shown;
    }

    private static @Nullable String stamp(@Nullable Instant at) {
        return at == null ? null : Parameters.stamp(at);
    }
}
