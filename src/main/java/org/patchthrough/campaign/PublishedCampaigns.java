package org.patchthrough.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.version.CallerIdPolicy;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Snapshot;

/** Campaigns as they are published, with the newest directory or the one that a call began with. */
public final class PublishedCampaigns implements CallableCampaigns {
    private final Campaigns campaigns;
    private final Directory directory;
    private final InstantSource clock;

    public PublishedCampaigns(Campaigns campaigns, Directory directory, InstantSource clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<CallableCampaign> find(String slug) {
        return campaigns.find(slug).map(this::offer);
    }

    @Override
    public List<CallableCampaign> at(String number) {
        return campaigns.at(number, clock.instant()).stream().map(this::offer).toList();
    }

    private CallableCampaign offer(Campaign campaign) {
        return new CampaignOffer(campaign.version(), directory.newest(), status(campaign));
    }

    @Override
    public Set<String> paused() {
        return campaigns.paused();
    }

    private CampaignStatus status(Campaign campaign) {
        return campaign.statusAt(clock.instant());
    }

    @Override
    public CallableCampaign get(int version, int snapshot) {
        try {
            // Of a call under way nobody asks whether its campaign is open.
            return new CampaignOffer(campaigns.get(version), directory.get(snapshot), CampaignStatus.OPEN);
        } catch (NoSuchElementException missing) {
            throw new IllegalStateException(
                    "campaign version %d or snapshot %d is gone".formatted(version, snapshot), missing);
        }
    }

    private record CampaignOffer(Version published, Snapshot members, CampaignStatus status)
            implements CallableCampaign {
        /** Where nothing is known of the caller, the hours must hold on both coasts. */
        private static final List<ZoneId> COASTS =
                List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));

        @Override
        public String campaign() {
            return published.slug();
        }

        @Override
        public int version() {
            return published.number();
        }

        @Override
        public int snapshot() {
            return members.number();
        }

        @Override
        public String number() {
            return published.phone();
        }

        @Override
        public Availability availability(Instant now, String area) {
            var zones = anyZip(area).flatMap(members::findZone).map(List::of).orElse(COASTS);
            var begin = CallingHours.hoursBegin(published.rules().callingHours(), zones, now);
            return new Availability(status, begin, new Phone(published.phone()).dashed());
        }

        @Override
        public ZipResolution place(String zip) {
            return targeting().place(zip);
        }

        @Override
        public List<TargetChoice> choices(String zip) {
            return targeting().choices(zip).stream()
                    .map(seat ->
                            new TargetChoice(seat, roster().get(seat).english().titleName()))
                    .toList();
        }

        @Override
        public boolean lies(String zip, String seat) {
            return targeting().lies(zip, seat);
        }

        @Override
        public Optional<Plan> plan(String seat, String zip) {
            return targeting().planFor(seat, zip);
        }

        @Override
        public Optional<Plan> planForAnybody() {
            return targeting().planForAnybody();
        }

        @Override
        public boolean mayBeTexted() {
            return published.findTexting().isPresent();
        }

        @Override
        public boolean holdsShort() {
            return published.rules().holdsShortCalls();
        }

        @Override
        public boolean numberShown() {
            return published.rules().callerId() == CallerIdPolicy.CALLER;
        }

        @Override
        public boolean strict() {
            return published.targets().strict();
        }

        @Override
        public boolean limited() {
            return published.rules().limits();
        }

        @Override
        public int callsPerDay() {
            return published.rules().callsPerDay();
        }

        @Override
        public int callsPerDay(String partner) {
            return published.findPartner(partner).map(Partner::callsPerDay).orElse(0);
        }

        @Override
        public int linesPerOffice() {
            return published.rules().linesPerOffice();
        }

        @Override
        public Duration spacing() {
            return published.rules().spacing();
        }

        @Override
        public List<CallableOffice> offices(String seat, String area, Instant now) {
            var numbered = roster().get(seat).offices();
            return roster().offices(seat, anyZip(area).orElse(null), Congress.dayInWashington(now)).stream()
                    .map(office ->
                            new CallableOffice(numbered.indexOf(office), office.id(), office.city(), office.phone()))
                    .toList();
        }

        @Override
        public Optional<Instant> opens(String seat, CallableOffice office, Instant now) {
            return switch (published.rules().officeHours()) {
                case ANY -> Optional.empty();
                case LOCAL ->
                    CallingHours.officeOpens(
                            roster().get(seat).offices().get(office.number()).zone(), now);
            };
        }

        private TargetProfiles roster() {
            return new TargetProfiles(published, members);
        }

        private Targeting targeting() {
            return new Targeting(published, members);
        }

        /** Offices and clocks go by a ZIP's first three digits, so any ZIP of the area will do. */
        private static Optional<String> anyZip(String area) {
            return area.isEmpty() ? Optional.empty() : Optional.of(area + "00");
        }
    }
}
