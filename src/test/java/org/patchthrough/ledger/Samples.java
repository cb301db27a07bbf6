package org.patchthrough.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.patchthrough.call.Asking;
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
import org.patchthrough.call.Promise;
import org.patchthrough.call.Reason;
import org.patchthrough.call.Review;
import org.patchthrough.call.Stance;

/** Facts for tests: one of every kind, and what real calls leave behind. */
public final class Samples {
    public static final List<String> NEW_YORK = List.of("NY-12", "NY-S1", "NY-S3");

    private Samples() {}

    public static Fact.Requested requested(UUID caller, String campaign) {
        return requested(caller, campaign, false);
    }

    public static Fact.Requested requested(UUID caller, String campaign, boolean test) {
        return new Fact.Requested(
                caller,
                new PinnedCampaign(campaign, 3, 7),
                new Origin(Door.WEB, "", "", ""),
                Language.ENGLISH,
                NEW_YORK,
                test,
                false);
    }

    /** By a campaign that wants a look at answers of very short talks. */
    static Fact.Requested holding(UUID caller, String campaign) {
        return new Fact.Requested(
                caller,
                new PinnedCampaign(campaign, 3, 7),
                new Origin(Door.WEB, "", "", ""),
                Language.ENGLISH,
                NEW_YORK,
                false,
                true);
    }

    /** A call in which one person in the first target's office said this, by keypad. */
    public static List<Fact> talked(UUID caller, String campaign, Stance stance) {
        return List.of(
                requested(caller, campaign),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.OfficeDone(new Leg(0, 1), "NY-12/1", Event.How.TALKED, 45),
                new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON),
                new Fact.Reported(0, Channel.KEYPAD, "6", stance),
                new Fact.Over(Outcome.COMPLETE),
                new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 200, 200));
    }

    static List<Fact> ofEveryKind() {
        return List.of(
                requested(UUID.fromString("0195a000-0000-7000-8000-000000000001"), "transit"),
                new Fact.Cancelled("page"),
                new Fact.Expired("ten minutes"),
                new Fact.Turned(List.of("NY-S1", "NY-12")),
                new Fact.Placing(),
                new Fact.Placed("CA0123456789abcdef0123456789abcdef"),
                new Fact.NotPlaced("21211"),
                new Fact.LegRinging(Leg.CALLER),
                new Fact.LegAnswered(new Leg(1, 2)),
                new Fact.LegEnded(Leg.CALLER, LegStatus.NO_ANSWER, 0, 487),
                new Fact.Accepted(2),
                new Fact.LanguageChosen(3, Language.SPANISH),
                new Fact.Briefed(true),
                new Fact.OptedOut(),
                new Fact.Over(Outcome.NOBODY_REACHED),
                new Fact.Waiting(1),
                new Fact.Located(4, NEW_YORK),
                new Fact.Asked(5, Asking.MEMBER, Leg.CALLER, NEW_YORK),
                new Fact.Pressed(Asking.NEXT, new Leg(1, 0), "1"),
                new Fact.LineHeld(new Leg(0, 1), "NY-12/1", 1, Optional.empty()),
                new Fact.LineHeld(
                        new Leg(0, 2), "NY-12/2", 2, Optional.of(Instant.parse("2026-11-25T14:00:00.123456Z"))),
                new Fact.OfficeRung(new Leg(0, 1), "NY-12/1"),
                new Fact.OfficeDone(new Leg(0, 1), "NY-12/1", Event.How.TALKED, 62),
                new Fact.OfficeMissed(new Leg(1, 1), "", Reason.NO_OFFICE),
                new Fact.Contacted(0, Channel.KEYPAD, "9", Contact.NOT_REACHED),
                new Fact.Reported(0, Channel.PAGE, "a-request", Stance.NOT_GIVEN),
                new Fact.Promised(0, Channel.TEXT, "SM1", Promise.PASSED_ON),
                new Fact.SurveySkipped(2),
                new Fact.ReminderWanted(2),
                new Fact.Reviewed(0, "a-look", Review.STRUCK));
    }

    /** What some call of a mixed crowd leaves behind, in the order in which it happens. */
    public static List<Fact> call(RandomGenerator random, UUID caller, String campaign) {
        var facts = new ArrayList<Fact>(List.of(
                by(random, requested(caller, campaign, random.nextInt(10) == 0)),
                new Fact.Placing(),
                new Fact.Placed("CA1")));
        if (random.nextInt(8) == 0) {
            facts.add(new Fact.LegEnded(Leg.CALLER, LegStatus.BUSY, 0, 486));
            return facts;
        }
        facts.add(new Fact.LegRinging(Leg.CALLER));
        facts.add(new Fact.LegAnswered(Leg.CALLER));
        if (random.nextInt(8) > 0) {
            facts.add(new Fact.Accepted(1));
            if (random.nextInt(4) == 0) {
                facts.add(new Fact.Located(3, random.nextBoolean() ? NEW_YORK : List.of("CA-36", "CA-S1")));
            }
            facts.add(new Fact.Briefed(random.nextBoolean()));
            for (int target = 0; target < 1 + random.nextInt(2); target++) {
                office(random, target, facts);
            }
        }
        if (random.nextInt(5) > 0) {
            facts.add(new Fact.Over(random.nextBoolean() ? Outcome.COMPLETE : Outcome.NO_RESPONSE));
        }
        facts.add(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 100, 200));
        return facts;
    }

    private static void office(RandomGenerator random, int target, List<Fact> facts) {
        var leg = new Leg(target, 1);
        facts.add(new Fact.LineHeld(leg, "office", 1, Optional.empty()));
        facts.add(new Fact.OfficeRung(leg, "office"));
        if (random.nextInt(4) == 0) {
            facts.add(new Fact.OfficeMissed(leg, "office", Reason.BUSY));
            facts.add(new Fact.OfficeMissed(new Leg(target, 2), "", Reason.NO_OFFICE));
            return;
        }
        facts.add(new Fact.OfficeDone(leg, "office", Event.How.TALKED, 30));
        var contact = any(random, Contact.values());
        facts.add(new Fact.Contacted(target, Channel.KEYPAD, "1" + target, contact));
        if (contact == Contact.PERSON) {
            facts.add(new Fact.Reported(target, Channel.KEYPAD, "2" + target, any(random, Stance.values())));
            if (random.nextInt(3) == 0) {
                facts.add(new Fact.Reported(target, Channel.PAGE, "r" + target, any(random, Stance.values())));
            }
            if (random.nextInt(6) == 0) {
                facts.add(new Fact.Reviewed(target, "l" + target, any(random, Review.values())));
            }
            if (random.nextInt(3) == 0) {
                facts.add(new Fact.Promised(target, Channel.KEYPAD, "3" + target, any(random, Promise.values())));
            }
        }
    }

    /** Asked for by any door, on a partner's page or not. */
    private static Fact.Requested by(RandomGenerator random, Fact.Requested asked) {
        var origin = new Origin(
                any(random, Door.values()),
                random.nextBoolean() ? "" : "riders",
                random.nextBoolean() ? "" : "mail-1",
                "");
        return new Fact.Requested(
                asked.caller(),
                asked.pinned(),
                origin,
                asked.language(),
                asked.seats(),
                asked.test(),
                asked.holdsShort());
    }

    private static <T> T any(RandomGenerator random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
