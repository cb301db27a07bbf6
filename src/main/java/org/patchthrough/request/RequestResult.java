package org.patchthrough.request;

import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Plan;
import org.patchthrough.gate.Refusal;

/** What became of a request for a call. */
public sealed interface RequestResult {

    /**
     * Their phone will ring.
     *
     * @param ringing  their number but for the last four digits: {@code ••• ••• 0123}
     * @param position in the queue when it was accepted, from 1
     * @param plan     whom they will be put through to; empty where they are asked on the phone
     * @param version  of the campaign
     * @param snapshot of the directory, in which the plan's seats are looked up
     */
    record Accepted(UUID call, String ringing, int position, Optional<Plan> plan, int version, int snapshot)
            implements RequestResult {}

    /** It will not. */
    record Refused(Refusal refusal) implements RequestResult {}
}
