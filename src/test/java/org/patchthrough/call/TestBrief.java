package org.patchthrough.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A small made-up world for the flow: one campaign, members named after their seats, three offices each. ZIPs say what they
 * are: 10017 has one plan, 90210 two members, 90211 three members and no senator, 42223 two states, 86044 three, 00501 only a
 * state, 59000 nobody to call; any other is no place.
 */
record TestBrief(Terms terms, boolean offersVoicemail, boolean asksAgain, boolean asksPromise) implements Brief {
    static final Plan SENATORS = plan("NY-S1", "NY-S3");

    static TestBrief brief() {
        return new TestBrief(new Terms(true, true, true, false), true, true, false);
    }

    TestBrief terms(boolean scriptAtHand, boolean mayBeTexted, boolean numberShown, boolean voicemailOnly) {
        return new TestBrief(
                new Terms(scriptAtHand, mayBeTexted, numberShown, voicemailOnly),
                offersVoicemail,
                asksAgain,
                asksPromise);
    }

    TestBrief skippingClosed() {
        return new TestBrief(terms, false, asksAgain, asksPromise);
    }

    TestBrief notAskingAgain() {
        return new TestBrief(terms, offersVoicemail, false, asksPromise);
    }

    TestBrief askingPromise() {
        return new TestBrief(terms, offersVoicemail, asksAgain, true);
    }

    static Plan plan(String... seats) {
        return new Plan(List.of(seats).stream().map(Target::of).toList(), "100");
    }

    /** The first fact of a call to these. */
    static Fact.Requested requested(String... seats) {
        return requested(Door.WEB, seats);
    }

    static Fact.Requested requested(Door door, String... seats) {
        return new Fact.Requested(
                new UUID(1, 1), "demo", 1, 1, door, "", "", "", Language.ENGLISH, List.of(seats), false, false);
    }

    @Override
    public String organization() {
        return "Fair Sentences Now";
    }

    @Override
    public String number() {
        return "+12025550117";
    }

    @Override
    public String site() {
        return "calls.example.org";
    }

    @Override
    public String ask(Language language) {
        return language == Language.ENGLISH ? "cosponsor the bill" : "que copatrocine la ley";
    }

    @Override
    public String bill(Language language) {
        return language == Language.ENGLISH ? "the bill" : "la ley";
    }

    @Override
    public String briefing(Language language) {
        return language == Language.ENGLISH ? "Judges need room." : "Los jueces necesitan espacio.";
    }

    @Override
    public String name(String seat, Language language) {
        return (language == Language.ENGLISH ? "Member " : "Miembro ") + seat;
    }

    @Override
    public String stateName(String state, Language language) {
        return "State " + state;
    }

    @Override
    public Office office(String seat, int number) {
        return new Office(number, seat + "/" + number, "City " + number, "+1202555010" + number);
    }

    @Override
    public Place place(String zip) {
        return switch (zip) {
            case "10017" -> new Place.One(plan("NY-12", "NY-S1", "NY-S3"));
            case "90210" -> new Place.Members(members("CA-30", "CA-32"), Optional.of(SENATORS));
            case "90211" -> new Place.Members(members("CA-30", "CA-32", "CA-36"), Optional.empty());
            case "42223" ->
                new Place.States(List.of(
                        new Place.InState("KY", new Place.One(plan("KY-1"))),
                        new Place.InState("TN", new Place.Members(members("TN-6", "TN-7"), Optional.of(SENATORS)))));
            case "86044" ->
                new Place.States(List.of(
                        new Place.InState("AZ", new Place.One(plan("AZ-2"))),
                        new Place.InState("NM", new Place.Members(members("NM-3"), Optional.empty())),
                        new Place.InState("UT", new Place.NoTarget())));
            case "00501" -> new Place.Hint(new Place.InState("NY", new Place.One(SENATORS)));
            case "59000" -> new Place.NoTarget();
            default -> new Place.Nowhere();
        };
    }

    private static List<Place.Choice> members(String... seats) {
        return List.of(seats).stream()
                .map(seat -> new Place.Choice(seat, plan(seat)))
                .toList();
    }
}
