package org.patchthrough.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.version.CallerIdPolicy;
import org.patchthrough.campaign.version.ConfirmedPolicy;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Snapshot;

/** A campaign's version on a snapshot of the directory, with its status at one moment: what all doors know of it. */
public class CallableCampaign {
    /** Where nothing is known of the caller, the hours must hold on both coasts. */
    private static final List<ZoneId> COASTS = List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));

    private final Version version;
    private final @Nullable Snapshot snapshot;
    private final CampaignStatus status;

    private final Set<String> supporters;

    /** Where nobody's position is known. */
    public CallableCampaign(Version version, @Nullable Snapshot snapshot, CampaignStatus status) {
        this(version, snapshot, status, Set.of());
    }

    /**
     * @param supporters seats of whom it is known that they stand where the campaign wants them
     * @param snapshot null before the first import, when its pages can be read and nobody can be called
     */
    public CallableCampaign(
            Version version, @Nullable Snapshot snapshot, CampaignStatus status, Set<String> supporters) {
        this.supporters = Set.copyOf(supporters);
        this.version = version;
        this.snapshot = snapshot;
        this.status = status;
    }

    public String slug() {
        return version.slug();
    }

    public Version version() {
        return version;
    }

    /** @throws IllegalStateException before the first import */
    public Snapshot snapshot() {
        if (snapshot == null) {
            throw new IllegalStateException("campaign " + slug() + " calls nobody before a directory is imported");
        }
        return snapshot;
    }

    /** By these two a call finds again what it began with. */
    public int versionNumber() {
        return version.number();
    }

    public int snapshotNumber() {
        return snapshot().number();
    }

    public PinnedCampaign pinned() {
        return new PinnedCampaign(slug(), versionNumber(), snapshotNumber());
    }

    public CampaignStatus status() {
        return status;
    }

    /** The campaign's number, E.164: what callers' phones show. */
    public String number() {
        return version.phone();
    }

    public Targeting targeting() {
        boolean skips = version.goal().whenConfirmed() == ConfirmedPolicy.SKIP;
        return new Targeting(version, snapshot(), skips ? supporters : Set.of());
    }

    public TargetProfiles profiles() {
        return new TargetProfiles(version, snapshot());
    }

    /**
     * Whether people may be rung now.
     *
     * @param area first three digits of the caller's ZIP; empty if unknown
     */
    public Availability availability(Instant now, String area) {
        var zones = zone(area).map(List::of).orElse(COASTS);
        var begin = CallingHours.hoursBegin(version.rules().callingHours(), zones, now);
        return new Availability(status, begin, new Phone(number()).dashed());
    }

    /** Where a ZIP of five digits lies, by the campaign's targeting. */
    public ZipResolution place(String zip) {
        return targeting().place(zip);
    }

    /** Whether the caller is to thank this member. */
    public boolean thanks(String seat) {
        return version.goal().whenConfirmed() == ConfirmedPolicy.THANK && supporters.contains(seat);
    }

    /** Whom a caller may pick from where the ZIP alone does not decide. */
    public List<TargetChoice> choices(String zip) {
        return targeting().choices(zip).stream()
                .map(seat -> new TargetChoice(seat, offered(profiles().get(seat))))
                .toList();
    }

    /** In English, as programs read it. */
    private static String offered(TargetProfile profile) {
        return profile.isVacant()
                ? "Vacant seat (%s)".formatted(profile.seat())
                : profile.english().titleName();
    }

    /** Whether the people of a ZIP vote for that seat, as far as we know. */
    public boolean lies(String zip, String seat) {
        return targeting().lies(zip, seat);
    }

    /**
     * The plan of who says which seat is theirs; empty where this campaign does not call that seat.
     *
     * @param zip theirs; empty if unknown
     */
    public Optional<Plan> plan(String seat, String zip) {
        return targeting().planFor(seat, zip);
    }

    /** The plan of whoever asks, where the campaign calls the same for everybody; else empty, and they are asked for a ZIP. */
    public Optional<Plan> planForAnybody() {
        return targeting().planForAnybody();
    }

    public boolean mayBeTexted() {
        return version.findTexting().isPresent();
    }

    /** Whether what is told of a very short talk waits for somebody's look. */
    public boolean holdsShort() {
        return version.rules().questions().holdsShortCalls();
    }

    /** Whether offices see the caller's own number. */
    public boolean numberShown() {
        return version.rules().callerId() == CallerIdPolicy.CALLER;
    }

    /** Whether the order of targets holds even where another one's line is free sooner. */
    public boolean strict() {
        return version.targets().strict();
    }

    /** Whether it is limited how often one number and one network address may ask. */
    public boolean limited() {
        return version.rules().requests().limits();
    }

    /** Of a part of a chamber nobody could say whether its votes are enough. */
    public boolean callsAllOf(Chamber chamber) {
        var targets = version.targets();
        return targets.include(chamber) && !targets.anybody() && targets.only().equals(Selection.ALL);
    }

    /** That the bill needs; 0 where the campaign does not say. */
    public int senateVotes() {
        return version.rules().senateVotes();
    }

    /** Whether anybody may see where members stand. */
    public boolean resultsPublic() {
        return version.rules().results() == ResultsVisibility.PUBLIC;
    }

    /** Calls that the campaign takes a day; 0 for no limit. */
    public int callsPerDay() {
        return version.rules().requests().callsPerDay();
    }

    /** Calls that a partner may bring a day, by its id; 0 for no limit. */
    public int callsPerDay(String partner) {
        return version.findPartner(partner).map(Partner::callsPerDay).orElse(0);
    }

    /** Calls that may ring or talk at one office at once. */
    public int linesPerOffice() {
        return version.rules().offices().linesPerOffice();
    }

    /** The least time between two starts at one office. */
    public Duration spacing() {
        return version.rules().offices().spacing();
    }

    /**
     * A seat's offices in the order in which a caller is put through to them, with the numbers that briefs know them by.
     *
     * @param area first three digits of the caller's ZIP; empty if unknown
     */
    public List<CallableOffice> offices(String seat, String area, Instant now) {
        var profiles = profiles();
        var numbered = profiles.get(seat).offices();
        return profiles.offices(seat, anyZip(area).orElse(null), Congress.dayInWashington(now)).stream()
                .map(office -> new CallableOffice(numbered.indexOf(office), office.id(), office.city(), office.phone()))
                .toList();
    }

    /** When a closed office opens; empty where it is open now, or the campaign does not ask. */
    public Optional<Instant> opens(String seat, CallableOffice office, Instant now) {
        return switch (version.rules().offices().officeHours()) {
            case ANY -> Optional.empty();
            case LOCAL ->
                CallingHours.officeOpens(
                        profiles().get(seat).offices().get(office.number()).zone(), now);
        };
    }

    /** Whether anybody works in a seat's first office now, whatever hours the campaign keeps; empty where it has none. */
    public Optional<OfficeShift> shift(String seat, Instant now) {
        return profiles().get(seat).offices().stream().findFirst().map(office -> OfficeShift.of(office.zone(), now));
    }

    /** The clock of an area's people; empty where it is not known. */
    public Optional<ZoneId> zone(String area) {
        return anyZip(area).flatMap(zip -> snapshot().findZone(zip));
    }

    /** Offices and clocks go by a ZIP's first three digits, so any ZIP of the area will do. */
    private static Optional<String> anyZip(String area) {
        return area.isEmpty() ? Optional.empty() : Optional.of(area + "00");
    }
}
