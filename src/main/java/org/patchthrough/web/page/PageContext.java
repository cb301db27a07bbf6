package org.patchthrough.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Logo;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.Theme;
import org.patchthrough.campaign.version.Wording;

/**
 * How somebody looks at a campaign: in which language, and whether on a page of ours or within a partner's. Every address on
 * the page keeps it.
 *
 * @param chosen  the language was chosen by a link, so further links say it too
 * @param framed  the page stands within another's
 * @param partner whose page or link it is; null where nobody's
 * @param source  what else is known of how they came; empty if nothing
 */
public record PageContext(
        CallableCampaign campaign,
        PageMessages words,
        boolean chosen,
        boolean framed,
        @Nullable Partner partner,
        String source) {

    /** What the campaign says in the language of the page. */
    public Wording wording() {
        return campaign.version().wording(words.language());
    }

    /** {@code /c/demo} or {@code /w/demo}. */
    String base() {
        return (framed ? "/w/" : "/c/") + campaign.slug();
    }

    /** Where a call is asked for. */
    public String home() {
        return base() + query(chosen ? words.code() : "");
    }

    /** Where a page asks whom a ZIP's people will talk to. */
    public String whom() {
        return base() + "/whom" + query(chosen ? words.code() : "");
    }

    /**
     * A page in a window of its own: {@code /c/demo/privacy}. From a frame its language is said, for that may be the host's.
     */
    public String alone(String path) {
        return "/c/" + campaign.slug() + path + query(chosen || framed ? words.code() : "");
    }

    /** The same page in the other language; null where the campaign does not speak it. */
    @Nullable
    String switched(String path) {
        return bilingual() ? base() + path + query(words.other().code()) : null;
    }

    /** Where members stand. */
    String results() {
        return "/r/" + campaign.slug() + (chosen || framed ? "?lang=" + words.code() : "");
    }

    @Nullable
    String switchedResults() {
        return bilingual() ? "/r/" + campaign.slug() + "?lang=" + words.other().code() : null;
    }

    private boolean bilingual() {
        return campaign.version().languages().contains(words.other());
    }

    /** A page or a button of a call: {@code /call/…/done}. */
    public String call(String link, String button) {
        return call(link) + button + (chosen ? "?lang=" + words.code() : "");
    }

    /** The call's page in the other language; null where the campaign does not speak it. */
    @Nullable
    String switchedCall(String link) {
        return bilingual() ? call(link) + "?lang=" + words.other().code() : null;
    }

    private String call(String link) {
        return (framed ? base() : "") + "/call/" + link;
    }

    /** What surrounds a page within another's; null for one in a window of its own. */
    Layout.@Nullable Frame frame() {
        if (!framed) {
            return null;
        }
        var theme = Optional.ofNullable(partner).flatMap(Partner::findTheme);
        return new Layout.Frame(
                theme.map(_ -> "/w/" + campaign.slug() + "/theme.css?p=" + partnerId())
                        .orElse(null),
                theme.filter(one -> one.findDark().isEmpty())
                        .map(one -> one.colors().isDark() ? "dark" : "light")
                        .orElse(null),
                switch (theme.map(Theme::logo).orElse(Logo.OURS)) {
                    case NONE -> "";
                    case OURS -> campaign.version().organization().name();
                    case PARTNER -> partner == null ? "" : partner.name();
                });
    }

    /** Empty where it is nobody's page or link. */
    public String partnerId() {
        return partner == null ? "" : partner.id();
    }

    /** The sites that may put this page into a frame: the partner's, or those of all partners. None but for framed pages. */
    public List<String> ancestors() {
        if (!framed) {
            return List.of();
        }
        var partners = partner == null ? campaign.version().partners() : List.of(partner);
        return partners.stream()
                .flatMap(known -> known.origins().stream())
                .distinct()
                .toList();
    }

    private String query(String language) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("p", partnerId());
        parts.put("source", source);
        parts.put("lang", language);
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
