package org.patchthrough.gate;

import java.util.UUID;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.campaign.Availability;

/**
 * A phone that somebody wants us to ring.
 *
 * @param call     for which
 * @param campaign what the campaign says to that now
 * @param agreed   that they agreed to be rung is recorded
 * @param quota    what the request counts toward
 */
public record CallAttempt(UUID call, Availability campaign, Phone phone, PhoneHash hash, boolean agreed, Quota quota) {}
