package org.patchthrough.web.page;

import org.patchthrough.call.Language;
import org.patchthrough.request.RequestResult.Mistake;
import org.patchthrough.request.RequestResult.Refused;

/** A refusal in a page's language. In English the gate's own words stand; elsewhere ours for its code. */
public final class RefusalFormatter {
    private RefusalFormatter() {}

    public static String sentence(PageMessages words, Refused why) {
        return words.language() == Language.ENGLISH ? why.sentence() : said(words, why.code(), "");
    }

    public static String instead(PageMessages words, Refused why) {
        return words.language() == Language.ENGLISH ? why.instead() : said(words, why.code(), ".instead");
    }

    private static String said(PageMessages words, String code, String part) {
        return words.find("refused." + code + part).orElseGet(() -> words.say("refused.other" + part));
    }

    public static String mistake(PageMessages words, Mistake mistake) {
        return words.language() == Language.ENGLISH
                ? mistake.message()
                : words.find("mistake." + mistake.field()).orElseGet(() -> words.say("mistake.other"));
    }
}
