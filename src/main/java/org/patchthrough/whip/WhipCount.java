package org.patchthrough.whip;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where members stand in a campaign.
 *
 * @param campaign its slug
 * @param asOf     when it was read; what was told in the last second or so may be missing
 * @param members  the seats that were asked for, in that order, then others with an answer
 * @param others   calls that came to no answer, by seat
 * @param held     answers of very short talks, which count once somebody has looked at them
 */
public record WhipCount(
        String campaign,
        Instant asOf,
        List<SeatStanding> members,
        Map<String, OtherContacts> others,
        Funnel funnel,
        long held) {
    public WhipCount {
        members = List.copyOf(members);
        others = Map.copyOf(others);
    }

    /** Of a seat. */
    public OtherContacts othersOf(String seat) {
        return others.getOrDefault(seat, OtherContacts.NONE);
    }
}
