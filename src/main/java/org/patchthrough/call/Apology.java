package org.patchthrough.call;

import java.util.List;
import java.util.Map;
import org.patchthrough.call.State.Again;
import org.patchthrough.call.State.AskingContact;
import org.patchthrough.call.State.AskingPromise;
import org.patchthrough.call.State.AskingStance;
import org.patchthrough.call.State.Bridging;
import org.patchthrough.call.State.Briefing;
import org.patchthrough.call.State.Choosing;
import org.patchthrough.call.State.ChoosingState;
import org.patchthrough.call.State.Closed;
import org.patchthrough.call.State.Confirming;
import org.patchthrough.call.State.Greeting;
import org.patchthrough.call.State.Hearing;
import org.patchthrough.call.State.Locating;
import org.patchthrough.call.State.Moving;
import org.patchthrough.call.State.Over;
import org.patchthrough.call.State.ReadingBack;
import org.patchthrough.call.State.Seeking;
import org.patchthrough.call.State.Waiting;

/** What a caller hears when something of ours broke: the number to dial without us, where we know it. */
public final class Apology {
    private Apology() {}

    /** P26 with the first office of the target that the call is at; without one where no plan is known yet. */
    public static Reply of(Brief brief, Sitting sitting) {
        var plan = sitting.plan();
        if (plan == null) {
            return blind(sitting);
        }
        var seat = plan.target(Math.min(target(sitting.state()), plan.targets().size() - 1))
                .seat();
        var values = Map.of(
                "title_name",
                brief.name(seat, sitting.language()),
                "office_say",
                Speech.phone(brief.office(seat, 0).phone()));
        return goodbye(new Line(Prompt.P26, sitting.language(), values), sitting);
    }

    /** P26 where not even the brief can be had. */
    public static Reply blind(Sitting sitting) {
        return goodbye(new Line(Prompt.P26_NO_OFFICE, sitting.language(), Map.of()), sitting);
    }

    private static Reply goodbye(Line line, Sitting sitting) {
        return new Reply.Goodbye(List.of(line), sitting.pace());
    }

    private static int target(State state) {
        return switch (state) {
            case Greeting _, Locating _, Confirming _, ChoosingState _, Choosing _, Briefing _ -> 0;
            case Seeking s -> s.target();
            case Waiting s -> s.target();
            case Closed s -> s.target();
            case Bridging s -> s.target();
            case Hearing s -> s.target();
            case AskingContact s -> s.target();
            case AskingStance s -> s.target();
            case AskingPromise s -> s.target();
            case ReadingBack s -> s.target();
            case Moving s -> s.next();
            case State.Missed s -> s.target();
            case Again s -> s.target();
            case Over s -> s.target();
        };
    }
}
