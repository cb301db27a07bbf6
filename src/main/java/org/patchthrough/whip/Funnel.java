package org.patchthrough.whip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the calls of a campaign got. Each step counts calls; a refused request is in none. */
public record Funnel(
        long requested,
        long answered,
        long accepted,
        long bridged,
        long person,
        long voicemail,
        @JsonProperty("not_reached") long notReached,
        long reported) {
    static final Funnel EMPTY = new Funnel(0, 0, 0, 0, 0, 0, 0, 0);
}
