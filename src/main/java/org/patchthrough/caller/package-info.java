/**
 * People who call: their numbers, what they agreed to, and what they asked us never to do again.
 *
 * <p>A number is the one thing here that could hurt somebody, so it is kept in two forms and never in clear: a keyed {@link
 * PhoneHash}, by which the same number is known again, and a {@link Seal}, which only those open who ring or text it, and
 * which {@link CallerRetention} throws away a day after the number was last used. Everything else knows a caller by a
 * surrogate id. A refusal stands under the hash alone and so outlives the caller's own row, and a consent is written once
 * and never changed, because it is what we would have to show. {@link CallerPreferences} keeps the ZIP and the language of
 * those who text or dial, for a year. Losing the key of the hash would make every refusal unreadable: {@link
 * Callers#mistakeOfKey} compares it with the database before anything is rung. Start at {@link Phone}.
 */
@NullMarked
package org.patchthrough.caller;

import org.jspecify.annotations.NullMarked;
