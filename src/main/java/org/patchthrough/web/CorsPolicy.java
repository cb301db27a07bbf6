package org.patchthrough.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStatus;

/**
 * Which pages of others a browser lets read the interface (CORS): a partner's, and only what is public anyway. No credentials,
 * and nothing that rings a phone: a page that asks for calls is ours, within a frame.
 */
record CorsPolicy(CallableCampaigns campaigns) {
    private static final String LOOKUP = "/api/v1/lookup";
    private static final Pattern CAMPAIGN = Pattern.compile("/api/v1/campaigns/([^/]+)(/targets|/whip|/whip\\.csv)?");
    /** What a browser remembers of an answer, in seconds. */
    private static final String REMEMBERED = "600";

    /** Before whatever answers. A preflight is answered here, whether the page is one of theirs or not. */
    void admit(Context ctx) {
        if (!isOpen(ctx.path()) || !isReading(ctx.method())) {
            return;
        }
        ctx.header("Vary", "Origin");
        var origin = ctx.header("Origin");
        if (origin != null && isPartners(ctx.path(), origin)) {
            ctx.header("Access-Control-Allow-Origin", origin);
            if (isPreflight(ctx)) {
                ctx.header("Access-Control-Allow-Methods", "GET");
                ctx.header("Access-Control-Max-Age", REMEMBERED);
            }
        }
        if (isPreflight(ctx)) {
            ctx.status(204).skipRemainingHandlers();
        }
    }

    private static boolean isOpen(String path) {
        return path.equals(LOOKUP) || CAMPAIGN.matcher(path).matches();
    }

    private static boolean isReading(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD) || method.equals(HandlerType.OPTIONS);
    }

    private static boolean isPreflight(Context ctx) {
        return ctx.method().equals(HandlerType.OPTIONS);
    }

    private boolean isPartners(String path, String origin) {
        var campaign = CAMPAIGN.matcher(path);
        return campaign.matches()
                ? campaigns
                        .find(campaign.group(1))
                        .filter(found -> isPartners(found, origin))
                        .isPresent()
                : campaigns.list().stream()
                        .filter(one -> one.status() == CampaignStatus.OPEN)
                        .anyMatch(one -> isPartners(one, origin));
    }

    private static boolean isPartners(CallableCampaign campaign, String origin) {
        return campaign.version().isPartnersOrigin(origin);
    }
}
