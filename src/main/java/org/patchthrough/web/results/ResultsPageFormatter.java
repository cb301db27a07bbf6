package org.patchthrough.web.results;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.BarFormatter.Part;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.web.results.ResultsPage.Step;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.VotingBody;
import org.patchthrough.whip.WhipCount;

/** Words the board for everybody. */
public record ResultsPageFormatter(LayoutFactory layouts) {
    /** Congress's own clock, whoever reads it. */
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    ResultsPage page(PageContext context, WhipCount count) {
        var campaign = context.campaign();
        var words = context.words();
        var bodies = VotingBody.of(campaign, count);
        boolean told = count.members().stream().anyMatch(ResultsPageFormatter::isKnown);
        var bars = bodies.stream()
                .filter(_ -> told)
                .map(body -> new BarFormatter(words, body, count).bar(bodies.size() == 1))
                .toList();
        var finding = finding(words, context.wording().bill(), count, bodies);
        return new ResultsPage(
                layouts.results(context, finding),
                words.say("results.heading", context.wording().bill()),
                finding,
                edition(words, campaign.slug(), count),
                campaign.status() == CampaignStatus.OPEN ? context.home() : null,
                bars,
                new ResultsPage.Members(
                        rows(words, count, ResultsPageFormatter::isKnown),
                        rows(words, count, member -> !isKnown(member))),
                new ResultsPage.Funnel(funnel(words, count.funnel()), aside(words, count)));
    }

    private static boolean isKnown(SeatStanding member) {
        return answers(member) > 0 || member.confirmed() != null;
    }

    /** Those of most answers first, and of those without any who got most voicemails. */
    static List<Row> rows(PageMessages words, WhipCount count, Predicate<SeatStanding> which) {
        var evidence = new EvidenceFormatter(words);
        return count.members().stream()
                .filter(which)
                .sorted(Comparator.comparingLong(ResultsPageFormatter::answers)
                        .thenComparingLong(
                                member -> count.othersOf(member.seat()).voicemails())
                        .reversed())
                .map(member -> evidence.row(member, count.othersOf(member.seat()), count.asOf()))
                .toList();
    }

    private static ResultsPage.Edition edition(PageMessages words, String slug, WhipCount count) {
        var at = count.asOf().atZone(WASHINGTON);
        var day = DateTimeFormatter.ofPattern(words.say("results.day"), words.locale())
                .format(at);
        var hour = DateTimeFormatter.ofPattern("h:mm", words.locale()).format(at);
        return new ResultsPage.Edition(
                words.say(at.getHour() < 12 ? "results.updated.am" : "results.updated.pm", day, hour),
                at.toOffsetDateTime().toString(),
                "/api/v1/campaigns/%s/whip.csv".formatted(slug));
    }

    private static long answers(SeatStanding member) {
        return member.reported().all();
    }

    /** Confirmed and reported stand apart, and neither is added to the other. */
    private static String finding(PageMessages words, String bill, WhipCount count, List<VotingBody> bodies) {
        long answers = count.members().stream()
                .mapToLong(ResultsPageFormatter::answers)
                .sum();
        var bars = bodies.stream()
                .map(body -> new BarFormatter(words, body, count))
                .toList();
        int confirmedFor = sum(bars, Part.FOR_CONFIRMED);
        int confirmedAgainst = sum(bars, Part.AGAINST_CONFIRMED);
        int reportedFor = sum(bars, Part.FOR_REPORTED);
        int reportedAgainst = sum(bars, Part.AGAINST_REPORTED);
        if (answers + confirmedFor + confirmedAgainst == 0) {
            return words.say("results.finding.none");
        }
        var confirmed = confirmedFor + confirmedAgainst == 0
                ? Stream.<String>empty()
                : Stream.of(words.say("results.finding.confirmed", confirmedFor, bill, confirmedAgainst));
        var reported = reportedFor + reportedAgainst > 0
                ? words.say("results.finding.reported", reportedFor, reportedAgainst)
                : words.say("results.finding.few", answers);
        var needs = bodies.stream()
                .filter(body -> body.needed() > 0)
                .map(body -> words.say("results.finding." + body.key(), body.needed()));
        return Stream.of(confirmed, Stream.of(reported), needs)
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    private static int sum(List<BarFormatter> bars, Part part) {
        return bars.stream().mapToInt(bar -> bar.count(part)).sum();
    }

    private static List<Step> funnel(PageMessages words, Funnel funnel) {
        long all = funnel.requested();
        return List.of(
                step(words, "requested", all, 0, all),
                step(words, "answered", funnel.answered(), all, all),
                step(words, "accepted", funnel.accepted(), funnel.answered(), all),
                step(words, "bridged", funnel.bridged(), funnel.accepted(), all),
                step(words, "person", funnel.person(), funnel.bridged(), all),
                step(words, "reported", funnel.reported(), funnel.person(), all));
    }

    private static Step step(PageMessages words, String key, long count, long before, long all) {
        var width = String.format(Locale.ROOT, "%.1f%%", 100.0 * count / Math.max(1, all));
        // A share of a handful says nothing.
        var share = before < 10 ? "" : words.say("results.share", Math.round(100.0 * count / before));
        return new Step(words.say("results.step." + key), words.number(count), width, share);
    }

    private static String aside(PageMessages words, WhipCount count) {
        var funnel = count.funnel();
        var aside = words.say("results.aside", funnel.voicemail(), funnel.notReached());
        return count.held() == 0 ? aside : aside + " " + words.say("results.held", count.held());
    }
}
