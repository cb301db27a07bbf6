package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.Segments;
import org.patchthrough.emulator.wire.TextRequest;

/** The form that asks for a text. */
final class TextForm extends RestForm {
    TextForm(Context context) {
        super(context);
    }

    TextRequest read(Set<String> owned) {
        var to = to();
        var from = from(owned);
        if (to.equals(from)) {
            throw RestError.bad(21266, "'To' and 'From' are the same number");
        }
        var body = context.formParam("Body");
        var media = context.formParams("MediaUrl");
        if ((body == null || body.isEmpty()) && media.isEmpty()) {
            throw RestError.bad(21602, "A text needs a Body or a MediaUrl");
        }
        if (body != null && body.length() > Segments.MAX_CHARACTERS) {
            throw RestError.bad(21617, "Body is longer than " + Segments.MAX_CHARACTERS + " characters");
        }
        return new TextRequest(from, to, body == null ? "" : body, List.copyOf(media), url("StatusCallback", 21609));
    }

    private String to() {
        var to = number("To", 21604, 21211);
        return switch (magic(to)) {
            case '1' -> throw RestError.bad(21211, "Invalid 'To' number");
            case '2' -> throw RestError.bad(21612, "The 'To' number cannot be reached by text");
            case '3' -> throw RestError.bad(21408, "The account may not text the region of this 'To' number");
            case '4' -> throw RestError.bad(21610, "The 'To' number has unsubscribed");
            case '9' -> throw RestError.bad(21614, "The 'To' number is no mobile number");
            default -> to;
        };
    }

    private String from(Set<String> owned) {
        var from = number("From", 21603, 21212);
        return switch (magic(from)) {
            case '1' -> throw RestError.bad(21212, "Invalid 'From' number");
            case '6' -> from;
            case '8' -> throw RestError.bad(21611, "The 'From' number has as many texts queued as it may");
            default -> {
                if (!owned.contains(from)) {
                    throw RestError.bad(21606, "'From' is no number of this account that can text");
                }
                yield from;
            }
        };
    }
}
