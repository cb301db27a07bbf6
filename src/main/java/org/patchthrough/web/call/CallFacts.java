package org.patchthrough.web.call;

import java.util.List;
import java.util.UUID;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.web.page.Watch;

/** What happened to a call, and word of what happens next. */
public interface CallFacts {
    /** All there is; none for a call that does not exist. */
    List<RecordedFact> of(UUID call);

    /** Makes facts last, as {@link org.patchthrough.call.Ledger#append} does. */
    void append(UUID call, List<Fact> facts);

    /**
     * Tells of every new fact of a call, or of a reason to look again, until it is closed.
     *
     * @param changed called on a thread that must not wait
     */
    Watch watch(UUID call, Runnable changed);
}
