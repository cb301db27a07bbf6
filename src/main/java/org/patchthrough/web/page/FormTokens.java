package org.patchthrough.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.patchthrough.call.Tokens;
import org.patchthrough.campaign.CallableCampaign;

/** Shows that a form was filled in on a page of ours, for this campaign and this partner, not long ago and by a person. */
public record FormTokens(Tokens tokens, InstantSource clock) {
    private static final String PURPOSE = "form";
    private static final Duration LIFE = Duration.ofHours(4);
    /** Nobody fills in a form as quickly as that. */
    private static final Duration MINIMAL = Duration.ofSeconds(2);
    /** In no slug and no id. */
    private static final char BETWEEN = '/';

    public enum Verdict {
        GOOD,
        /** A program's. Where anybody may ask without a page, programs may ask by one. */
        TOO_SOON,
        /** Ours once, but the page has lain about for too long. */
        EXPIRED,
        FORGED
    }

    /** @param partner whose page it is, by their id; empty for nobody's */
    public String issue(String campaign, String partner) {
        return issue(campaign, partner, clock.instant());
    }

    /** The same for the rest of a form whose fields have been filled in before: one press is enough, and takes no time. */
    public String issueAgain(String campaign, String partner) {
        return issue(campaign, partner, clock.instant().minus(MINIMAL));
    }

    private String issue(String campaign, String partner, Instant at) {
        var page = page(campaign, partner).getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(Long.BYTES + page.length)
                .putLong(at.toEpochMilli())
                .put(page);
        return tokens.signed(PURPOSE, body.array());
    }

    /** @param partner whose page it is said to have stood on; empty for nobody's */
    public Verdict check(CallableCampaign campaign, String partner, String token) {
        var opened = tokens.opened(PURPOSE, token).map(ByteBuffer::wrap);
        if (opened.isEmpty() || opened.get().remaining() < Long.BYTES) {
            return Verdict.FORGED;
        }
        var body = opened.get();
        var issued = Instant.ofEpochMilli(body.getLong());
        if (!StandardCharsets.UTF_8.decode(body).toString().equals(page(campaign.slug(), partner))) {
            return Verdict.FORGED;
        }
        var now = clock.instant();
        if (now.isAfter(issued.plus(LIFE))) {
            return Verdict.EXPIRED;
        }
        return now.isBefore(issued.plus(MINIMAL))
                        && !campaign.version().rules().requests().openRequests()
                ? Verdict.TOO_SOON
                : Verdict.GOOD;
    }

    private static String page(String campaign, String partner) {
        return campaign + BETWEEN + partner;
    }
}
