package org.patchthrough.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Door;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Origin;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Reason;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.LedgerEntry;

/**
 * Makes up the calls of some weeks before a moment: more on weekdays and after a mailing, offices that are busier around noon,
 * members of whom each leans one way. Deterministic: the same campaign, moment and number give the same calls.
 */
public final class MadeCalls {
    private static final int DAYS = 21;
    /** Days before the last one on which a mailing went out. */
    private static final int MAILING = 6;
    /** Out of a hundred, hour by hour from eight to five. */
    private static final List<Integer> BY_HOUR = List.of(4, 8, 13, 14, 16, 12, 11, 10, 8, 4);

    private static final int OPENS = 8;

    private final CallableCampaign campaign;
    private final Instant until;
    private final List<Home> homes;
    private final Random random;

    /** Where callers live, and whom their calls go to. */
    private record Home(Plan plan) {}

    /** @param until all of them are over before */
    public MadeCalls(CallableCampaign campaign, Instant until, long seed) {
        this.campaign = campaign;
        this.until = until;
        this.homes = homes(campaign);
        this.random = new Random(seed);
    }

    /**
     * One of each House seat, or of anybody where the campaign calls the same for all. From one district in six nobody calls,
     * so that some member is one of whom nothing is known.
     */
    private static List<Home> homes(CallableCampaign campaign) {
        var snapshot = campaign.snapshot();
        var anybody = campaign.planForAnybody();
        return anybody.isPresent()
                ? List.of(new Home(anybody.get()))
                : snapshot.holdings().stream()
                        .filter(holding ->
                                Math.floorMod(holding.seat().toString().hashCode(), 6) != 0)
                        .flatMap(holding -> snapshot.zips().zipsOf(holding.seat()).stream()
                                .min(Comparator.naturalOrder())
                                .flatMap(zip -> campaign.plan(holding.seat().toString(), zip))
                                .stream())
                        .filter(plan -> !plan.targets().isEmpty())
                        .map(Home::new)
                        .toList();
    }

    /** The last day of these weeks. */
    LocalDate lastDay() {
        return Congress.dayInWashington(until);
    }

    /** The day of the mailing. */
    LocalDate mailing() {
        return lastDay().minusDays(MAILING);
    }

    /** Facts of so many calls, call by call; none where the campaign calls nobody that its directory knows. */
    public List<LedgerEntry> make(int calls) {
        if (homes.isEmpty()) {
            return List.of();
        }
        var callers = IntStream.range(0, Math.max(1, calls * 2 / 3))
                .mapToObj(_ -> id())
                .toList();
        var facts = new ArrayList<LedgerEntry>();
        for (int call = 0; call < calls; call++) {
            // A caller lives in one place, so the same one goes to the same members.
            int caller = random.nextInt(callers.size());
            facts.addAll(call(callers.get(caller), homes.get(caller % homes.size())));
        }
        return facts;
    }

    private List<LedgerEntry> call(UUID caller, Home home) {
        var call = new One(id(), start(), random, caller);
        call.place(campaign.pinned(), home.plan().seats(), origin(call.at()));
        return call.facts();
    }

    private UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(0xC0L << 56)) | (0x80L << 56));
    }

    /** A weekday has eight times the calls of a day of the weekend, and the two days after the mailing twice that. */
    private Instant start() {
        while (true) {
            int back = random.nextInt(DAYS);
            var day = lastDay().minusDays(back);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean mailed = back == MAILING || back == MAILING - 1;
            if (random.nextInt(16) >= (weekend ? 1 : 8) * (mailed ? 2 : 1)) {
                continue;
            }
            var at = day.atStartOfDay(Congress.WASHINGTON)
                    .plusHours(OPENS + hour())
                    .plusSeconds(random.nextInt(3_600))
                    .toInstant();
            if (at.isBefore(until.minus(20, ChronoUnit.MINUTES))) {
                return at;
            }
        }
    }

    private int hour() {
        int place = random.nextInt(BY_HOUR.stream().mapToInt(Integer::intValue).sum());
        int hour = 0;
        while (place >= BY_HOUR.get(hour)) {
            place -= BY_HOUR.get(hour);
            hour++;
        }
        return hour;
    }

    private Origin origin(Instant at) {
        var day = Congress.dayInWashington(at);
        boolean mailed = !day.isBefore(mailing()) && day.isBefore(mailing().plusDays(3));
        int way = random.nextInt(100);
        if (way < 20) {
            var partner = campaign.version().partners().stream().findFirst();
            return new Origin(Door.WEB, partner.map(p -> p.id()).orElse(""), "", MadeHistory.MARK);
        }
        if (way < 58) {
            return new Origin(Door.WEB, "", mailed && random.nextBoolean() ? "mailing" : "", MadeHistory.MARK);
        }
        if (way < 88) {
            var word = campaign.version().findKeyword(Language.ENGLISH).map(keyword -> keyword.word());
            return new Origin(Door.TEXT, "", word.orElse(""), MadeHistory.MARK);
        }
        return new Origin(Door.INBOUND, "", "", MadeHistory.MARK);
    }

    /** One call as it is being made up. */
    private final class One {
        private final UUID id;
        private final RandomGenerator random;
        private final UUID caller;
        private final List<LedgerEntry> facts = new ArrayList<>();
        private Instant at;
        private int step = 1;

        One(UUID id, Instant at, RandomGenerator random, UUID caller) {
            this.id = id;
            this.at = at;
            this.random = random;
            this.caller = caller;
        }

        Instant at() {
            return at;
        }

        List<LedgerEntry> facts() {
            return facts;
        }

        private void then(int seconds, Fact fact) {
            at = at.plusSeconds(seconds);
            facts.add(new LedgerEntry(id, new RecordedFact(at, fact)));
        }

        private boolean chance(int ofHundred) {
            return random.nextInt(100) < ofHundred;
        }

        void place(PinnedCampaign pinned, List<String> seats, Origin origin) {
            boolean inbound = origin.door() == Door.INBOUND;
            var language = chance(7) ? Language.SPANISH : Language.ENGLISH;
            then(0, new Fact.Requested(caller, pinned, origin, language, inbound ? List.of() : seats, false, false));
            if (inbound) {
                then(1, new Fact.LegAnswered(Leg.CALLER));
                then(25, new Fact.Located(step++, seats));
            } else {
                then(1, new Fact.Placing());
                if (chance(1)) {
                    then(1, new Fact.NotPlaced("30001"));
                    return;
                }
                then(
                        0,
                        new Fact.Placed("CA" + Long.toHexString(id.getMostSignificantBits())
                                + Long.toHexString(id.getLeastSignificantBits())));
                then(2, new Fact.LegRinging(Leg.CALLER));
                if (chance(11)) {
                    then(24, new Fact.LegEnded(Leg.CALLER, LegStatus.NO_ANSWER, 0, 480));
                    return;
                }
                then(6, new Fact.LegAnswered(Leg.CALLER));
                if (chance(9)) {
                    then(9, new Fact.Over(Outcome.NO_RESPONSE));
                    end();
                    return;
                }
                then(8, new Fact.Accepted(step++));
            }
            then(22, new Fact.Briefed(chance(40)));
            boolean reached = false;
            int wanted = 1 + (chance(45) ? 1 : 0) + (chance(25) ? 1 : 0);
            for (int target = 0; target < Math.min(wanted, seats.size()); target++) {
                reached |= target(target, seats.get(target));
                if (chance(6)) {
                    end();
                    return;
                }
            }
            then(4, new Fact.Over(reached ? Outcome.COMPLETE : Outcome.NOBODY_REACHED));
            end();
        }

        /** Rings one office after another until one answers; true if one did. */
        private boolean target(int target, String seat) {
            var leaning = Leaning.of(seat);
            var offices = campaign.offices(seat, "", at);
            for (int attempt = 1; attempt <= Math.min(3, offices.size()); attempt++) {
                var leg = new Leg(target, attempt);
                CallableOffice office = offices.get(attempt - 1);
                then(3, new Fact.LineHeld(leg, office.id(), office.number(), Optional.empty()));
                then(1, new Fact.OfficeRung(leg, office.id()));
                if (chance(leaning.busy() + (isNoon() ? 15 : 0))) {
                    then(4, new Fact.OfficeMissed(leg, office.id(), Reason.BUSY));
                } else if (chance(8)) {
                    then(25, new Fact.OfficeMissed(leg, office.id(), Reason.NO_ANSWER));
                } else {
                    talk(leg, office.id(), leaning);
                    return true;
                }
            }
            then(1, new Fact.OfficeMissed(new Leg(target, offices.size() + 1), "", Reason.NO_OFFICE));
            return false;
        }

        private boolean isNoon() {
            int hour = at.atZone(Congress.WASHINGTON).getHour();
            return hour >= 11 && hour <= 13;
        }

        private void talk(Leg leg, String office, Leaning leaning) {
            boolean voicemail = chance(isNoon() ? 34 : 22);
            int seconds = voicemail ? 25 + random.nextInt(40) : 35 + random.nextInt(120);
            then(seconds + 6, new Fact.OfficeDone(leg, office, Event.How.TALKED, seconds));
            if (chance(9)) {
                then(12, new Fact.SurveySkipped(leg.target()));
                return;
            }
            var contact = voicemail ? Contact.VOICEMAIL : Contact.PERSON;
            then(6, new Fact.Contacted(leg.target(), Channel.KEYPAD, Integer.toString(step++), contact));
            if (!voicemail && chance(92)) {
                then(
                        7,
                        new Fact.Reported(
                                leg.target(), Channel.KEYPAD, Integer.toString(step++), leaning.answer(random)));
            }
        }

        private void end() {
            long lasted = ChronoUnit.SECONDS.between(facts.getFirst().at(), at);
            then(2, new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, (int) lasted, 200));
        }
    }

    /** What a member's staff say, out of a hundred answers; and how often their line is busy. */
    private enum Leaning {
        FOR(80, 3, 9, 10),
        LEANING_FOR(45, 5, 35, 12),
        OPEN(12, 10, 68, 12),
        SPLIT(45, 42, 8, 14),
        SILENT(6, 4, 12, 16),
        AGAINST(3, 82, 8, 10),
        OUT_OF_REACH(30, 10, 30, 82);

        private final int supports;
        private final int opposes;
        private final int undecided;
        private final int busy;

        Leaning(int supports, int opposes, int undecided, int busy) {
            this.supports = supports;
            this.opposes = opposes;
            this.undecided = undecided;
            this.busy = busy;
        }

        /** The same of a seat each time. */
        static Leaning of(String seat) {
            return values()[Math.floorMod(seat.hashCode() * 31 + 7, values().length)];
        }

        int busy() {
            return busy;
        }

        Stance answer(RandomGenerator random) {
            int place = random.nextInt(100);
            if (place < supports) {
                return Stance.SUPPORTS;
            }
            if (place < supports + opposes) {
                return Stance.OPPOSES;
            }
            return place < supports + opposes + undecided ? Stance.UNDECIDED : Stance.NOT_GIVEN;
        }
    }

    /** A seat whose staff say the same whoever calls, so that an organizer may have heard it said in public, too. */
    static Optional<Stance> saidInPublic(String seat) {
        return switch (Leaning.of(seat)) {
            case FOR -> Optional.of(Stance.SUPPORTS);
            case AGAINST -> Optional.of(Stance.OPPOSES);
            case LEANING_FOR, OPEN, SPLIT, SILENT, OUT_OF_REACH -> Optional.empty();
        };
    }
}
