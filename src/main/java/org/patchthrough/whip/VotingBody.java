package org.patchthrough.whip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.MemberTitle;
import org.patchthrough.directory.Seat;

/**
 * Those who decide together: a chamber's members with a vote, without vacant seats; or whom else a campaign calls.
 *
 * @param key    {@code house}, {@code senate} or {@code others}
 * @param votes  they vote on final passage
 * @param needed votes; 0 where nobody says, or where not all of them are called
 */
public record VotingBody(String key, boolean votes, List<SeatStanding> members, int needed) {
    public VotingBody {
        members = List.copyOf(members);
    }

    /** None without a member. */
    public static List<VotingBody> of(CallableCampaign campaign, WhipCount count) {
        var house = seated(count, MemberTitle.REPRESENTATIVE);
        var senate = seated(count, MemberTitle.SENATOR);
        var bodies = new ArrayList<VotingBody>();
        add(
                bodies,
                new VotingBody("house", true, house, campaign.callsAllOf(Chamber.HOUSE) ? house.size() / 2 + 1 : 0));
        int votes = campaign.senateVotes();
        boolean drawn = campaign.callsAllOf(Chamber.SENATE) && votes <= senate.size();
        add(bodies, new VotingBody("senate", true, senate, drawn ? votes : 0));
        boolean alone = bodies.isEmpty();
        var rest = count.members().stream()
                .filter(member -> alone || Seat.find(member.seat()).isEmpty())
                .toList();
        add(bodies, new VotingBody("others", false, rest, 0));
        return bodies;
    }

    private static void add(List<VotingBody> bodies, VotingBody body) {
        if (!body.members().isEmpty()) {
            bodies.add(body);
        }
    }

    private static List<SeatStanding> seated(WhipCount count, MemberTitle title) {
        return count.members().stream()
                .filter(member -> member.holder().name() != null)
                .filter(member -> Seat.find(member.seat()).map(MemberTitle::of).equals(Optional.of(title)))
                .toList();
    }
}
