package org.patchthrough.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.request.RequestResult;
import org.patchthrough.web.page.NamedTarget;

/**
 * An accepted call.
 *
 * @param call     its link
 * @param ringing  the number, but for its last four digits hidden
 * @param position in the queue, from 1
 * @param targets  in order; none where the caller is asked for their ZIP on the phone
 * @param page     address of its page
 */
record AcceptedView(String call, String status, String ringing, int position, List<TargetView> targets, String page) {
    static AcceptedView of(RequestResult.Accepted accepted, CallableCampaign campaign, String link, String page) {
        return new AcceptedView(
                link, "queued", accepted.ringing(), accepted.position(), targets(accepted.plan(), campaign), page);
    }

    private static List<TargetView> targets(Optional<Plan> plan, CallableCampaign campaign) {
        return plan.stream()
                .flatMap(AcceptedView::seats)
                .map(seat -> TargetView.of(NamedTarget.of(campaign, seat)))
                .toList();
    }

    private static Stream<String> seats(Plan plan) {
        return plan.seats().stream();
    }
}
