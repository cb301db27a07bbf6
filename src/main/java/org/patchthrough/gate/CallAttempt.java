package org.patchthrough.gate;

import java.util.UUID;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneHash;

/**
 * A phone that somebody wants us to ring.
 *
 * @param call     for which
 * @param campaign what the campaign says to that now
 * @param agreed   that they agreed to be rung is recorded
 * @param quota    what the request counts towards
 */
public record CallAttempt(UUID call, Availability campaign, Phone phone, PhoneHash hash, boolean agreed, Quota quota) {}
