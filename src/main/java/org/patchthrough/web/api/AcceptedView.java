package org.patchthrough.web.api;

import java.util.List;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.request.RequestResult;

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
        var seats = accepted.plan().map(Plan::seats).orElse(List.of());
        return new AcceptedView(
                link, "queued", accepted.ringing(), accepted.position(), TargetView.all(seats, campaign), page);
    }
}
