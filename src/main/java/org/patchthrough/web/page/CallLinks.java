package org.patchthrough.web.page;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Tokens;

/** A call as it is named outside: its id and a signature. Who knows it may see the call and answer for it. */
public record CallLinks(Tokens tokens) {
    private static final String PURPOSE = "page";
    private static final int BYTES = 16;

    /** 43 letters, digits, hyphens and underscores; the same for the same call. */
    public String write(UUID call) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(call.getMostSignificantBits())
                .putLong(call.getLeastSignificantBits());
        return tokens.signed(PURPOSE, bytes.array());
    }

    /** Empty for anything that we did not sign. */
    public Optional<UUID> read(String link) {
        return tokens.opened(PURPOSE, link).filter(body -> body.length == BYTES).map(body -> {
            var bytes = ByteBuffer.wrap(body);
            return new UUID(bytes.getLong(), bytes.getLong());
        });
    }
}
