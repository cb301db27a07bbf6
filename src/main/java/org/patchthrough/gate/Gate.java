package org.patchthrough.gate;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.Availability;
import org.patchthrough.gate.Verdict.Allowed;
import org.patchthrough.gate.Verdict.Refused;

/** Decides whether a phone may be rung, in one order for all doors; the first check that refuses speaks. */
public final class Gate {
    private final NumberRules numbers;
    private final StopList stopList;
    private final LiveCalls live;
    private final CallLimits limits;
    private final List<GateCheck> atTheDoor;
    private final List<GateCheck> beforeRinging;

    public Gate(NumberRules numbers, StopList stopList, LiveCalls live, CallLimits limits) {
        this.numbers = numbers;
        this.stopList = stopList;
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
    public Verdict admit(Handle handle, CallAttempt attempt) {
        return verdict(atTheDoor, handle, attempt);
    }

    /** The phone is about to be rung: has anything come up since? */
    public Verdict recheck(Handle handle, CallAttempt attempt) {
        return verdict(beforeRinging, handle, attempt);
    }

    /**
     * Somebody dials us. What binds those whom we ring (their own stop, the hours, how often their number was asked for) binds
     * nobody who rings us; where they are refused, the transaction must be rolled back.
     *
     * @param hash of the caller's number; empty where it is withheld
     */
    public Verdict admitInbound(Handle handle, Availability campaign, Optional<PhoneHash> hash, Quota quota) {
        return standing(campaign)
                .or(() -> blocked(handle, hash))
                .or(() -> limits.campaign(handle, quota, campaign.number()))
                .<Verdict>map(refused -> refused)
                .orElseGet(Allowed::new);
    }

    private Optional<Refused> blocked(Handle handle, Optional<PhoneHash> hash) {
        return hash.filter(number -> stopList.isBlocked(handle, number))
                .map(_ -> new Refused(403, "blocked", "", "An organizer has blocked this number.", ""));
    }

    private static Verdict verdict(List<GateCheck> checks, Handle handle, CallAttempt attempt) {
        for (var check : checks) {
            var refused = check.refuse(handle, attempt);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return new Allowed();
    }

    private static Optional<Refused> campaign(Handle handle, CallAttempt attempt) {
        return standing(attempt.campaign());
    }

    private static Optional<Refused> standing(Availability campaign) {
        return switch (campaign.status()) {
            case OPEN -> Optional.empty();
            case PAUSED ->
                Optional.of(new Refused(
                        409,
                        "paused",
                        "",
                        "This campaign is paused.",
                        "Its page says when it goes on; please come back then."));
            case ENDED ->
                Optional.of(new Refused(
                        409,
                        "ended",
                        "",
                        "This campaign has ended.",
                        "Its results page shows where every member of Congress stood."));
        };
    }

    private Optional<Refused> number(Handle handle, CallAttempt attempt) {
        return numbers.mistake(attempt.phone())
                .map(sentence -> new Refused(
                        422,
                        "number_not_allowed",
                        "phone",
                        sentence,
                        "Give a US mobile or landline number, or dial %s yourself."
                                .formatted(attempt.campaign().number())));
    }

    private Optional<Refused> stopped(Handle handle, CallAttempt attempt) {
        return stopList.has(handle, attempt.hash())
                ? Optional.of(new Refused(
                        403,
                        "stopped",
                        "",
                        "We were asked not to call this number.",
                        "We will not ring it. You can still dial %s from it yourself."
                                .formatted(attempt.campaign().number())))
                : Optional.empty();
    }

    private static Optional<Refused> consent(Handle handle, CallAttempt attempt) {
        return attempt.agreed()
                ? Optional.empty()
                : Optional.of(new Refused(
                        422,
                        "no_consent",
                        "consent.call",
                        "We ring only people who agreed to it.",
                        "Agree to be called now, or dial %s yourself."
                                .formatted(attempt.campaign().number())));
    }

    private static Optional<Refused> hours(Handle handle, CallAttempt attempt) {
        return attempt.campaign().opens().isPresent()
                ? Optional.of(new Refused(
                        409,
                        "outside_hours",
                        "",
                        "We do not ring people at this hour.",
                        "Please come back in the morning, or dial %s yourself."
                                .formatted(attempt.campaign().number())))
                : Optional.empty();
    }

    private Optional<Refused> alreadyLive(Handle handle, CallAttempt attempt) {
        return live.claim(handle, attempt.hash(), attempt.call())
                ? Optional.empty()
                : Optional.of(new Refused(
                        409,
                        "already_ringing",
                        "",
                        "This number has a call already.",
                        "Pick up your phone. When that call is over, you can ask for another."));
    }
}
