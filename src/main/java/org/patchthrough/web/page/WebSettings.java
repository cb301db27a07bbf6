package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.patchthrough.directory.geocode.Geocoder;

/**
 * What the pages are set to.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  the carrier is the emulator
 * @param answered  somebody who dials a campaign's number is connected
 * @param address   of who asks, behind whatever proxies are trusted
 * @param geocoder  tells the district of a street address; empty where none is asked for
 */
public record WebSettings(
        String publicUrl,
        boolean emulated,
        boolean answered,
        Function<Context, String> address,
        Optional<Geocoder> geocoder) {}
