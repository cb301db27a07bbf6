/**
 * Campaigns as they stand, whom they call, and what one call may know of its own.
 *
 * <p>A campaign is published as a {@code Version}, which never changes again: a call keeps the version it began with, and its
 * number alone travels with the call. {@link Targeting} turns version, directory and ZIP into finished plans, without ever
 * guessing a district; {@link TargetProfiles} says who is meant by a target's word, a seat of Congress or an entry of the
 * campaign's own list. {@link CallableCampaign} is a version on its snapshot, as those who ring, text and queue see it.
 * Nothing here rings anybody or asks the time. Start at {@link CallableCampaign}.
 */
@NullMarked
package org.patchthrough.campaign;

import org.jspecify.annotations.NullMarked;
