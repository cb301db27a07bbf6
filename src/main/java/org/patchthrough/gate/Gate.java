package org.patchthrough.gate;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.Availability;
import org.patchthrough.gate.Refusal.Code;

/** Decides whether a phone may be rung, in one order for all doors; the first check that refuses speaks. */
public final class Gate {
    private final NumberRules numbers;
    private final StopList stopList = new StopList();
    private final LiveCalls live;
    private final CallLimits limits;
    private final List<GateCheck> atTheDoor;
    private final List<GateCheck> beforeRinging;

    public Gate(NumberRules numbers, LiveCalls live, CallLimits limits) {
        this.numbers = numbers;
        this.live = live;
        this.limits = limits;
        // The money comes last, and counts within this transaction as the limits do.
        this.atTheDoor = List.of(
                Gate::campaign,
                this::number,
                this::stopped,
                Gate::consent,
                Gate::hours,
                this::alreadyLive,
                limits::refuse);
        this.beforeRinging = List.of(Gate::campaign, this::stopped, Gate::hours);
    }

    /**
     * Somebody wants a call. Where it is allowed, the number's one live call is this one from here on; where it is refused,
     * the transaction must be rolled back.
     */
    public Optional<Refusal> admit(Handle handle, CallAttempt attempt) {
        return firstOf(atTheDoor, handle, attempt);
    }

    /** The phone is about to be rung: has anything come up since? */
    public Optional<Refusal> recheck(Handle handle, CallAttempt attempt) {
        return firstOf(beforeRinging, handle, attempt);
    }

    /**
     * Somebody dials us. What binds those whom we ring (their own stop, the hours, how often their number was asked for) binds
     * nobody who rings us; where they are refused, the transaction must be rolled back.
     *
     * @param hash of the caller's number; empty where it is withheld
     */
    public Optional<Refusal> admitInbound(Handle handle, Availability campaign, Optional<PhoneHash> hash, Quota quota) {
        return standing(campaign)
                .or(() -> Refusal.when(
                        hash.filter(number -> stopList.isBlocked(handle, number))
                                .isPresent(),
                        Code.BLOCKED))
                .or(() -> limits.campaign(handle, quota, campaign.number()));
    }

    private static Optional<Refusal> firstOf(List<GateCheck> checks, Handle handle, CallAttempt attempt) {
        return checks.stream()
                .flatMap(check -> check.refuse(handle, attempt).stream())
                .findFirst();
    }

    private static Optional<Refusal> campaign(Handle handle, CallAttempt attempt) {
        return standing(attempt.campaign());
    }

    private static Optional<Refusal> standing(Availability campaign) {
        return switch (campaign.status()) {
            case OPEN -> Optional.empty();
            case PAUSED -> Optional.of(Refusal.of(Code.PAUSED));
            case ENDED -> Optional.of(Refusal.of(Code.ENDED));
        };
    }

    private Optional<Refusal> number(Handle handle, CallAttempt attempt) {
        return numbers.refuse(attempt.phone(), attempt.campaign().number());
    }

    private Optional<Refusal> stopped(Handle handle, CallAttempt attempt) {
        return Refusal.when(
                stopList.has(handle, attempt.hash()),
                Code.STOPPED,
                attempt.campaign().number());
    }

    private static Optional<Refusal> consent(Handle handle, CallAttempt attempt) {
        return Refusal.when(
                !attempt.agreed(), Code.NO_CONSENT, attempt.campaign().number());
    }

    private static Optional<Refusal> hours(Handle handle, CallAttempt attempt) {
        var campaign = attempt.campaign();
        return Refusal.when(campaign.opens().isPresent(), Code.OUTSIDE_HOURS, campaign.number());
    }

    private Optional<Refusal> alreadyLive(Handle handle, CallAttempt attempt) {
        return Refusal.when(!live.claim(handle, attempt.hash(), attempt.call()), Code.ALREADY_RINGING);
    }
}
