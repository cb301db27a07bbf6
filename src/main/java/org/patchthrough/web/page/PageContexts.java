package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;

/** Reads from a request which campaign somebody looks at, and how. */
public record PageContexts(CallableCampaigns campaigns, ErrorPages errors) {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9._-]{1,64}");
    /** So many digits in a row may be somebody's number. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d._-]{5,}\\d");

    /** Of the page on which a call is asked for, and what is beside it; where there is no such campaign, says so. */
    public void with(Context ctx, Consumer<PageContext> answer) {
        campaigns
                .find(ctx.pathParam("slug"))
                .ifPresentOrElse(campaign -> answer.accept(request(ctx, campaign)), () -> errors.notFound(ctx));
    }

    private static PageContext request(Context ctx, CallableCampaign campaign) {
        var chosen = chosen(ctx, campaign);
        var words = PageMessages.in(
                chosen.orElseGet(() -> preferred(ctx, campaign.version().languages())));
        var partner = Optional.ofNullable(ctx.queryParam("p"))
                .flatMap(campaign.version()::findPartner)
                .orElse(null);
        return new PageContext(campaign, words, chosen.isPresent(), isFramed(ctx), partner, source(ctx));
    }

    private static boolean isFramed(Context ctx) {
        return ctx.path().startsWith("/w/");
    }

    /** Of a call's page: in the call's language, as long as no other is chosen. */
    public PageContext call(Context ctx, Fact.Requested requested) {
        var campaign = campaigns
                .find(requested.pinned().campaign())
                .orElseThrow(() -> new IllegalStateException(
                        "no campaign " + requested.pinned().campaign() + " for its call"));
        var chosen = chosen(ctx, campaign);
        var words = PageMessages.in(chosen.orElse(requested.language()));
        var partner =
                campaign.version().findPartner(requested.origin().partner()).orElse(null);
        return new PageContext(
                campaign,
                words,
                chosen.isPresent(),
                isFramed(ctx),
                partner,
                requested.origin().source());
    }

    private static Optional<Language> chosen(Context ctx, CallableCampaign campaign) {
        var asked = ctx.queryParam("lang");
        return campaign.version().languages().stream()
                .filter(language -> language.code().equals(asked))
                .findFirst();
    }

    /** The browser's first language that is spoken here, else English. */
    static Language preferred(Context ctx, List<Language> spoken) {
        return Collections.list(ctx.req().getLocales()).stream()
                .flatMap(locale ->
                        spoken.stream().filter(language -> language.code().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /**
     * Where a link to us stood, as campaigns mark their links: {@code utm_source}, or our widget's {@code source}. What
     * looks like somebody's address or number is dropped.
     */
    static String source(Context ctx) {
        var given = Optional.ofNullable(ctx.queryParam("source"))
                .or(() -> Optional.ofNullable(ctx.queryParam("utm_source")))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        return SOURCE.matcher(given).matches() && !NUMBER.matcher(given).find() ? given : "";
    }
}
