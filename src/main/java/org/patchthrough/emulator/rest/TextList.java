package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.Text;
import org.patchthrough.emulator.network.Texts;
import org.patchthrough.emulator.wire.PhoneNumbers;

/** {@code GET Messages.json}. A text that has not left yet was not sent on any day, so no filter by day finds it. */
final class TextList {
    private final Texts texts;
    private final Listing<Text> listing;

    TextList(Texts texts, String account) {
        this.texts = texts;
        var filters = new Filters<Text>()
                .number("To", text -> text.to)
                .number("From", text -> text.from)
                .time("DateSent", text -> text.progress().sent());
        this.listing = new Listing<>(
                "Messages",
                account,
                filters,
                text -> text.sid,
                text -> TextResource.of(text, text.progress(), account));
    }

    Map<String, @Nullable Object> page(Context context) {
        var to = context.queryParam("To");
        var number = to == null ? context.queryParam("From") : to;
        return listing.page(
                context,
                number == null
                        ? texts.all()
                        : texts.of(PhoneNumbers.read(number).orElse(number)));
    }
}
