package org.patchthrough.web.request;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.call.ZipResolution.InState;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.StateName;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.SeatFormatter;

/** Says before anything rings whom a call will reach, by the ZIP that was typed. */
record WhomFormatter(CallableCampaign campaign, PageMessages words) {
    private static final int PAIR = 2;

    /** What stands below the field as soon as a ZIP is in it. */
    String sentence(String zip) {
        return switch (campaign.place(zip)) {
            case ZipResolution.Nowhere _ -> refusal(Code.UNKNOWN_ZIP, zip);
            case ZipResolution.NoTarget _ -> refusal(Code.NO_TARGET, zip);
            case ZipResolution.One(var plan) -> vacancy(zip) + talk(plan);
            case ZipResolution.Members split ->
                words.say("ask.whom.districts", zip, any(zip))
                        + split.notSure().map(plan -> " " + also(plan)).orElse("");
            case ZipResolution.States _ -> words.say("ask.whom.states", zip, any(zip));
            case ZipResolution.Hint(var state) -> lies(zip, state) + " " + call(state);
        };
    }

    private String refusal(Code code, String zip) {
        return RefusalFormatter.sentence(words, Refusal.of(code, zip));
    }

    /** {@code 94103 is in California.} */
    String lies(String zip, InState state) {
        return words.say("ask.state", zip, name(state));
    }

    private String name(InState state) {
        return StateName.of(state.state(), words.language());
    }

    /** Whom the people of that state call: mostly its two senators, and these are said so. */
    String call(InState state) {
        return state.then() instanceof ZipResolution.One(var plan)
                ? pair(plan.seats())
                        .map(both -> words.say("ask.state.senators", bare(both.getFirst()), bare(both.getLast())))
                        .orElseGet(() -> talk(plan))
                : "";
    }

    /** {@code You will talk to Representative Ada Whitlock, then Senators Tobias Renner and Imani Castellan.} */
    String talk(Plan plan) {
        return words.say("ask.whom", names(plan));
    }

    /** The same of those who are called whatever else is chosen. */
    String also(Plan plan) {
        return words.say("ask.whom.also", names(plan));
    }

    /** Everybody of a plan, in its order. */
    private String names(Plan plan) {
        var parts = new ArrayList<String>();
        var seats = plan.seats();
        for (int i = 0; i < seats.size(); i++) {
            var both = pair(seats.subList(i, Math.min(i + PAIR, seats.size())));
            if (both.isPresent()) {
                parts.add(words.part("ask.whom.senators", bare(seats.get(i)), bare(seats.get(i + 1))));
                i++;
            } else {
                parts.add(target(seats.get(i)).full());
            }
        }
        var last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + words.part("ask.whom.then", last);
    }

    /** Two senators of one state, who are named in one breath. */
    private static Optional<List<Seat>> pair(List<String> seats) {
        var senators = seats.stream()
                .flatMap(seat -> Seat.find(seat).stream())
                .filter(seat -> seat.chamber() == Chamber.SENATE)
                .toList();
        return seats.size() == PAIR
                        && senators.size() == PAIR
                        && senators.getFirst().state() == senators.getLast().state()
                ? Optional.of(senators)
                : Optional.empty();
    }

    private String bare(Seat seat) {
        return bare(seat.toString());
    }

    private String bare(String seat) {
        return target(seat).bare();
    }

    private NamedTarget target(String seat) {
        return NamedTarget.of(campaign, seat, words.language());
    }

    /** Of whom a ZIP leaves open which is the caller's. */
    private String any(String zip) {
        var names =
                campaign.targeting().choices(zip).stream().map(this::offered).toList();
        return ListFormat.getInstance(words.locale(), ListFormat.Type.OR, ListFormat.Style.FULL)
                .format(names);
    }

    private String offered(String seat) {
        return isVacant(seat)
                ? words.say("ask.vacant.of", place(seat))
                : target(seat).full();
    }

    /** As one of several to choose from. */
    String choice(String seat) {
        return isVacant(seat) ? words.say("ask.vacant") : target(seat).listed();
    }

    /** Where that one is from; of a vacant seat, whom its people call all the same. */
    String note(String seat, String zip) {
        var place = place(seat);
        return isVacant(seat)
                ? campaign.plan(seat, zip)
                        .map(plan -> words.say("ask.vacant.call", place, names(plan)))
                        .orElse(place)
                : place;
    }

    private String place(String seat) {
        return Seat.find(seat).map(known -> SeatFormatter.place(known, words)).orElse("");
    }

    private boolean isVacant(String seat) {
        return campaign.profiles().find(seat).filter(known -> known.isVacant()).isPresent();
    }

    /** Who has nobody in the House, and is called for their senators alone, is told so. */
    private String vacancy(String zip) {
        var targets = campaign.version().targets();
        var house = campaign.snapshot().lookup(zip).house();
        var nobody = targets.include(Chamber.HOUSE)
                && !targets.anybody()
                && !house.isEmpty()
                && house.stream().allMatch(SeatHolding::isVacant);
        return nobody ? words.say("ask.whom.vacant") + " " : "";
    }
}
