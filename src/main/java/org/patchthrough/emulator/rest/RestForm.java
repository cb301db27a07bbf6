package org.patchthrough.emulator.rest;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.RestError;
import org.patchthrough.emulator.wire.Urls;

/** The form of a request. Parameters nobody knows are ignored, and names are case-sensitive. */
abstract sealed class RestForm permits CallForm, TextForm {

    /** The vendor's numbers for trying errors out: to reach one, or from one, is refused, and why. */
    private static final String MAGIC = "+1500555000";

    final Context context;

    RestForm(Context context) {
        this.context = context;
    }

    /** Null also where it is empty. */
    @Nullable
    String value(String name) {
        var value = context.formParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The last two are the vendor's error numbers. */
    String number(String name, int missing, int invalid) {
        var written = value(name);
        if (written == null) {
            throw RestError.bad(missing, "No '" + name + "' number is specified");
        }
        return PhoneNumbers.read(written).orElseThrow(() -> RestError.bad(invalid, "Invalid '" + name + "' number"));
    }

    /** What one of the vendor's numbers ends in; a blank for anybody's. */
    static char magic(String number) {
        return number.startsWith(MAGIC) && number.length() == MAGIC.length() + 1 ? number.charAt(MAGIC.length()) : ' ';
    }

    @Nullable
    String url(String name, int invalid) {
        var url = value(name);
        if (url != null && !Urls.absolute(url)) {
            throw RestError.bad(invalid, name + " is not a valid URL: " + url);
        }
        return url;
    }
}
