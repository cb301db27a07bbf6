package org.patchthrough.gate;

/**
 * What a request counts toward.
 *
 * @param number          how often its number may ask is limited
 * @param networkLimited         its network address, or the block around it, has asked as often as it may
 * @param campaign        slug
 * @param campaignsPerDay calls that the campaign takes a day; 0 for no limit
 * @param partner         by whom it came; empty for nobody
 * @param partnersPerDay  calls that the partner may bring a day; 0 for no limit
 */
public record Quota(
        boolean number,
        boolean networkLimited,
        String campaign,
        int campaignsPerDay,
        String partner,
        int partnersPerDay) {
    /** Of who was counted before, or is not limited. */
    public static final Quota NONE = new Quota(false, false, "", 0, "", 0);
}
