package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.Legs;
import org.patchthrough.emulator.wire.PhoneNumbers;

/** {@code GET Calls.json}. A leg that has not been dialed yet has no start, so no filter by time finds it. */
final class CallList {
    private final Legs legs;
    private final Listing<Leg> listing;

    CallList(Legs legs, String account) {
        this.legs = legs;
        var filters = new Filters<Leg>()
                .number("To", leg -> leg.to)
                .number("From", leg -> leg.from)
                .word("Status", leg -> leg.status().word)
                .word("ParentCallSid", leg -> leg.parent == null ? null : leg.parent.sid)
                .time("StartTime", Leg::started)
                .time("EndTime", Leg::ended);
        this.listing = new Listing<>("Calls", account, filters, leg -> leg.sid, leg -> CallResource.of(leg, account));
    }

    Map<String, @Nullable Object> page(Context context) {
        var to = context.queryParam("To");
        var number = to == null ? context.queryParam("From") : to;
        return listing.page(
                context,
                number == null ? legs.all() : legs.of(PhoneNumbers.read(number).orElse(number)));
    }
}
