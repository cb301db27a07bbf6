package org.patchthrough.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A small made-up world for the flow: one campaign, members named after their seats, three offices each. ZIPs say what they
 * are: 10017 has one plan, 90210 two members, 90211 three members and no senator, 42223 two states, 86044 three, 00501 only a
 * state, 59000 nobody to call; any other is no place.
 */
record TestBrief(CallerTerms terms, boolean offersVoicemail, boolean asksAgain, boolean asksPromise) implements Brief {
    static final Plan SENATORS = plan("NY-S1", "NY-S3");

    static TestBrief brief() {
        return new TestBrief(new CallerTerms(true, true, true, false), true, true, false);
    }

    TestBrief terms(boolean scriptAtHand, boolean mayBeTexted, boolean numberShown, boolean voicemailOnly) {
        return new TestBrief(
                new CallerTerms(scriptAtHand, mayBeTexted, numberShown, voicemailOnly),
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
                new UUID(1, 1),
                new PinnedCampaign("demo", 1, 1),
                new Origin(door, "", "", ""),
                Language.ENGLISH,
                List.of(seats),
                false,
                false);
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
    public String shortName(String seat, Language language) {
        return (language == Language.ENGLISH ? "Member of " : "Miembro de ") + seat;
    }

    @Override
    public String stateName(String state, Language language) {
        return "State " + state;
    }

    @Override
    public CallableOffice office(String seat, int number) {
        return new CallableOffice(number, seat + "/" + number, "City " + number, "+1202555010" + number);
    }

    @Override
    public ZipResolution place(String zip) {
        return switch (zip) {
            case "10017" -> new ZipResolution.One(plan("NY-12", "NY-S1", "NY-S3"));
            case "90210" -> new ZipResolution.Members(members("CA-30", "CA-32"), Optional.of(SENATORS));
            case "90211" -> new ZipResolution.Members(members("CA-30", "CA-32", "CA-36"), Optional.empty());
            case "42223" ->
                new ZipResolution.States(List.of(
                        new ZipResolution.InState("KY", new ZipResolution.One(plan("KY-1"))),
                        new ZipResolution.InState(
                                "TN", new ZipResolution.Members(members("TN-6", "TN-7"), Optional.of(SENATORS)))));
            case "86044" ->
                new ZipResolution.States(List.of(
                        new ZipResolution.InState("AZ", new ZipResolution.One(plan("AZ-2"))),
                        new ZipResolution.InState("NM", new ZipResolution.Members(members("NM-3"), Optional.empty())),
                        new ZipResolution.InState("UT", new ZipResolution.NoTarget())));
            case "00501" -> new ZipResolution.Hint(new ZipResolution.InState("NY", new ZipResolution.One(SENATORS)));
            case "59000" -> new ZipResolution.NoTarget();
            default -> new ZipResolution.Nowhere();
        };
    }

    private static List<ZipResolution.Choice> members(String... seats) {
        return List.of(seats).stream()
                .map(seat -> new ZipResolution.Choice(seat, plan(seat)))
                .toList();
    }
}
