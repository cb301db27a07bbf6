package org.patchthrough.dialer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Plan;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.CallerPreferences;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consents;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.Availability;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.FixedCampaigns;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.campaign.Versions;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundCall;
import org.patchthrough.carrier.SampleBrief;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.gate.CallLimits;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.NumberRules;
import org.patchthrough.inbound.DialedCampaigns;
import org.patchthrough.inbound.InboundCallService;
import org.patchthrough.inbound.LastKeyword;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.line.FlowWorld;
import org.patchthrough.request.CallAcceptance;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.RecentContacts;
import org.patchthrough.request.RequestForm;
import org.patchthrough.request.RequestResult;
import org.patchthrough.request.RequestValidation;
import org.patchthrough.request.StopOnOptOut;
import org.patchthrough.request.Switchboard;

/** Switchboard, queue, dialer and lines on a real database, with a carrier and a clock that do as they are told. */
public final class DialerFixture implements AutoCloseable {
    public static final String PHONE = "+13135550123";

    public final TestDatabase database = TestDatabase.fresh();
    public final StandingClock clock = new StandingClock();
    public final ToldCarrier carrier = new ToldCarrier();
    public final FixedOffer offer = new FixedOffer();
    final PhoneKey phoneKey = new PhoneKey(new byte[32]);
    final Seal seal = new Seal(List.of(new byte[32]), new SecureRandom());
    public final Callers callers = new Callers(phoneKey, seal, clock);
    public final StopList stopList = new StopList();
    public final LiveCalls live = new LiveCalls(clock);
    final NetworkRateLimiter networkLimiter = new NetworkRateLimiter(database.dataSource(), phoneKey, clock);
    final Gate gate = new Gate(new NumberRules(true), live, new CallLimits(clock));
    public final CallQueue queue = new CallQueue(database.jdbi(), 1);
    public final PostgresLedger ledger = PostgresLedger.open(
            database.dataSource(), clock, List.of(new StopOnOptOut(), new RecentContacts()), TestDatabase.PATIENCE);
    final FixedCampaigns callables = new FixedCampaigns(() -> offer);
    /** Campaigns that ring nobody for a while. */
    final Set<String> paused = callables.paused;

    public final Switchboard switchboard = new Switchboard(
            database.jdbi(),
            callables,
            callers,
            phoneKey,
            networkLimiter,
            new CallAcceptance(callers, new Consents(phoneKey, seal), gate, queue, ledger, clock),
            () -> {},
            clock);
    final Placements placements = new Placements(database.jdbi(), queue, live, carrier, ledger, clock);
    public final Dialer dialer = dialer(new DialingRate(100, 0));
    public final Reconciler reconciler = new Reconciler(database.jdbi(), callers, queue, carrier, placements, clock);
    public final LegTracker legs = new LegTracker(database.jdbi(), live, carrier, ledger, placements, clock);
    public final CallTerminator terminator =
            new CallTerminator(database.jdbi(), queue, live, carrier, ledger, Runnable::run);
    final CallerPreferences preferences = new CallerPreferences();
    /** What phones have texted to the campaign's number. */
    public final Map<PhoneHash, LastKeyword.Texted> texted = new ConcurrentHashMap<>();

    public final InboundCallService inbound = new InboundCallService(
            database.jdbi(),
            new DialedCampaigns(callables, callers, (hash, _) -> Optional.ofNullable(texted.get(hash))),
            token -> new SampleBrief(token.terms()),
            callers,
            gate,
            terminator,
            ledger,
            clock);
    public final FlowWorld answers = new FlowWorld(database.jdbi(), callables, ledger, _ -> List.of(), clock);

    Dialer dialer(DialingRate rate) {
        return new Dialer(database.jdbi(), callables, callers, gate, queue, placements, rate, clock);
    }

    /** Claims and places what is due, until nothing is. Returns how many were placed. */
    public int ring() {
        int rung = 0;
        while (true) {
            switch (dialer.step()) {
                case Dialer.Step.Idle _ -> {
                    return rung;
                }
                case Dialer.Step.Claimed claimed -> {
                    dialer.place(claimed);
                    rung++;
                }
                case Dialer.Step.CalledOff _, Dialer.Step.PutOff _ -> {}
            }
            clock.pass(Duration.ofMillis(10));
        }
    }

    public UUID accepted(String phone) {
        return accepted(request(phone)).call();
    }

    UUID accepted(String phone, String zip) {
        return accepted(request(phone, zip, null, null)).call();
    }

    public RequestResult.Accepted accepted(CallRequest request) {
        return (RequestResult.Accepted) switchboard.request(request);
    }

    public Optional<Integer> position(UUID call) {
        return queue.findPosition(call, callables.paused());
    }

    public List<Fact> facts(UUID call) {
        return ledger.facts(call).stream().map(RecordedFact::fact).toList();
    }

    public int count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <table>")
                        .define("table", table)
                        .mapTo(Integer.class)
                        .one());
    }

    public static final CallRequest.Attribution BY_NOBODY =
            new CallRequest.Attribution(Door.API, false, "", "", CallRequest.Sender.UNKNOWN);

    public static CallRequest request(String phone) {
        return request(phone, "10017", null, null);
    }

    public static CallRequest request(String phone, @Nullable String zip, @Nullable String seat, @Nullable String key) {
        var form = new RequestForm(
                "demo",
                new RequestForm.Typed(phone, zip, seat, null),
                new CallRequest.Options(false, false),
                new CallRequest.Agreement(true, false, ""),
                BY_NOBODY,
                key);
        return ((RequestValidation.Valid) form.read()).request();
    }

    /** The same request, come by another way. */
    public static CallRequest cameBy(CallRequest request, CallRequest.Attribution came) {
        return new CallRequest(
                request.campaign(),
                request.phone(),
                request.wanted(),
                request.language(),
                request.options(),
                request.agreement(),
                came,
                request.idempotencyKey());
    }

    @Override
    public void close() {
        dialer.close();
        ledger.close();
        database.close();
    }

    /** Takes every order, unless told what to say. */
    public static final class ToldCarrier implements Carrier {
        public final List<OutboundCall> orders = new CopyOnWriteArrayList<>();
        public final List<String> ended = new CopyOnWriteArrayList<>();
        public final Deque<SendOutcome> toSay = new ConcurrentLinkedDeque<>();
        public final List<Found> list = new CopyOnWriteArrayList<>();
        volatile boolean listIsOutOfReach;

        @Override
        public SendOutcome place(OutboundCall order) {
            orders.add(order);
            var said = toSay.poll();
            return said == null ? new SendOutcome.Accepted("CA" + orders.size()) : said;
        }

        @Override
        public void end(String sid) {
            ended.add(sid);
        }

        @Override
        public List<Found> findByTo(String to, Instant since) {
            if (listIsOutOfReach) {
                throw new CarrierFault("the list is out of reach", new java.io.IOException("no route"));
            }
            return new ArrayList<>(list);
        }

        @Override
        public Optional<Found> find(String sid) {
            return findByTo("", Instant.EPOCH).stream()
                    .filter(found -> found.sid().equals(sid))
                    .findFirst();
        }
    }

    /** A campaign on three seats of New York for 10017, of a split 90210, and of a senator alone elsewhere. */
    public static class FixedOffer extends CallableCampaign {
        public static final Plan NEW_YORK =
                new Plan(List.of(Target.of("NY-S1"), Target.of("NY-S3"), Target.of("NY-12")), "100");

        private static final Version DEMO = Versions.demo().numbered(3);

        public volatile CampaignStatus standing = CampaignStatus.OPEN;
        public volatile Optional<Instant> opens = Optional.empty();
        volatile boolean strict = true;
        public volatile boolean limited;
        public volatile int callsPerDay;
        public final Map<String, Integer> partners = new ConcurrentHashMap<>();
        public volatile Duration spacing = Duration.ZERO;
        final Map<String, ZipResolution> places = new ConcurrentHashMap<>(Map.of(
                "10017", new ZipResolution.One(NEW_YORK),
                "90210",
                        new ZipResolution.Members(
                                List.of(
                                        new ZipResolution.Choice("CA-30", to("CA-S1", "CA-30")),
                                        new ZipResolution.Choice("CA-36", to("CA-S1", "CA-36"))),
                                Optional.of(to("CA-S1"))),
                "10259",
                        new ZipResolution.Hint(new ZipResolution.InState(
                                "NY", new ZipResolution.Members(List.of(), Optional.of(to("NY-S1", "NY-S3"))))),
                "96201", new ZipResolution.NoTarget()));
        volatile Map<String, List<CallableOffice>> offices = Map.of(
                "NY-S1",
                List.of(
                        new CallableOffice(0, "A-dc", "Washington", "+12025550101"),
                        new CallableOffice(1, "A-nyc", "New York", "+12125550101"),
                        new CallableOffice(2, "A-buffalo", "Buffalo", "+17165550101"),
                        new CallableOffice(3, "A-albany", "Albany", "+15185550101")),
                "NY-S3",
                List.of(new CallableOffice(0, "B-dc", "Washington", "+12025550102")));
        public final Map<String, Instant> closed = new ConcurrentHashMap<>();

        static Plan to(String... seats) {
            return new Plan(java.util.Arrays.stream(seats).map(Target::of).toList(), "");
        }

        public FixedOffer() {
            super(DEMO, new MadeSnapshot().build(), CampaignStatus.OPEN);
        }

        @Override
        public CampaignStatus status() {
            return standing;
        }

        @Override
        public Availability availability(Instant now, String area) {
            return new Availability(standing, opens, "202-555-0190");
        }

        @Override
        public ZipResolution place(String zip) {
            return places.getOrDefault(zip, new ZipResolution.Nowhere());
        }

        @Override
        public List<TargetChoice> choices(String zip) {
            return seats(zip)
                    .map(seat -> new TargetChoice(seat, "Member for " + seat))
                    .toList();
        }

        private static java.util.stream.Stream<String> seats(String zip) {
            return switch (zip) {
                case "90210" -> java.util.stream.Stream.of("CA-30", "CA-36");
                case "10259" -> java.util.stream.Stream.of("NY-S1", "NY-S3");
                default -> java.util.stream.Stream.of();
            };
        }

        @Override
        public boolean lies(String zip, String seat) {
            return seats(zip).anyMatch(seat::equals);
        }

        @Override
        public Optional<Plan> planForAnybody() {
            return Optional.empty();
        }

        @Override
        public Optional<Plan> plan(String seat, String zip) {
            return switch (seat) {
                case "NY-12", "NY-S3" -> Optional.of(NEW_YORK);
                case "CA-36" -> Optional.of(to("CA-S1", "CA-36"));
                default -> Optional.empty();
            };
        }

        @Override
        public boolean mayBeTexted() {
            return false;
        }

        @Override
        public boolean holdsShort() {
            return false;
        }

        @Override
        public boolean numberShown() {
            return true;
        }

        @Override
        public boolean strict() {
            return strict;
        }

        @Override
        public boolean limited() {
            return limited;
        }

        @Override
        public int callsPerDay() {
            return callsPerDay;
        }

        @Override
        public int callsPerDay(String partner) {
            return partners.getOrDefault(partner, 0);
        }

        @Override
        public int linesPerOffice() {
            return 2;
        }

        @Override
        public Duration spacing() {
            return spacing;
        }

        @Override
        public List<CallableOffice> offices(String seat, String area, Instant now) {
            return offices.getOrDefault(seat, List.of());
        }

        @Override
        public Optional<Instant> opens(String seat, CallableOffice office, Instant now) {
            return Optional.ofNullable(closed.get(office.id()));
        }
    }
}
