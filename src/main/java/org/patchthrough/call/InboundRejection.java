package org.patchthrough.call;

import java.util.List;
import java.util.Map;

/** What somebody hears who dials in and is not connected. */
public final class InboundRejection {
    private InboundRejection() {}

    /** {@link Prompt#CAMPAIGN_ENDED}. */
    public static Reply.Goodbye ended(Language language) {
        return goodbye(new Utterance(Prompt.CAMPAIGN_ENDED, language, Map.of()));
    }

    /**
     * {@link Prompt#CANNOT_CONNECT}: the number to dial instead, where it is certain whose it is; else where to look it up.
     *
     * @param where the caller lives, as far as it is known
     */
    public static Reply.Goodbye of(Brief brief, Language language, ZipResolution where) {
        return where instanceof ZipResolution.One(var plan)
                ? goodbye(ErrorReply.direct(
                        Prompt.CANNOT_CONNECT, brief, language, plan.target(0).seat()))
                : goodbye(new Utterance(Prompt.CANNOT_CONNECT_ZIP_UNKNOWN, language, Map.of("site", brief.site())));
    }

    private static Reply.Goodbye goodbye(Utterance utterance) {
        return new Reply.Goodbye(List.of(utterance), Pace.NORMAL);
    }
}
