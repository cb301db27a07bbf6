package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.CallRequest;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.StatusHook;
import org.patchthrough.emulator.wire.TwimlDocument.Warning;

/** The form of a request about a call. */
final class CallForm extends RestForm {
    private static final int LONGEST_INLINE = 4000;

    CallForm(Context context) {
        super(context);
    }

    CallRequest read(Set<String> owned) {
        var from = from(owned);
        var to = to();
        if (to.equals(from)) {
            throw RestError.bad(21211, "'To' and 'From' are the same number");
        }
        var warnings = new ArrayList<Warning>();
        var hook = StatusHook.of(
                url("StatusCallback", 21205),
                method("StatusCallbackMethod"),
                context.formParams("StatusCallbackEvent"),
                () -> warnings.add(
                        new Warning(21626, "StatusCallbackEvent holds no event; send the parameter once for each")));
        var source = source();
        if (source == null) {
            throw RestError.bad(21205, "Url parameter is required");
        }
        if (value("Url") != null && value("Twiml") != null) {
            warnings.add(new Warning(32019, "Url and Twiml were both sent; Url is used"));
        }
        var fallback = value("FallbackUrl");
        var fallbackMethod = method("FallbackMethod");
        return new CallRequest(
                from,
                to,
                source,
                fallback == null ? null : DocumentSource.At.of(fallback, fallbackMethod),
                hook,
                seconds("Timeout", 60, 600),
                seconds("TimeLimit", 14400, 86400),
                List.copyOf(warnings));
    }

    /** The document asked for, null where none is. */
    @Nullable
    DocumentSource source() {
        var url = url("Url", 21205);
        if (url != null) {
            return DocumentSource.At.of(url, method("Method"));
        }
        var twiml = value("Twiml");
        if (twiml == null) {
            return null;
        }
        if (twiml.length() > LONGEST_INLINE) {
            throw RestError.bad(32018, "Twiml is longer than " + LONGEST_INLINE + " characters");
        }
        return new DocumentSource.Inline(twiml);
    }

    private String from(Set<String> owned) {
        var from = number("From", 21213, 21212);
        if (magic(from) == '1') {
            throw RestError.bad(21212, "Invalid 'From' number");
        }
        if (magic(from) != '6' && !owned.contains(from)) {
            throw RestError.bad(21210, "'From' is neither a number of this account nor a verified caller ID");
        }
        return from;
    }

    private String to() {
        var to = number("To", 21201, 21211);
        return switch (magic(to)) {
            case '1' -> throw RestError.bad(21217, "The 'To' number is not plausible");
            case '2' -> throw RestError.bad(21214, "The 'To' number cannot be reached");
            case '3' -> throw RestError.bad(21215, "The account may not call the region of this 'To' number");
            case '4' -> throw RestError.bad(21216, "The 'To' number is on the block list");
            default -> to;
        };
    }

    private String method(String name) {
        var value = value(name);
        return switch (value == null ? "POST" : value.toUpperCase(Locale.ROOT)) {
            case "GET" -> "GET";
            case "POST" -> "POST";
            default -> throw RestError.bad(21209, name + " is not a valid method: " + value);
        };
    }

    private Duration seconds(String name, int otherwise, int max) {
        var value = value(name);
        if (value == null) {
            return Duration.ofSeconds(otherwise);
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > max) {
            throw RestError.bad(21208, name + " is 1 to " + max + " seconds, not " + value);
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }
}
