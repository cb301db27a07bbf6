/**
 * A campaign's file, read and checked.
 *
 * <p>Reading is strict, because a mistake in a campaign is heard by thousands: {@link CampaignFile} tells all mistakes at
 * once, each with its line and a way out, and never throws for what a person wrote. A reader per part takes keys and values
 * from a {@link YamlMapping}, which notes what is mistaken and goes on with a stand-in. What is allowed and still unwise is
 * advice ({@link CampaignAdviser}); every text is filled with the longest that it can come to hold ({@link LongestTexts}).
 * Start at {@link CampaignFile}.
 */
@NullMarked
package org.patchthrough.campaign.file;

import org.jspecify.annotations.NullMarked;
