/**
 * What is asked, of whom, in which words: campaigns, their versions, and what one call may know of its own.
 *
 * <p>A campaign is edited as a file and published as a {@link org.patchthrough.campaign.Version}, which never changes again:
 * a call keeps the version it began with, and its number alone travels with the call. Reading is strict, because a mistake
 * in a campaign is heard by thousands: {@link org.patchthrough.campaign.CampaignFile} tells all mistakes at once, each with its
 * line and a way out, and a version that exists is whole. {@link org.patchthrough.campaign.Targeting} turns version,
 * directory and ZIP into finished plans, without ever guessing a district; {@link org.patchthrough.campaign.TargetProfiles} says who is
 * meant by a target's word, a seat of Congress or an entry of the campaign's own list. Of a
 * {@link org.patchthrough.campaign.Partner} it keeps the hash of a key, never the key. Nothing here rings anybody or asks the
 * time. Start at {@link org.patchthrough.campaign.Version}.
 */
@NullMarked
package org.patchthrough.campaign;

import org.jspecify.annotations.NullMarked;
