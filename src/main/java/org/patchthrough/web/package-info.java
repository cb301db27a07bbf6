/**
 * The doors that are pages and the public interface over HTTP.
 *
 * <p>A handler has three beats: it reads what came, lets another room decide, and answers; no rule and no SQL lives here.
 * What it needs of the other rooms it names as small interfaces ({@link CallCommands}, {@link CallFacts}, {@link Catalog}), so that a
 * page can be tried without a database. Everything shown of a call is worked out from its facts, the same for pages and for
 * the interface; where members stand, and how sure that is, {@code whip} says and a page only words it. A call's address is
 * its right to be seen: {@link CallLinks}. What pages of others may read is in one place: {@link CorsPolicy}.
 * Pages are complete without JavaScript; a template in {@code src/main/jte} gets one record of {@code web.pages} and
 * decides nothing.
 */
@NullMarked
package org.patchthrough.web;

import org.jspecify.annotations.NullMarked;
