package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.version.Entry;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.TargetKind;
import org.patchthrough.campaign.version.TargetRules;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.UsState;

/** Reads whom a campaign calls. */
final class TargetsReader {
    private static final Set<String> KEYS =
            Set.of("chambers,order,strict,most,called by,states,parties,committees,leaders,seats,list".split(",", -1));

    private static final String WANTED = "Write chambers (house, senate or both) or a list under targets.";
    private static final Set<String> PARTIES = Set.of("democrat", "republican", "independent");
    /** As the Clerk of the House and the Secretary of the Senate write them; two digits more for a subcommittee. */
    private static final Pattern COMMITTEE = Pattern.compile("[HSJ][A-Z]{3}(\\d{2})?");

    private static final int SHORT = 40;

    private TargetsReader() {}

    static TargetRules read(YamlMapping top) {
        var within = top.mapping("targets", KEYS, WANTED);
        var list = within.findMapping("list", null).map(EntryReader::read).orElse(List.of());
        var only = selection(within);
        var called = called(within, list, only);
        return new TargetRules(
                order(within, called),
                within.number("most", 1, Plan.MAX, Plan.MAX),
                within.flag("strict", true),
                within.choice("called by", List.of(CalledBy.values()), CalledBy.CONSTITUENTS) == CalledBy.ANYBODY,
                only,
                list);
    }

    private enum CalledBy implements Coded {
        CONSTITUENTS,
        ANYBODY
    }

    /** What is called: chambers by name, or those of the seats that are listed; then the list. */
    private static List<TargetKind> called(YamlMapping within, List<Entry> list, Selection only) {
        var called = new ArrayList<TargetKind>();
        if (within.find("chambers").isPresent()
                || (within.find("list").isEmpty() && only.seats().isEmpty())) {
            called.addAll(within.needed("chambers", "Use house, senate or both.", TargetsReader::chambers)
                    .orElseGet(() -> List.of(TargetKind.HOUSE, TargetKind.SENATE)));
            only.seats().stream()
                    .filter(seat -> !called.contains(TargetKind.of(seat.chamber())))
                    .forEach(seat -> within.mistake(
                            "seats",
                            seat + " is a seat of the " + seat.chamber().wire() + ", which is not called",
                            "Add its chamber to chambers, or leave the seat out."));
        } else {
            only.seats().stream()
                    .map(seat -> TargetKind.of(seat.chamber()))
                    .distinct()
                    .forEach(called::add);
        }
        if (!list.isEmpty() || called.isEmpty()) {
            called.add(TargetKind.LIST);
        }
        return called;
    }

    private static Optional<List<TargetKind>> chambers(String text) {
        return switch (text) {
            case "both" -> Optional.of(List.of(TargetKind.HOUSE, TargetKind.SENATE));
            case "house" -> Optional.of(List.of(TargetKind.HOUSE));
            case "senate" -> Optional.of(List.of(TargetKind.SENATE));
            default -> Optional.empty();
        };
    }

    private static List<TargetKind> order(YamlMapping within, List<TargetKind> called) {
        var wanted = "List what is called, each once, such as [senate, house].";
        var words = within.texts("order", SHORT, wanted);
        if (words.isEmpty()) {
            return called;
        }
        var order = new ArrayList<TargetKind>();
        words.forEach(
                word -> called.stream().filter(kind -> kind.code().equals(word)).forEach(order::add));
        var fits = order.size() == words.size()
                && order.size() == called.size()
                && EnumSet.copyOf(called).equals(Set.copyOf(order));
        if (!fits) {
            within.mistake("order", "it is " + words + ", which does not fit what is called", wanted);
            return called;
        }
        return order;
    }

    private static Selection selection(YamlMapping within) {
        return new Selection(
                within.each("states", "List states by two letters, such as [NY, OH].", TargetsReader::state),
                within.each(
                        "parties",
                        "Use democrat, republican or independent.",
                        text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(PARTIES::contains)),
                within.each(
                        "committees",
                        "List codes such as SSJU for a committee or HSJU05 for a subcommittee.",
                        text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COMMITTEE.asMatchPredicate())),
                within.flag("leaders", false),
                within.each("seats", "List seats such as [NY-12, NY-S1].", Seat::find));
    }

    static Optional<UsState> state(String text) {
        return UsState.find(text.toUpperCase(Locale.ROOT));
    }
}
