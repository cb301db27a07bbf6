package org.patchthrough.web.console;

import java.util.Locale;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Partner;

/** What the ways on which callers come are called. */
record Doors(CallableCampaign campaign) {
    static String name(String door) {
        return switch (door) {
            case "web" -> "Page";
            case "text" -> "Text";
            case "inbound" -> "Dialed in";
            default -> "Interface";
        };
    }

    /** {@code Readers of Millbrook, page}. */
    String name(String door, String partner) {
        return partner.isEmpty()
                ? name(door)
                : partner(partner) + ", " + name(door).toLowerCase(Locale.ROOT);
    }

    /** A partner that the campaign has no longer is called by its id. */
    String partner(String id) {
        return campaign.version().findPartner(id).map(Partner::name).orElse(id);
    }
}
