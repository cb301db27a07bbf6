package org.patchthrough.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.patchthrough.call.Tokens;

/** Shows that a form was filled in on a page of ours, for this campaign and not long ago. */
public final class FormTokens {
    private static final String PURPOSE = "form";
    private static final Duration LIFE = Duration.ofHours(4);

    private final Tokens tokens;
    private final InstantSource clock;

    public FormTokens(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    public enum Verdict {
        GOOD,
        /** Ours once, but the page has lain about for too long. */
        EXPIRED,
        FORGED
    }

    public String issue(String campaign) {
        var slug = campaign.getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(Long.BYTES + slug.length)
                .putLong(clock.millis())
                .put(slug);
        return tokens.signed(PURPOSE, body.array());
    }

    public Verdict check(String campaign, String token) {
        var opened = tokens.opened(PURPOSE, token).map(ByteBuffer::wrap);
        if (opened.isEmpty() || opened.get().remaining() < Long.BYTES) {
            return Verdict.FORGED;
        }
        var body = opened.get();
        var issued = Instant.ofEpochMilli(body.getLong());
        var slug = StandardCharsets.UTF_8.decode(body).toString();
        if (!slug.equals(campaign)) {
            return Verdict.FORGED;
        }
        return clock.instant().isAfter(issued.plus(LIFE)) ? Verdict.EXPIRED : Verdict.GOOD;
    }
}
