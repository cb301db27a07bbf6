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

    /** Both together. */
    public Funnel plus(Funnel more) {
        return new Funnel(
                requested + more.requested,
                answered + more.answered,
                accepted + more.accepted,
                bridged + more.bridged,
                person + more.person,
                voicemail + more.voicemail,
                notReached + more.notReached,
                reported + more.reported);
    }
}
