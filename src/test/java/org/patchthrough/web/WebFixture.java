package org.patchthrough.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Door;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Origin;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;
import org.patchthrough.call.Tokens;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.FixedCampaigns;
import org.patchthrough.campaign.file.CampaignFile;
import org.patchthrough.campaign.file.FileReading;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.directory.load.DirectoryImport;
import org.patchthrough.directory.load.ImportResult;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.Refusal;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RequestResult;
import org.patchthrough.web.call.CallFacts;
import org.patchthrough.web.call.CallProgress;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.Watch;
import org.patchthrough.web.page.WebSettings;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.OtherContacts;
import org.patchthrough.whip.RecentAnswers;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatNaming;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;

/** The demo's campaign and members behind the doors, with everything else kept in memory. */
public final class WebFixture {
    public static final Instant NOW = Instant.parse("2026-12-02T15:00:00Z");
    public static final UUID CALL = UUID.fromString("0193a5f0-0000-7000-8000-000000000001");
    public static final List<String> SEATS = List.of("NY-12", "NY-S1", "NY-S3");

    private final Version version;
    private final Snapshot snapshot = snapshot();
    private final Map<UUID, List<RecordedFact>> facts = new ConcurrentHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<UUID> again = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private final List<Phone> stopped = new ArrayList<>();
    private final List<CallRequest> requests = new CopyOnWriteArrayList<>();
    private volatile boolean answered;
    private volatile @Nullable Geocoder geocoder;
    private volatile Instant now = NOW;
    private volatile Optional<RequestResult> verdict = Optional.empty();
    private volatile CampaignStatus status = CampaignStatus.OPEN;
    private volatile int position = 3;
    private volatile WhipCount count = new WhipCount("demo", NOW, List.of(), Map.of(), Funnel.EMPTY, 0);
    private final Tokens tokens = new Tokens(
            List.of("a key for trials, of thirty bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    private final CallLinks links = new CallLinks(tokens);

    public WebFixture() {
        this(UnaryOperator.identity());
    }

    /** With a campaign whose file differs from the demo's. */
    public WebFixture(UnaryOperator<String> change) {
        this.version = version(change);
    }

    private static Version version(UnaryOperator<String> change) {
        return switch (CampaignFile.read("campaign.yaml", change.apply(demoFile()))) {
            case FileReading.Whole whole -> whole.version().numbered(1);
            case FileReading.Mistaken(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static String demoFile() {
        try {
            return Files.readString(Path.of("config/demo/campaign.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snapshot snapshot() {
        return switch (new DirectoryImport(InstantSource.fixed(NOW)).read(Path.of("config/demo/directory"))) {
            case ImportResult.Accepted accepted -> accepted.snapshot();
            case ImportResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    /** From the next start on, somebody who dials the campaign's number is connected. */
    WebFixture answered() {
        answered = true;
        return this;
    }

    /** From the next start on, addresses tell the district. */
    WebFixture with(Geocoder found) {
        geocoder = found;
        return this;
    }

    public Server start() {
        return Server.start("127.0.0.1", 0, List.of(routes()::mount, new Health(() -> true)::mount));
    }

    WebRoutes routes() {
        var settings = new WebSettings(
                "http://localhost",
                true,
                Optional.empty(),
                answered,
                ctx -> ctx.ip(),
                "21211"::equals,
                "a key"::equals,
                Optional.ofNullable(geocoder));
        return new WebRoutes(
                new FixedCampaigns(this::campaign),
                calls(),
                facts(),
                _ -> count,
                tokens,
                new Random(1),
                clock(),
                settings);
    }

    public InstantSource clock() {
        return () -> now;
    }

    public Tokens tokens() {
        return tokens;
    }

    Version theVersion() {
        return version;
    }

    Snapshot theSnapshot() {
        return snapshot;
    }

    /** The link of {@link #CALL}. */
    public String link() {
        return links.write(CALL);
    }

    /** Seats that were asked for after a call had ended. */
    public List<String> further() {
        return further;
    }

    /** Calls that were asked for once more. */
    public List<UUID> again() {
        return again;
    }

    List<Phone> stopped() {
        return stopped;
    }

    public List<CallRequest> requests() {
        return requests;
    }

    public void later(Duration by) {
        now = now.plus(by);
    }

    /** What the next requests are told. */
    void answering(Refusal refusal) {
        verdict = Optional.of(new RequestResult.Refused(refusal));
    }

    void at(int place) {
        position = place;
    }

    void is(CampaignStatus changed) {
        status = changed;
    }

    public void count(WhipCount shown) {
        count = shown;
    }

    /** Things happen to {@link #CALL}, a second apart. */
    public WebFixture happened(Fact... happened) {
        for (var fact : happened) {
            now = now.plusSeconds(1);
            record(CALL, fact);
        }
        return this;
    }

    /** Asked for, picked up, key 1, and the briefing heard. */
    public WebFixture briefed() {
        return happened(
                requested(SEATS), new Fact.LegAnswered(Leg.CALLER), new Fact.Accepted(1), new Fact.Briefed(true));
    }

    /** Then half a minute with the first member's office. */
    public WebFixture talked() {
        var first = new Leg(0, 1);
        var office = officeOf(SEATS.getFirst());
        return briefed()
                .happened(new Fact.OfficeRung(first, office), new Fact.OfficeDone(first, office, Event.How.TALKED, 30));
    }

    private void record(UUID call, Fact fact) {
        facts.computeIfAbsent(call, added -> new CopyOnWriteArrayList<>()).add(new RecordedFact(now, fact));
        watchers.forEach(Runnable::run);
    }

    public static Fact.Requested requested(List<String> seats) {
        return new Fact.Requested(
                new UUID(0, 1),
                new PinnedCampaign("demo", 1, 0),
                new Origin(Door.WEB, "", "", ""),
                Language.ENGLISH,
                seats,
                false,
                false);
    }

    CallProgress known() {
        return CallProgress.of(CALL, facts.getOrDefault(CALL, List.of())).orElseThrow();
    }

    NamedTarget targeted(String seat) {
        return NamedTarget.of(campaign(), seat);
    }

    String office(String seat) {
        return targeted(seat).office().orElseThrow().id();
    }

    public String officeOf(String seat) {
        return office(seat);
    }

    public CallableCampaign campaign() {
        return new CallableCampaign(version, snapshot, status);
    }

    private CallCommands calls() {
        return new CallCommands() {
            @Override
            public RequestResult request(CallRequest request) {
                requests.add(request);
                return verdict.orElseGet(() -> accepted(request));
            }

            @Override
            public RequestResult again(UUID call, CallRequest.Agreement consent, CallRequest.Attribution came) {
                again.add(call);
                return verdict.orElseGet(
                        () -> new RequestResult.Accepted(CALL, "••• ••• 0142", 1, Optional.empty(), 1, 0));
            }

            @Override
            public RequestResult further(
                    UUID call, String seat, CallRequest.Agreement consent, CallRequest.Attribution came) {
                further.add(seat);
                return verdict.orElseGet(
                        () -> new RequestResult.Accepted(CALL, "••• ••• 0142", 1, Optional.empty(), 1, 0));
            }

            @Override
            public boolean allowsFurther(UUID call, String seat, CallRequest.Attribution came) {
                return verdict.isEmpty();
            }

            @Override
            public Duration reckonWait(int ahead) {
                return Duration.ofSeconds(ahead);
            }

            @Override
            public RequestResult.Refused refuse(String campaign, List<FieldMistake> mistakes) {
                return new RequestResult.Refused(Refusal.of(mistakes));
            }

            @Override
            public OptionalInt position(UUID call) {
                return OptionalInt.of(position);
            }

            @Override
            public boolean done(UUID call) {
                return !facts.getOrDefault(call, List.of()).isEmpty();
            }

            @Override
            public void cancel(UUID call) {
                record(call, new Fact.Cancelled("page"));
            }

            @Override
            public void never(Phone phone) {
                stopped.add(phone);
            }
        };
    }

    private RequestResult accepted(CallRequest request) {
        var zip = request.wanted().zip().map(Zip::digits).orElse("");
        var plan =
                campaign().place(zip) instanceof ZipResolution.One(var one) ? Optional.of(one) : Optional.<Plan>empty();
        record(CALL, requested(plan.map(Plan::seats).orElse(List.of())));
        return new RequestResult.Accepted(CALL, "••• ••• 0142", 1, plan, 1, 0);
    }

    CallFacts facts() {
        return new CallFacts() {
            @Override
            public List<RecordedFact> of(UUID call) {
                return List.copyOf(facts.getOrDefault(call, List.of()));
            }

            @Override
            public void append(UUID call, List<Fact> added) {
                added.forEach(fact -> record(call, fact));
            }

            @Override
            public Watch watch(UUID call, Runnable changed) {
                watchers.add(changed);
                return () -> watchers.remove(changed);
            }
        };
    }

    /** A count in which every kind of line stands. */
    public static WhipCount fullCount() {
        var cosponsors = new ReportedAnswers(3, 0, 0, 0);
        var faded = new ReportedAnswers(8, 1, 0, 0);
        return new WhipCount(
                "demo",
                NOW,
                List.of(
                        member("FR-2", "Ada Whitlock", "Republican", 3, new ReportedAnswers(0, 0, 4, 1)),
                        member("JE-1", "Odessa Brand", "Democrat", 5, new ReportedAnswers(22, 5, 0, 0)),
                        member("FR-3", "Tomás Quill", "Democrat", 2, new ReportedAnswers(2, 2, 0, 0)),
                        member("SE-1", "Amos Reed", "Democrat", 1, new ReportedAnswers(2, 0, 0, 0)),
                        new SeatStanding(
                                "AB-0",
                                new SeatNaming.Named("Lucia Marsh", "Democrat", "AB"),
                                cosponsors,
                                3,
                                new RecentAnswers(cosponsors, 2),
                                NOW,
                                new ConfirmedPosition(
                                        Stance.SUPPORTS,
                                        ConfirmedPosition.Source.COSPONSOR_LIST,
                                        "",
                                        LocalDate.of(2026, 11, 24))),
                        new SeatStanding(
                                "SE-2",
                                new SeatNaming.Named("Ines Calder", "Republican", "SE"),
                                faded,
                                9,
                                RecentAnswers.NOTHING,
                                NOW.minus(Duration.ofDays(20)),
                                null),
                        member("SE-3", "Otto Lind", "Democrat", 0, ReportedAnswers.NOTHING),
                        new SeatStanding(
                                "TR-6",
                                new SeatNaming.Named(null, "", "TR"),
                                ReportedAnswers.NOTHING,
                                0,
                                RecentAnswers.NOTHING,
                                null,
                                null)),
                Map.of("SE-3", new OtherContacts(12, 1)),
                new Funnel(3412, 2871, 2618, 2340, 1486, 502, 352, 1107),
                12);
    }

    /** One about whom all was told in the last 14 days. */
    static SeatStanding member(String seat, String name, String party, int days, ReportedAnswers reported) {
        return new SeatStanding(
                seat,
                new SeatNaming.Named(name, party, seat.substring(0, 2)),
                reported,
                reported.all(),
                new RecentAnswers(reported, days),
                NOW,
                null);
    }
}
