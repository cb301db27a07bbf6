/**
 * A conversation by text: state and message in, reply, actions and next state out.
 *
 * <p>{@link IntentParser} tells what a message amounts to, an {@link Intent}; {@link Conversation} says what follows from
 * it, for every state and every intent, and hands on to the dialog that it is about; a dialog knows neither it nor another.
 * Nothing here knows a clock, a disk or a die: what is known of the moment comes in as {@link ConversationContext}, what is
 * wanted leaves as {@link Action}. So the whole conversation is a table that a test reads. Start at {@link Conversation}.
 */
@NullMarked
package org.patchthrough.conversation;

import org.jspecify.annotations.NullMarked;
