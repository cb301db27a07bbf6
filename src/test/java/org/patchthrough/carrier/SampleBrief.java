package org.patchthrough.carrier;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Brief;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.ZipResolution;

/** A campaign for longer library hours, with a member of each kind of name and title, for whatever runs or speaks a call. */
public record SampleBrief(CallerTerms terms) implements Brief {
    public static final Plan PLAN = plan("NY-12", "NY-S1", "NY-S3");

    public static SampleBrief brief() {
        return new SampleBrief(new CallerTerms(false, true, true, false));
    }

    public static Plan plan(String... seats) {
        return new Plan(List.of(seats).stream().map(Target::of).toList(), "100");
    }

    @Override
    public String organization() {
        return "Readers & Friends";
    }

    @Override
    public String number() {
        return "+12125550100";
    }

    @Override
    public String site() {
        return "calls.example.org";
    }

    @Override
    public String ask(Language language) {
        return switch (language) {
            case ENGLISH -> "cosponsor the Open Late Libraries Act";
            case SPANISH -> "copatrocine la Ley de Bibliotecas Abiertas";
        };
    }

    @Override
    public String bill(Language language) {
        return switch (language) {
            case ENGLISH -> "the Open Late Libraries Act";
            case SPANISH -> "la Ley de Bibliotecas Abiertas";
        };
    }

    @Override
    public String briefing(Language language) {
        return switch (language) {
            case ENGLISH -> "Most libraries close before people are home from work.";
            case SPANISH -> "Las bibliotecas cierran antes de que la gente salga del trabajo.";
        };
    }

    @Override
    public boolean offersVoicemail() {
        return true;
    }

    @Override
    public boolean asksAgain() {
        return true;
    }

    @Override
    public boolean asksPromise() {
        return true;
    }

    @Override
    public String name(String seat, Language language) {
        return switch (language) {
            case ENGLISH -> seat.contains("S") ? "Senator Basil Ochoa" : "Representative Ada Whitlock";
            case SPANISH -> seat.contains("S") ? "el senador Basil Ochoa" : "la representante Ada Whitlock";
        };
    }

    @Override
    public String shortName(String seat, Language language) {
        return switch (language) {
            case ENGLISH -> seat.contains("S") ? "Senator Ochoa" : "Representative Whitlock";
            case SPANISH -> seat.contains("S") ? "el senador Ochoa" : "la representante Whitlock";
        };
    }

    @Override
    public String stateName(String state, Language language) {
        return state.equals("KY") ? "Kentucky" : "Tennessee";
    }

    @Override
    public CallableOffice office(String seat, int number) {
        return new CallableOffice(
                number, seat + "-" + number, number == 0 ? "Washington" : "El Paso", "+1202555013" + number);
    }

    @Override
    public ZipResolution place(String zip) {
        var kentucky = new ZipResolution.InState("KY", new ZipResolution.One(plan("KY-1")));
        var tennessee = new ZipResolution.InState("TN", members("TN-6", "TN-7"));
        return switch (zip) {
            case "10017" -> new ZipResolution.One(PLAN);
            case "90210" -> members("CA-30", "CA-32");
            case "90211" -> members("CA-30", "CA-32", "CA-36");
            case "75201" -> members("TX-30");
            case "42223" -> new ZipResolution.States(List.of(kentucky, tennessee));
            case "42224" -> new ZipResolution.States(List.of(kentucky, tennessee, kentucky));
            case "42000" -> new ZipResolution.Hint(kentucky);
            default -> new ZipResolution.Nowhere();
        };
    }

    private static ZipResolution.Members members(String... seats) {
        var choices = List.of(seats).stream()
                .map(seat -> new ZipResolution.Choice(seat, plan(seat)))
                .toList();
        return new ZipResolution.Members(choices, Optional.of(plan("NY-S1")));
    }
}
