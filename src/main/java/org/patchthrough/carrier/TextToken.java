package org.patchthrough.carrier;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Tokens;

/** Which text of ours, signed, in the address at which we hear how it fares. */
public record TextToken(UUID text) {
    private static final String PURPOSE = "text";
    private static final int BYTES = 2 * Long.BYTES;

    /** For a part of an address: base64url. */
    public String write(Tokens tokens) {
        var body = ByteBuffer.allocate(BYTES)
                .putLong(text.getMostSignificantBits())
                .putLong(text.getLeastSignificantBits());
        return tokens.signed(PURPOSE, body.array());
    }

    /** Empty for anything that we did not write. */
    public static Optional<TextToken> read(Tokens tokens, String address) {
        return tokens.opened(PURPOSE, address)
                .filter(body -> body.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(body -> new TextToken(new UUID(body.getLong(), body.getLong())));
    }
}
