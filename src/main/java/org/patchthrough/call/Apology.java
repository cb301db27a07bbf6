package org.patchthrough.call;

import java.util.List;
import java.util.Map;

/** What a caller hears when something of ours broke: the number to dial without us, where we know it. */
public final class Apology {
    private Apology() {}

    /** {@link Prompt#OUR_FAULT} with the first office of the target that the call is at; without one where no plan is known yet. */
    public static Reply of(Brief brief, Sitting sitting) {
        var plan = sitting.plan();
        if (plan == null) {
            return blind(sitting);
        }
        var seat = plan.target(Math.min(sitting.state().target(), plan.targets().size() - 1))
                .seat();
        var values = Map.of(
                "title_name",
                brief.name(seat, sitting.language()),
                "office_say",
                Speech.phone(brief.office(seat, 0).phone()));
        return goodbye(new Line(Prompt.OUR_FAULT, sitting.language(), values), sitting.pace());
    }

    /** {@link Prompt#OUR_FAULT} where not even the brief can be had. */
    public static Reply blind(Sitting sitting) {
        return goodbye(noOffice(sitting.language()), sitting.pace());
    }

    /** {@link Prompt#OUR_FAULT} for a call that has not begun. */
    public static Reply.Goodbye blind(Language language) {
        return goodbye(noOffice(language), Pace.NORMAL);
    }

    private static Line noOffice(Language language) {
        return new Line(Prompt.OUR_FAULT_NO_OFFICE, language, Map.of());
    }

    private static Reply.Goodbye goodbye(Line line, Pace pace) {
        return new Reply.Goodbye(List.of(line), pace);
    }
}
