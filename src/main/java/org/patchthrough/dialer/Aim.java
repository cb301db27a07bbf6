package org.patchthrough.dialer;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.Plan;
import org.patchthrough.dialer.Answer.Refused;
import org.patchthrough.directory.Zip;

/** Whom a caller will be put through to, by what they say of where they live. */
sealed interface Aim {
    /** @param plan empty where the caller is asked on the phone */
    record At(Optional<Plan> plan) implements Aim {}

    record Off(Refused refused) implements Aim {}

    static Aim of(Offer offer, Optional<Zip> zip, Optional<String> seat) {
        if (zip.isPresent()) {
            return inZip(offer, zip.get().digits(), seat);
        }
        return seat.map(named -> bySeat(offer, named, "")).orElseGet(() -> new At(offer.planForAnybody()));
    }

    private static Aim inZip(Offer offer, String zip, Optional<String> seat) {
        return switch (offer.place(zip)) {
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
                seat.map(named -> among(offer, zip, named)).orElseGet(() -> new At(Optional.of(plan)));
            case ZipResolution.Members _ ->
                seat.map(named -> among(offer, zip, named))
                        .orElseGet(() -> choose(offer, zip, "That ZIP lies in more than one district."));
            case ZipResolution.States _ ->
                seat.map(named -> among(offer, zip, named))
                        .orElseGet(() -> choose(offer, zip, "That ZIP lies in more than one state."));
            case ZipResolution.Hint _ ->
                seat.map(named -> among(offer, zip, named))
                        .orElseGet(() -> choose(offer, zip, "We know only the state of that ZIP."));
        };
    }

    private static Aim among(Offer offer, String zip, String seat) {
        return offer.lies(zip, seat)
                ? bySeat(offer, seat, zip)
                : off(
                        "seat_not_in_zip",
                        "seat",
                        "%s has nothing to do with %s.".formatted(seat, zip),
                        "Leave the seat out, and we ask which member is yours.");
    }

    private static Aim bySeat(Offer offer, String seat, String zip) {
        return offer.plan(seat, zip)
                .<Aim>map(plan -> new At(Optional.of(plan)))
                .orElseGet(() -> off(
                        "unknown_seat",
                        "seat",
                        "This campaign does not call " + seat + ".",
                        "Give your ZIP alone, and we look up who is yours."));
    }

    private static Aim choose(Offer offer, String zip, String sentence) {
        return new Off(new Refused(
                422,
                "choose_seat",
                sentence,
                "Say which of these is your member of Congress.",
                List.of(),
                offer.choices(zip)));
    }

    private static Aim off(String code, String field, String sentence, String instead) {
        return new Off(Refused.of(422, code, field, sentence, instead));
    }
}
