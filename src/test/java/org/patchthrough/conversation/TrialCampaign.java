package org.patchthrough.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;

/**
 * A made-up campaign. 10017 has three targets, 90210 two districts, 59999 lies in two states, 00601 is known by its state
 * alone, 33408 has a vacant district beside another, 20001 has a delegate, 33333 nobody to call; any other ZIP lies nowhere.
 */
public record TrialCampaign(boolean open, boolean closed, boolean asksPromise) implements TextCampaign {
    public static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");

    static final TrialCampaign OPEN = new TrialCampaign(true, false, false);

    static Plan plan(String... seats) {
        return new Plan(Stream.of(seats).map(Target::of).toList(), "100");
    }

    @Override
    public ZipResolution place(String zip) {
        return switch (zip) {
            case "10017" -> new ZipResolution.One(plan("NY-12", "NY-S1", "NY-S3"));
            case "90210" -> members();
            case "59999" ->
                new ZipResolution.States(List.of(
                        new ZipResolution.InState("MT", new ZipResolution.One(plan("MT-1", "MT-S1"))),
                        new ZipResolution.InState("CA", members())));
            case "00601" ->
                new ZipResolution.Hint(new ZipResolution.InState("PR", new ZipResolution.One(plan("PR-0"))));
            case "33408" ->
                new ZipResolution.Members(
                        List.of(new ZipResolution.Choice("FL-21", plan("FL-21", "FL-S1"))), Optional.of(plan("FL-S1")));
            case "20001" -> new ZipResolution.One(plan("DC-0"));
            case "33333" -> new ZipResolution.NoTarget();
            default -> new ZipResolution.Nowhere();
        };
    }

    private static ZipResolution members() {
        return new ZipResolution.Members(
                List.of(
                        new ZipResolution.Choice("CA-30", plan("CA-30", "CA-S1")),
                        new ZipResolution.Choice("CA-36", plan("CA-36", "CA-S1"))),
                Optional.of(plan("CA-S1")));
    }

    @Override
    public boolean calls(String seat) {
        return !seat.equals("L-9");
    }

    @Override
    public PlanSummary reach(Plan plan, String zip) {
        return plan.targets().size() > 1
                ? PlanSummary.SEVERAL
                : zip.equals("20001") ? PlanSummary.DELEGATE : PlanSummary.OTHER;
    }

    @Override
    public Optional<Instant> closedUntil(String seat, String area) {
        return closed ? Optional.of(opensNext(seat, area)) : Optional.empty();
    }

    @Override
    public Instant opensNext(String seat, String area) {
        return NOON.plus(Duration.ofHours(21));
    }

    @Override
    public Instant decent(Instant then, String area) {
        return then;
    }

    @Override
    public boolean speaks(Language language) {
        return true;
    }

    @Override
    public String organization() {
        return "Fair Sentences Now";
    }

    @Override
    public String topic(Language language) {
        return "prison terms";
    }

    @Override
    public String ask(Language language) {
        return "cosponsor the bill";
    }

    @Override
    public String number() {
        return "202-555-0117";
    }

    @Override
    public String email() {
        return "help@fair.example.org";
    }

    @Override
    public String terms() {
        return "https://fair.example.org/terms";
    }

    @Override
    public String page(Language language) {
        return "https://call.example.org/c/fair";
    }

    @Override
    public String keyword(Language language) {
        return "FAIR";
    }

    @Override
    public boolean looksUpAddresses() {
        return true;
    }

    @Override
    public Optional<Plan> planForAnybody() {
        return Optional.empty();
    }

    @Override
    public int districts(String zip) {
        return 2;
    }

    @Override
    public String titleName(String seat, Language language) {
        return "Representative Ada Whitlock";
    }

    @Override
    public String shortTitleName(String seat, Language language) {
        return "Representative Whitlock";
    }

    @Override
    public List<String> vacantDistricts(String zip, String state) {
        return zip.equals("33408") ? List.of("FL-20") : List.of();
    }

    @Override
    public String vacantDistrict(String seat, Language language) {
        return seat + " (vacant)";
    }

    @Override
    public String name(String seat, Language language) {
        return "Ada Whitlock";
    }

    @Override
    public String office(String seat, String area) {
        return "202-555-0118";
    }

    @Override
    public String stateName(String state, Language language) {
        return state;
    }

    @Override
    public String when(Instant at, String area, Language language) {
        return "Thu 9 am";
    }
}
