package org.patchthrough.app;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.call.Briefs;
import org.patchthrough.campaign.CallBrief;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.SnapshotStore;
import org.patchthrough.directory.geocode.CensusGeocoder;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.CallsNow;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.HeldAnswers;
import org.patchthrough.whip.PositionMoves;
import org.patchthrough.whip.SeatNames;
import org.patchthrough.whip.WhipCounts;

/**
 * Members, campaigns, and where members stand.
 *
 * @param geocoder empty where street addresses are not asked for
 */
record CampaignFloor(
        Directory directory,
        Optional<Geocoder> geocoder,
        Campaigns campaigns,
        CallableCampaigns callables,
        Briefs briefs,
        WhipCounts whip,
        ConfirmedPositions confirmed,
        CallsNow callsNow,
        CallFigures calls,
        PositionMoves moves,
        HeldAnswers held) {
    /** An import of one node is served by all within this and a little more. */
    private static final Duration LOOK_FOR_IMPORTS = Duration.ofSeconds(2);

    static CampaignFloor open(Ground ground) {
        var clock = ground.clock();
        var directory = Directory.open(new SnapshotStore(ground.jdbi()), clock);
        var campaigns = new Campaigns(new CampaignStore(ground.jdbi(), clock));
        var confirmed = new ConfirmedPositions(ground.database().pool(), clock);
        var callables = new CallableCampaigns(
                campaigns,
                directory,
                clock,
                version -> confirmed.seats(version.slug(), version.goal().position()));
        return new CampaignFloor(
                directory,
                ground.settings().geocoder().map(address -> new CensusGeocoder(address, clock)),
                campaigns,
                callables,
                CallBrief.of(callables, host(ground.settings().publicUrl())),
                new WhipCounts(ground.database().pool(), confirmed, new SeatNames(campaigns, directory), clock),
                confirmed,
                new CallsNow(ground.database().pool(), clock),
                new CallFigures(ground.database().pool()),
                new PositionMoves(ground.database().pool()),
                new HeldAnswers(ground.database().pool()));
    }

    List<BackgroundLoop> loops() {
        return List.of(BackgroundLoop.every(LOOK_FOR_IMPORTS, "imports", directory::keepUp));
    }

    private static String host(String url) {
        return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
    }
}
