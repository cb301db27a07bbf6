/**
 * The pages beside a campaign's: its script to read or print, privacy, terms, every prompt in writing, and the way to be rid
 * of us for good.
 *
 * <p>Start at {@link InfoPages}.
 */
@NullMarked
package org.patchthrough.web.info;

import org.jspecify.annotations.NullMarked;
