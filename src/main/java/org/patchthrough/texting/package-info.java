/**
 * The door by text: a conversation with whoever texts the campaign's number.
 *
 * <p>{@link org.patchthrough.texting.Reader} tells what a message amounts to, a {@link org.patchthrough.texting.Word};
 * {@link org.patchthrough.texting.Conversation} says what follows from it, for every state and every word, without a clock, a
 * disk or a die. {@link org.patchthrough.texting.MessageDesk} runs it for one message in one transaction: what was decided,
 * where the conversation stands and the reply are stored together, before the reply goes out. What is not a reply waits in
 * the {@link org.patchthrough.texting.Outbox}.
 */
@NullMarked
package org.patchthrough.texting;

import org.jspecify.annotations.NullMarked;
