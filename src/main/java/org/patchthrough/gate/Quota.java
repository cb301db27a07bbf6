package org.patchthrough.gate;

/**
 * What a request counts toward.
 *
 * @param number          how often its number may ask
 * @param networkLimited         its network address, or the block around it, has asked as often as it may
 * @param campaign        slug
 * @param campaignsPerDay calls that the campaign takes a day; 0 for no limit
 * @param partner         by whom it came; empty for nobody
 * @param partnersPerDay  calls that the partner may bring a day; 0 for no limit
 */
public record Quota(
        NumberLimit number,
        boolean networkLimited,
        String campaign,
        int campaignsPerDay,
        String partner,
        int partnersPerDay) {
    /** Of who was counted before, or is not limited. */
    public static final Quota NONE = new Quota(NumberLimit.UNLIMITED, false, "", 0, "", 0);

    /** What binds the number itself. */
    public enum NumberLimit {
        UNLIMITED,
        /** So many a day. */
        DAILY,
        /** So many a day, and ten minutes apart. */
        DAILY_AND_APART;

        public boolean counts() {
            return this != UNLIMITED;
        }
    }
}
