package org.patchthrough.web.embed;

import io.javalin.http.Context;
import java.util.Optional;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.version.Colors;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.Theme;

/** {@code /w/{slug}/theme.css}: a partner's colors, corners and font, for the tokens of our own style sheet. */
public record ThemeStylesheet(CallableCampaigns campaigns) {
    /** As strong as our own sheet's strongest, and read after it. */
    private static final String PLACE = ":root.framed";

    public void answer(Context ctx) {
        var theme = campaigns
                .find(ctx.pathParam("slug"))
                .flatMap(campaign -> Optional.ofNullable(ctx.queryParam("p"))
                        .flatMap(campaign.version()::findPartner)
                        .flatMap(Partner::findTheme));
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.status(theme.isPresent() ? 200 : 404)
                .contentType("text/css; charset=utf-8")
                .result(theme.map(ThemeStylesheet::css).orElse(""));
    }

    static String css(Theme theme) {
        return "%s{--r:%dpx;--face:%s}\n"
                        .formatted(PLACE, theme.radius(), theme.font().family())
                + colors(theme.colors())
                + theme.findDark()
                        .map(dark -> "@media (prefers-color-scheme:dark){%s}\n".formatted(colors(dark)))
                        .orElse("");
    }

    /** All from the three whose contrast was checked, so that nothing on the page has less. */
    private static String colors(Colors colors) {
        var ground = colors.ground();
        var text = colors.text();
        return "%s{--ground:%s;--sheet:%s;--sunk:%s;--on:%s;--ink:%s;--soft:%s;--rule:%s;--edge:%s;--line:%s;--bad:%s;--act:%s}\n"
                .formatted(PLACE, ground, ground, ground, ground, text, text, text, text, text, text, colors.accent());
    }
}
