package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.request.CallRequest.Sender;

/**
 * What the pages are set to.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  the carrier is the emulator
 * @param phone     where the emulator's phone is in a browser; empty where there is none
 * @param answered  somebody who dials a campaign's number is connected
 * @param address   of who asks, behind whatever proxies are trusted
 * @param numberRefused whether the carrier's code for a call that it did not place blames the caller's number
 * @param opensFigures whether a key opens figures that are not for everybody
 * @param geocoder  tells the district of a street address; empty where none is asked for
 */
public record WebSettings(
        String publicUrl,
        boolean emulated,
        Optional<URI> phone,
        boolean answered,
        Function<Context, String> address,
        Predicate<String> numberRefused,
        Predicate<String> opensFigures,
        Optional<Geocoder> geocoder) {
    private static final int MAX_HEADER = 300;

    /** Who sent a request, and from which page. */
    public Sender sender(Context ctx) {
        return new Sender(header(ctx, "Origin"), address.apply(ctx), header(ctx, "User-Agent"));
    }

    private static String header(Context ctx, String name) {
        var value = ctx.header(name);
        return value == null ? "" : value.substring(0, Math.min(MAX_HEADER, value.length()));
    }
}
