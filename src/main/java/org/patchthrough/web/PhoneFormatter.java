package org.patchthrough.web;

import org.patchthrough.directory.Office;
import org.patchthrough.web.pages.DialLink;
import org.patchthrough.web.pages.RequestPage;

/** Numbers as people read and tap them. */
final class PhoneFormatter {
    private PhoneFormatter() {}

    /** {@code (202) 555-0143}; as it is where it is no number of ten digits. */
    static String national(String e164) {
        return e164.matches("\\+1\\d{10}")
                ? "(%s) %s-%s".formatted(e164.substring(2, 5), e164.substring(5, 8), e164.substring(8))
                : e164;
    }

    static DialLink dial(NamedTarget target, Office office) {
        return dial(target.brief(), office.city(), office.phone());
    }

    static RequestPage.Texting texting(String keyword, String e164) {
        return new RequestPage.Texting(keyword, national(e164), "sms:%s?body=%s".formatted(e164, keyword));
    }

    static DialLink dial(String who, String where, String e164) {
        return new DialLink(who, where, national(e164), "tel:" + e164);
    }
}
