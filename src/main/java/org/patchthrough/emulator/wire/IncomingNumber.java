package org.patchthrough.emulator.wire;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the carrier asks about what comes in at a number of the account's. An address may end in a fragment with
 * connection overrides, {@code #rc=2&rp=all}, which is honored and never sent.
 *
 * @param voiceUrl where the document of a call that comes in is fetched; without it a caller hears that nobody is there
 * @param statusCallback where the end of such a call is told; none where nobody wants to know
 * @param smsUrl where a text that comes in is told
 * @param keywords whether the carrier itself answers STOP, START and HELP, and blocks who said STOP
 */
public record IncomingNumber(
        @Nullable URI voiceUrl,
        @Nullable URI statusCallback,
        @Nullable URI smsUrl,
        boolean keywords) {
    /** A number that can be called from and has not been set up for anything that comes in. */
    public static final IncomingNumber UNSET = new IncomingNumber(null, null, null);

    /** As a long code is by default, where the carrier answers its own keywords. */
    public IncomingNumber(@Nullable URI voiceUrl, @Nullable URI statusCallback, @Nullable URI smsUrl) {
        this(voiceUrl, statusCallback, smsUrl, true);
    }

    /** As a short code is, or a number where that is switched off: STOP, START and HELP are the service's to answer. */
    public IncomingNumber withoutKeywords() {
        return new IncomingNumber(voiceUrl, statusCallback, smsUrl, false);
    }
}
