package org.patchthrough.carrier;

import org.patchthrough.call.Reply;
import org.patchthrough.call.Token;

/**
 * What the caller hears next, and the call as the webhook after it shall find it.
 *
 * @param next goes into the address that this reply names
 */
public record VoiceReply(Reply reply, Token next) {}
