package org.patchthrough.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;

/** The offices' own numbers, for who calls without us. */
public record DirectDial(CallableCampaign campaign, PageMessages words) {
    /** The first office of each whom the caller would be put through to; none where the ZIP alone does not say. */
    public List<DialLink> first(String seat, String zip) {
        return campaign
                .plan(seat, zip)
                .or(() -> campaign.place(zip) instanceof ZipResolution.One(var plan)
                        ? Optional.of(plan)
                        : Optional.empty())
                .stream()
                .flatMap(plan -> plan.seats().stream())
                .flatMap(known -> target(known).dial())
                .toList();
    }

    /** Everybody whom a ZIP's people could mean and who has an office, each once. */
    public List<NamedTarget> members(String zip) {
        return members(plans(campaign.place(zip)));
    }

    /** The same where a ZIP makes no difference; none where it does. */
    public List<NamedTarget> members() {
        return campaign.version().targets().dependOnZip() ? List.of() : members(campaign.planForAnybody().stream());
    }

    private List<NamedTarget> members(Stream<Plan> plans) {
        return plans.flatMap(plan -> plan.seats().stream())
                .distinct()
                .map(this::target)
                .filter(member -> !member.offices().isEmpty())
                .toList();
    }

    /** Whether only some of them are this person's. */
    public boolean several(String zip) {
        return plans(campaign.place(zip)).limit(2).count() > 1;
    }

    private static Stream<Plan> plans(ZipResolution place) {
        return switch (place) {
            case ZipResolution.Nowhere _, ZipResolution.NoTarget _ -> Stream.of();
            case ZipResolution.One(var plan) -> Stream.of(plan);
            case ZipResolution.Members(var members, var notSure) ->
                Stream.concat(members.stream().map(ZipResolution.Choice::plan), notSure.stream());
            case ZipResolution.States(var states) -> states.stream().flatMap(state -> plans(state.then()));
            case ZipResolution.Hint(var state) -> plans(state.then());
        };
    }

    private NamedTarget target(String seat) {
        return NamedTarget.of(campaign, seat, words.language());
    }
}
