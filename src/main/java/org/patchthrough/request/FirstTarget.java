package org.patchthrough.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.CallableCampaign;

/**
 * A target with which a waiting call may begin, and the phones of which one must have a line free for it.
 *
 * @param target index in the plan
 * @param lineKey   what callers on their way to it are counted by: its seat, or for an entry its campaign too
 * @param phones of its offices that can be rung, each once
 * @param lines  calls at once and phone
 */
public record FirstTarget(int target, String lineKey, List<String> phones, int lines) {

    /**
     * Those of a plan: the first, or all where the order is not strict. None where the first is closed, because its caller
     * has nothing to wait for.
     *
     * @param voicemailOnly closed offices will do
     */
    static List<FirstTarget> of(CallableCampaign callable, Plan plan, boolean voicemailOnly, Instant now) {
        var firsts = IntStream.range(0, callable.strict() ? 1 : plan.targets().size())
                .mapToObj(target -> new FirstTarget(
                        target,
                        lineKey(callable.slug(), plan.target(target).seat()),
                        phones(callable, plan, target, voicemailOnly, now),
                        callable.linesPerOffice()))
                .filter(first -> !first.phones().isEmpty())
                .toList();
        return !firsts.isEmpty() && firsts.getFirst().target() == 0 ? firsts : List.of();
    }

    public static String lineKey(String campaign, String seat) {
        return seat.startsWith("L-") ? campaign + "/" + seat : seat;
    }

    private static List<String> phones(
            CallableCampaign callable, Plan plan, int target, boolean voicemailOnly, Instant now) {
        var seat = plan.target(target).seat();
        return callable.offices(seat, plan.area(), now).stream()
                .filter(office ->
                        voicemailOnly || callable.opens(seat, office, now).isEmpty())
                .map(CallableOffice::phone)
                .distinct()
                .toList();
    }
}
