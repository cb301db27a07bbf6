package org.patchthrough.whip;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;

/**
 * Where members stand in a campaign; in the shape of {@code GET /api/v1/campaigns/{slug}/whip}, for Jackson.
 *
 * @param campaign its slug
 * @param asOf     when it was read; what was told in the last second or so may be missing
 * @param members  the seats the campaign was asked about, in that order, then others with an answer
 */
public record WhipCount(
        String campaign,

        @JsonProperty("as_of") @JsonSerialize(using = ToStringSerializer.class)
        Instant asOf,

        List<Standing> members,
        Funnel funnel) {
    public WhipCount {
        members = List.copyOf(members);
    }
}
