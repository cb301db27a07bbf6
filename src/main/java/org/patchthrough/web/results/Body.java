package org.patchthrough.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.MemberTitle;
import org.patchthrough.directory.Seat;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;

/**
 * Those who decide together: a chamber's members with a vote, without vacant seats; or whom else a campaign calls.
 *
 * @param key    {@code house}, {@code senate} or {@code others}
 * @param votes  they vote on final passage
 * @param needed votes; 0 where nobody says, or where not all of them are called
 */
record Body(String key, boolean votes, List<SeatStanding> members, int needed) {
    Body {
        members = List.copyOf(members);
    }

    /** None without a member. */
    static List<Body> of(Version version, WhipCount count) {
        var house = seated(count, MemberTitle.REPRESENTATIVE);
        var senate = seated(count, MemberTitle.SENATOR);
        var bodies = new ArrayList<Body>();
        add(bodies, new Body("house", true, house, isWhole(version, Chamber.HOUSE) ? house.size() / 2 + 1 : 0));
        int votes = version.rules().senateVotes();
        boolean drawn = isWhole(version, Chamber.SENATE) && votes <= senate.size();
        add(bodies, new Body("senate", true, senate, drawn ? votes : 0));
        boolean alone = bodies.isEmpty();
        var rest = count.members().stream()
                .filter(member -> alone || Seat.find(member.seat()).isEmpty())
                .toList();
        add(bodies, new Body("others", false, rest, 0));
        return bodies;
    }

    private static void add(List<Body> bodies, Body body) {
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

    /** All of it is called: of a part no line could say whether the votes are enough. */
    private static boolean isWhole(Version version, Chamber chamber) {
        var targets = version.targets();
        return targets.include(chamber) && !targets.anybody() && targets.only().equals(Selection.ALL);
    }
}
