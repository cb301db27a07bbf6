/**
 * The server: every address, and what is answered where none fits or something breaks.
 *
 * <p>A handler has three beats: it reads what came, lets another room decide, and answers; no rule and no SQL lives in it.
 * Each page has a package of its own (request, call, results, embed, info), beside {@code api}; what they share is
 * {@code page}. Pages are complete without JavaScript; a template in {@code src/main/jte} gets one record of its page's
 * package and decides nothing. What pages of others may read is in one place: {@link CorsPolicy}. Start at
 * {@link WebRoutes}.
 */
@NullMarked
package org.patchthrough.web;

import org.jspecify.annotations.NullMarked;
