/**
 * The door by text: a conversation with whoever texts the campaign's number, and the texts that we send.
 *
 * <p>{@link org.patchthrough.texting.IntentParser} tells what a message amounts to, a {@link org.patchthrough.texting.Intent};
 * {@link org.patchthrough.texting.Conversation} says what follows from it, for every state and every word, without a clock, a
 * disk or a die. {@link org.patchthrough.texting.MessageHandler} runs it for one message in one transaction: what was decided,
 * where the conversation stands and the reply are stored together, before the reply goes out. What a person should read waits in
 * the {@link org.patchthrough.texting.Inbox}.
 *
 * <p>Whoever wants any other text sent puts it into the {@link Outbox} in the transaction that makes it true, and forgets about
 * it. It is sent while it makes sense and not after, to nobody who said stop meanwhile, and asked of the carrier once: that it
 * is about to be asked is committed before, and what got no answer is looked for on the carrier's list, as with calls. Only a
 * text that is found nowhere is asked for a second time, where a call is not: a second text is a nuisance, a second ring a
 * fright. What the carrier tells may come late, twice or in any order, so a text only ever moves forward ({@link DeliveryStage}), and
 * what its errors mean for the texts after it is one table ({@link FailureScope}). Logs name a text by its id and kind, never by what
 * it says or to whom; the number is opened to be sent to or looked for, and nowhere else.
 */
@NullMarked
package org.patchthrough.texting;

import org.jspecify.annotations.NullMarked;
