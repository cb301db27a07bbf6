package org.patchthrough.call;

import java.util.List;
import java.util.Map;

/** What a caller hears when something of ours broke: the number to dial without us, where we know it. */
public final class ErrorReply {
    private ErrorReply() {}

    /**
     * {@link Prompt#OUR_FAULT} with the first office of the target that the call is at; without one where no plan is known
     * yet.
     */
    public static Reply of(Brief brief, CallSession session) {
        var plan = session.plan();
        if (plan == null) {
            return blind(session);
        }
        var seat = plan.target(Math.min(session.state().target(), plan.targets().size() - 1))
                .seat();
        return goodbye(direct(Prompt.OUR_FAULT, brief, session.language(), seat), session.pace());
    }

    /** {@link Prompt#OUR_FAULT} where not even the brief can be had. */
    public static Reply blind(CallSession session) {
        return goodbye(noOffice(session.language()), session.pace());
    }

    /** {@link Prompt#OUR_FAULT} for a call that has not begun. */
    public static Reply.Goodbye blind(Language language) {
        return goodbye(noOffice(language), Pace.NORMAL);
    }

    /** A sentence that names who holds a seat, and the number of the first office. */
    static Utterance direct(Prompt prompt, Brief brief, Language language, String seat) {
        var office = ReplyComposer.phone(brief.office(seat, 0).phone());
        return new Utterance(prompt, language, Map.of("title_name", brief.name(seat, language), "office_say", office));
    }

    private static Utterance noOffice(Language language) {
        return new Utterance(Prompt.OUR_FAULT_NO_OFFICE, language, Map.of());
    }

    private static Reply.Goodbye goodbye(Utterance utterance, Pace pace) {
        return new Reply.Goodbye(List.of(utterance), pace);
    }
}
