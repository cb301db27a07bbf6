package org.patchthrough.dialer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Place;
import org.patchthrough.call.Plan;
import org.patchthrough.dialer.Answer.Choice;
import org.patchthrough.dialer.Answer.Refused;
import org.patchthrough.directory.Zip;

/** Whom a caller will be put through to, by what they say of where they live. */
sealed interface Aim {
    /** @param plan empty where the caller is asked on the phone */
    record At(Optional<Plan> plan) implements Aim {}

    record Off(Refused refused) implements Aim {}

    static Aim of(Offer offer, Optional<Zip> zip, Optional<String> seat) {
        if (zip.isEmpty()) {
            return seat.map(named -> bySeat(offer, named)).orElseGet(() -> new At(Optional.empty()));
        }
        var digits = zip.get().digits();
        return switch (offer.place(digits)) {
            case Place.Nowhere _ ->
                off("unknown_zip", "zip", "We do not know a ZIP " + digits + ".", "Check its digits, or leave it out and type it on your phone.");
            case Place.NoTarget _ ->
                off("no_target", "zip", "This campaign calls nobody for " + digits + ".", "Its results page shows whom it calls.");
            case Place place -> named(offer, digits, place, seat);
        };
    }

    private static Aim bySeat(Offer offer, String seat) {
        return offer.plan(seat)
                .<Aim>map(plan -> new At(Optional.of(plan)))
                .orElseGet(() -> off(
                        "unknown_seat",
                        "seat",
                        "This campaign does not call " + seat + ".",
                        "Give your ZIP instead, and we look up who is yours."));
    }

    private static Aim named(Offer offer, String zip, Place place, Optional<String> seat) {
        if (place instanceof Place.One(var plan) && seat.isEmpty()) {
            return new At(Optional.of(plan));
        }
        if (seat.isEmpty()) {
            return choose(offer, place);
        }
        var plan = plans(place).filter(p -> p.decides().contains(seat.get())).findFirst();
        return plan.<Aim>map(chosen -> new At(Optional.of(chosen.plan())))
                .orElseGet(() -> off(
                        "seat_not_in_zip",
                        "seat",
                        "%s has nothing to do with %s.".formatted(seat.get(), zip),
                        "Leave the seat out, and we ask which member is yours."));
    }

    /**
     * A plan and the seats by which it is chosen.
     *
     * @param offered they are shown as choices
     */
    record Way(List<String> decides, Plan plan, boolean offered) {}

    private static Stream<Way> plans(Place place) {
        return switch (place) {
            case Place.Nowhere _, Place.NoTarget _ -> Stream.empty();
            case Place.One(var plan) -> Stream.of(new Way(plan.seats(), plan, true));
            case Place.Members(var members, var notSure) ->
                Stream.concat(
                        members.stream().map(choice -> new Way(List.of(choice.seat()), choice.plan(), true)),
                        notSure.stream().map(plan -> new Way(plan.seats(), plan, false)));
            case Place.States(var states) -> states.stream().flatMap(state -> plans(state.then()));
            // Only the state is known, so only what holds for all of it is offered: its senators.
            case Place.Hint(var state) ->
                switch (state.then()) {
                    case Place.Members(var members, var notSure) when notSure.isPresent() ->
                        Stream.of(new Way(notSure.get().seats(), notSure.get(), true));
                    case Place then -> plans(then);
                };
        };
    }

    private static Aim choose(Offer offer, Place place) {
        var choices = plans(place)
                .filter(Way::offered)
                .flatMap(way -> way.decides().stream())
                .distinct()
                .map(seat -> new Choice(seat, offer.name(seat)))
                .toList();
        var sentence = switch (place) {
            case Place.Hint _ -> "We know only the state of that ZIP.";
            case Place.States _ -> "That ZIP lies in more than one state.";
            case Place _ -> "That ZIP lies in more than one district.";
        };
        return new Off(new Refused(
                422, "choose_seat", sentence, "Say which of these is your member of Congress.", List.of(), choices));
    }

    private static Off off(String code, String field, String sentence, String instead) {
        return new Off(Refused.of(422, code, field, sentence, instead));
    }
}
