package org.patchthrough.call;

/**
 * A campaign as a call that was accepted sees it to its end, whatever is published or imported meanwhile.
 *
 * @param campaign slug
 * @param version  of the campaign
 * @param snapshot of the directory
 */
public record PinnedCampaign(String campaign, int version, int snapshot) {}
