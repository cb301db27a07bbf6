package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.Segments;
import org.patchthrough.emulator.wire.TextRequest;
import org.patchthrough.emulator.wire.Urls;

/** Reads the form that asks for a text. Parameters nobody knows are ignored, and names are case-sensitive. */
public final class TextForm {
    /** The vendor's numbers for trying errors out: to text one, or from one, is refused, and why. */
    private static final String MAGIC = "+1500555000";

    private final Context context;

    TextForm(Context context) {
        this.context = context;
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
        return new TextRequest(from, to, body == null ? "" : body, List.copyOf(media), callback());
    }

    private @Nullable String callback() {
        var url = value("StatusCallback");
        if (url != null && !Urls.absolute(url)) {
            throw RestError.bad(21609, "StatusCallback is not a valid URL: " + url);
        }
        return url;
    }

    private String to() {
        var written = value("To");
        if (written == null) {
            throw RestError.bad(21604, "No 'To' number is specified");
        }
        var to = PhoneNumbers.read(written).orElseThrow(() -> RestError.bad(21211, "Invalid 'To' number"));
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
        var written = value("From");
        if (written == null) {
            throw RestError.bad(21603, "No 'From' number is specified");
        }
        var from = PhoneNumbers.read(written).orElseThrow(() -> RestError.bad(21212, "Invalid 'From' number"));
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

    private static char magic(String number) {
        return number.startsWith(MAGIC) && number.length() == MAGIC.length() + 1 ? number.charAt(MAGIC.length()) : ' ';
    }

    private @Nullable String value(String name) {
        var value = context.formParam(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
