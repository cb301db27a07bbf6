package org.patchthrough.carrier;

import java.util.List;
import java.util.UUID;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;

/** Hears how the phone lines of calls fare. */
public interface LegStatusHandler {
    /**
     * The carrier told something of one leg. It may tell twice, late, or in any order; the facts' keys take care of that.
     *
     * @param facts of this leg; empty where the carrier told no more than that it exists
     * @param sid   the carrier's id of the leg; with the caller's own leg it is also the first word that an order of unknown
     *              fate was taken after all
     */
    void onStatus(UUID call, Leg leg, List<Fact> facts, String sid);
}
