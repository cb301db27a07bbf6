/**
 * Texts that we begin, from being wanted to their end.
 *
 * <p>Whoever wants a text sent puts it into the {@link Outbox} in the transaction that makes it true, and forgets about it.
 * It is sent while it makes sense and not after, to nobody who said stop meanwhile, and asked of the carrier once: that it is
 * about to be asked is committed before, and what got no answer is looked for on the carrier's list, as with calls. Only a
 * text that is found nowhere is asked for a second time, where a call is not: a second text is a nuisance, a second ring a
 * fright. What the carrier tells may come late, twice or in any order, so a text only ever moves forward
 * ({@link DeliveryStage}), and what its errors mean for the texts after it is one table ({@link FailureScope}). Logs name a
 * text by its id and template, never by what it says or to whom; the number is opened to be sent to or looked for, and
 * nowhere else. Start at {@link Outbox}.
 */
@NullMarked
package org.patchthrough.outbox;

import org.jspecify.annotations.NullMarked;
