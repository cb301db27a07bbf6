package org.patchthrough.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.web.pages.Phrases;

/**
 * How somebody looks at a campaign: in which language, and whether on a page of ours or within a partner's. Every address on
 * the page keeps it.
 *
 * @param chosen  the language was chosen by a link, so further links say it too
 * @param framed  the page stands within another's
 * @param partner whose page or link it is, by their id; empty where nobody's
 * @param source  what else is known of how they came; empty if nothing
 */
record Visit(Campaign campaign, Phrases words, boolean chosen, boolean framed, String partner, String source) {

    static Visit hosted(Campaign campaign, Phrases words) {
        return new Visit(campaign, words, false, false, "", "");
    }

    /** {@code /c/demo} or {@code /w/demo}. */
    String base() {
        return (framed ? "/w/" : "/c/") + campaign.slug();
    }

    /** Where a call is asked for. */
    String home() {
        return base() + query(chosen ? words.code() : "");
    }

    /** A page beside it: {@code /c/demo/privacy}. */
    String beside(String path) {
        return base() + path + query(chosen ? words.code() : "");
    }

    /** The same page in the other language; null where the campaign does not speak it. */
    @Nullable
    String switched() {
        return switched("");
    }

    @Nullable
    String switched(String path) {
        return bilingual() ? base() + path + query(words.other().code()) : null;
    }

    private boolean bilingual() {
        return campaign.version().languages().contains(words.other());
    }

    /** A page or a button of a call: {@code /call/…/done}. */
    String call(String link, String button) {
        return (framed ? base() : "") + "/call/" + link + button + (chosen ? "?lang=" + words.code() : "");
    }

    /** The call's page in the other language; null where the campaign does not speak it. */
    @Nullable
    String switchedCall(String link) {
        return bilingual()
                ? (framed ? base() : "") + "/call/" + link + "?lang="
                        + words.other().code()
                : null;
    }

    /** Address of the partner's colours; null for ours. */
    @Nullable
    String theme() {
        return null;
    }

    /** Whether the partner's colours are light or dark; null where they follow the reader, as ours do. */
    @Nullable
    String scheme() {
        return null;
    }

    private String query(String language) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("p", partner);
        parts.put("source", source);
        parts.put("lang", language);
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
