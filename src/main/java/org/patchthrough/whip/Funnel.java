package org.patchthrough.whip;

/** How far the calls of a campaign got. Each step counts calls; a refused request is in none. */
public record Funnel(
        long requested,
        long answered,
        long accepted,
        long bridged,
        long person,
        long voicemail,
        long notReached,
        long reported) {
    public static final Funnel EMPTY = new Funnel(0, 0, 0, 0, 0, 0, 0, 0);
}
