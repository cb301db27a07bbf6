package org.patchthrough.carrier;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Tokens;

/** Which leg of which call, as it stands, signed, in the address of that leg's callbacks. */
public record LegToken(UUID call, Leg leg) {
    private static final String PURPOSE = "leg";
    private static final int BYTES = 2 * Long.BYTES + 2;

    /** For a part of an address: base64url. */
    public String write(Tokens tokens) {
        var body = ByteBuffer.allocate(BYTES)
                .putLong(call.getMostSignificantBits())
                .putLong(call.getLeastSignificantBits())
                .put((byte) leg.target())
                .put((byte) leg.attempt());
        return tokens.signed(PURPOSE, body.array());
    }

    /** Empty for anything that we did not write. */
    public static Optional<LegToken> read(Tokens tokens, String text) {
        return tokens.opened(PURPOSE, text)
                .filter(body -> body.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(body -> new LegToken(new UUID(body.getLong(), body.getLong()), new Leg(body.get(), body.get())));
    }
}
