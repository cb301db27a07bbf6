package org.patchthrough.emulator.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.emulator.wire.StatusHook;

/**
 * Somebody dials a number of the account's.
 *
 * @param phone who dials
 * @param verstat what the network says of the caller's number, in the vendor's words; null where it says nothing, as of
 *     most landlines
 * @param anonymous whether the caller hides their number
 */
record InboundCall(String phone, String to, @Nullable String verstat, boolean anonymous, IncomingNumber incoming)
        implements CallStart {

    /** What the vendor sends for a number that is hidden: the letters of "anonymous" on a telephone's keys. */
    static final String ANONYMOUS = "+266696687";

    private static final DocumentSource NOBODY = new DocumentSource.Inline(
            "<Response><Say>Nobody takes calls at this number yet. Goodbye.</Say></Response>");

    @Override
    public String from() {
        return anonymous ? ANONYMOUS : phone;
    }

    @Override
    public Direction direction() {
        return Direction.INBOUND;
    }

    /** What the network says of the caller comes with the first request alone. */
    @Override
    public DocumentSource source() {
        if (incoming.voiceUrl() == null) {
            return NOBODY;
        }
        var more = new LinkedHashMap<String, String>(Map.of("CallToken", callToken()));
        if (verstat != null) {
            more.put("StirVerstat", verstat);
        }
        return new DocumentSource.At(incoming.voiceUrl().toString(), "POST", more);
    }

    @Override
    public DocumentSource.@Nullable At fallback() {
        return null;
    }

    /** Of a call that comes in only the end is told. */
    @Override
    public @Nullable StatusHook hook() {
        URI callback = incoming.statusCallback();
        return callback == null ? null : new StatusHook(callback.toString(), "POST", Set.of("completed"));
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(4);
    }

    private static String callToken() {
        var token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        return "{\"parentCallInfoToken\":\"" + token + "\",\"identityHeaderTokens\":[]}";
    }
}
