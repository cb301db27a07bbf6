package org.patchthrough.request;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Zip;
import org.patchthrough.request.RequestResult.Refused;

/** Whom a caller will be put through to, by what they say of where they live. */
sealed interface TargetResolution {
    /** @param plan empty where the caller is asked on the phone */
    record At(Optional<Plan> plan) implements TargetResolution {}

    record Off(Refused refused) implements TargetResolution {}

    static TargetResolution of(CallableCampaign callable, Optional<Zip> zip, Optional<String> seat) {
        if (zip.isPresent()) {
            return inZip(callable, zip.get().digits(), seat);
        }
        return seat.map(named -> bySeat(callable, named, "")).orElseGet(() -> new At(callable.planForAnybody()));
    }

    private static TargetResolution inZip(CallableCampaign callable, String zip, Optional<String> seat) {
        return switch (callable.place(zip)) {
            case ZipResolution.Nowhere _ ->
                off(
                        "unknown_zip",
                        "zip",
                        "We do not know a ZIP " + zip + ".",
                        "Check its digits, or leave it out and type it on your phone.");
            case ZipResolution.NoTarget _ ->
                off(
                        "no_target",
                        "zip",
                        "This campaign calls nobody for " + zip + ".",
                        "Its results page shows whom it calls.");
            case ZipResolution.One(var plan) ->
                seat.map(named -> among(callable, zip, named)).orElseGet(() -> new At(Optional.of(plan)));
            case ZipResolution.Members _ ->
                seat.map(named -> among(callable, zip, named))
                        .orElseGet(() -> choose(callable, zip, "That ZIP lies in more than one district."));
            case ZipResolution.States _ ->
                seat.map(named -> among(callable, zip, named))
                        .orElseGet(() -> choose(callable, zip, "That ZIP lies in more than one state."));
            case ZipResolution.Hint _ ->
                seat.map(named -> among(callable, zip, named))
                        .orElseGet(() -> choose(callable, zip, "We know only the state of that ZIP."));
        };
    }

    private static TargetResolution among(CallableCampaign callable, String zip, String seat) {
        return callable.lies(zip, seat)
                ? bySeat(callable, seat, zip)
                : off(
                        "seat_not_in_zip",
                        "seat",
                        "%s has nothing to do with %s.".formatted(seat, zip),
                        "Leave the seat out, and we ask which member is yours.");
    }

    private static TargetResolution bySeat(CallableCampaign callable, String seat, String zip) {
        return callable.plan(seat, zip)
                .<TargetResolution>map(plan -> new At(Optional.of(plan)))
                .orElseGet(() -> off(
                        "unknown_seat",
                        "seat",
                        "This campaign does not call " + seat + ".",
                        "Give your ZIP alone, and we look up who is yours."));
    }

    private static TargetResolution choose(CallableCampaign callable, String zip, String sentence) {
        return new Off(new Refused(
                422,
                "choose_seat",
                sentence,
                "Say which of these is your member of Congress.",
                List.of(),
                callable.choices(zip)));
    }

    private static TargetResolution off(String code, String field, String sentence, String instead) {
        return new Off(Refused.of(422, code, field, sentence, instead));
    }
}
