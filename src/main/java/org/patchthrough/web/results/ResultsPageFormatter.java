package org.patchthrough.web.results;

import static org.patchthrough.web.results.BarFormatter.number;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.results.BarFormatter.Part;
import org.patchthrough.web.results.ResultsPage.Step;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;

/** Words the board for everybody. */
public record ResultsPageFormatter(LayoutFactory layouts) {
    /** Congress's own clock, whoever reads it. */
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("MMMM d, h:mm a", Locale.US);

    ResultsPage page(CallableCampaign campaign, WhipCount count) {
        var bill = campaign.version().wording(Language.ENGLISH).bill();
        var bar = new BarFormatter(count);
        var known = count.members().stream()
                .filter(member -> answers(member) > 0 || member.confirmed() != null)
                .sorted(Comparator.comparingLong(ResultsPageFormatter::answers).reversed())
                .toList();
        var finding = finding(bill, count, bar);
        var at = count.asOf().atZone(WASHINGTON);
        return new ResultsPage(
                layouts.results(campaign, finding),
                "Where members stand on " + bill,
                finding,
                new ResultsPage.Edition(
                        UPDATED.format(at).replace("AM", "am").replace("PM", "pm") + " Eastern",
                        at.toOffsetDateTime().toString(),
                        "/api/v1/campaigns/%s/whip.csv".formatted(campaign.slug())),
                campaign.status() == CampaignStatus.OPEN ? "/c/" + campaign.slug() : null,
                known.isEmpty() ? null : bar.bar(),
                new ResultsPage.Members(
                        known.stream()
                                .map(member -> EvidenceFormatter.row(member, count.asOf()))
                                .toList(),
                        silent(count.members().size() - known.size(), known.isEmpty())),
                new ResultsPage.Funnel(funnel(count.funnel()), aside(count)));
    }

    private static long answers(SeatStanding member) {
        return member.reported().all();
    }

    /** Confirmed and reported stand apart, and neither is added to the other. */
    private static String finding(String bill, WhipCount count, BarFormatter bar) {
        long answers = count.members().stream()
                .mapToLong(ResultsPageFormatter::answers)
                .sum();
        int confirmedFor = bar.count(Part.FOR_CONFIRMED);
        int confirmedAgainst = bar.count(Part.AGAINST_CONFIRMED);
        int reportedFor = bar.count(Part.FOR_REPORTED);
        int reportedAgainst = bar.count(Part.AGAINST_REPORTED);
        if (answers + confirmedFor + confirmedAgainst == 0) {
            return "No answers yet.";
        }
        var confirmed = confirmedFor + confirmedAgainst == 0
                ? ""
                : "%s %s confirmed for %s, %d against. "
                        .formatted(
                                plural(confirmedFor, "member"),
                                confirmedFor == 1 ? "is" : "are",
                                bill,
                                confirmedAgainst);
        return confirmed
                + (reportedFor + reportedAgainst > 0
                        ? "Callers report %d for it and %d against.".formatted(reportedFor, reportedAgainst)
                        : "Callers have told us %s so far, not enough to say where anybody stands."
                                .formatted(plural(answers, "answer")));
    }

    private static String silent(int members, boolean alone) {
        if (members == 0) {
            return "";
        }
        return "No answers yet for %s.".formatted(plural(members, alone ? "member" : "other member"));
    }

    private static List<Step> funnel(Funnel funnel) {
        long all = funnel.requested();
        return List.of(
                step("Asked for a call", all, 0, all),
                step("Picked up", funnel.answered(), all, all),
                step("Pressed 1", funnel.accepted(), funnel.answered(), all),
                step("Reached an office", funnel.bridged(), funnel.accepted(), all),
                step("Spoke with a person", funnel.person(), funnel.bridged(), all),
                step("Told us the answer", funnel.reported(), funnel.person(), all));
    }

    private static Step step(String label, long count, long before, long all) {
        var width = String.format(Locale.ROOT, "%.1f%%", 100.0 * count / Math.max(1, all));
        // A share of a handful says nothing.
        var share = before < 10 ? "" : "%d%% of the step before".formatted(Math.round(100.0 * count / before));
        return new Step(label, number(count), width, share);
    }

    private static String aside(WhipCount count) {
        var funnel = count.funnel();
        var aside = "%s left a voicemail. %s did not get through."
                .formatted(plural(funnel.voicemail(), "call"), number(funnel.notReached()));
        return count.held() == 0
                ? aside
                : aside
                        + " %s of very short talks %s held for review and not counted."
                                .formatted(plural(count.held(), "answer"), count.held() == 1 ? "is" : "are");
    }

    private static String plural(long n, String noun) {
        return number(n) + " " + noun + (n == 1 ? "" : "s");
    }
}
