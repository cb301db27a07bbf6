/**
 * The door by text: what happens when a message comes in.
 *
 * <p>{@link MessageHandler} runs the conversation for one message in one transaction: what was decided, where the
 * conversation stands and the reply are stored together, before the reply goes out, so that the same message again has the
 * same reply. {@link ActionExecutor} does what was decided, {@link CallEventFollower} tells a conversation what became of
 * its caller's call, and {@link TextScheduler} what is due. What a person should read waits in the {@link Inbox}. Start at
 * {@link MessageHandler}.
 */
@NullMarked
package org.patchthrough.texting;

import org.jspecify.annotations.NullMarked;
