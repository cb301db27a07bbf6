package org.patchthrough.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Office;
import org.patchthrough.web.page.NamedTarget;

/**
 * Somebody whom the caller will be put through to.
 *
 * @param title  {@code Representative}
 * @param name   {@code Ada Whitlock}
 * @param office the one that is tried first; absent where none is known
 */
record TargetView(
        String seat, String title, String name, @Nullable OfficeView office) {
    /**
     * @param kind  {@code washington} or {@code district}
     * @param phone E.164
     */
    record OfficeView(String kind, String city, String phone) {
        static OfficeView of(Office office) {
            return new OfficeView(office.kind().wire(), office.city(), office.phone());
        }
    }

    static List<TargetView> all(List<String> seats, CallableCampaign campaign) {
        return seats.stream().map(seat -> of(NamedTarget.of(campaign, seat))).toList();
    }

    private static TargetView of(NamedTarget target) {
        return new TargetView(
                target.seat(),
                target.title(),
                target.name(),
                target.office().map(OfficeView::of).orElse(null));
    }
}
