package org.patchthrough.request;

import java.util.Optional;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;

/** Whom a caller will be put through to, by what they say of where they live. */
sealed interface TargetResolution {
    /** @param plan empty where the caller is asked on the phone */
    record At(Optional<Plan> plan) implements TargetResolution {}

    record Off(Refusal refusal) implements TargetResolution {}

    static TargetResolution of(CallableCampaign callable, CallRequest.Wanted wanted) {
        if (wanted.plan().isPresent()) {
            return new At(wanted.plan());
        }
        var zip = wanted.zip();
        var seat = wanted.seat();
        if (zip.isPresent()) {
            return inZip(callable, zip.get().digits(), seat);
        }
        return seat.map(named -> bySeat(callable, named, "")).orElseGet(() -> new At(callable.planForAnybody()));
    }

    private static TargetResolution inZip(CallableCampaign callable, String zip, Optional<String> seat) {
        return switch (callable.place(zip)) {
            case ZipResolution.Nowhere _ -> off(Code.UNKNOWN_ZIP, zip);
            case ZipResolution.NoTarget _ -> off(Code.NO_TARGET, zip);
            case ZipResolution.One(var plan) ->
                seat.map(named -> among(callable, zip, named)).orElseGet(() -> new At(Optional.of(plan)));
            case ZipResolution.Members _ -> chosen(callable, zip, seat, "districts");
            case ZipResolution.States _ -> chosen(callable, zip, seat, "states");
            case ZipResolution.Hint _ -> chosen(callable, zip, seat, "state_only");
        };
    }

    private static TargetResolution chosen(
            CallableCampaign callable, String zip, Optional<String> seat, String variant) {
        return seat.map(named -> among(callable, zip, named))
                .orElseGet(() -> new Off(Refusal.choose(variant, callable.choices(zip))));
    }

    private static TargetResolution among(CallableCampaign callable, String zip, String seat) {
        return callable.lies(zip, seat) ? bySeat(callable, seat, zip) : off(Code.SEAT_NOT_IN_ZIP, seat, zip);
    }

    private static TargetResolution bySeat(CallableCampaign callable, String seat, String zip) {
        return callable.plan(seat, zip)
                .<TargetResolution>map(plan -> new At(Optional.of(plan)))
                .orElseGet(() -> off(Code.UNKNOWN_SEAT, seat));
    }

    private static TargetResolution off(Code code, String... values) {
        return new Off(Refusal.of(code, values));
    }
}
