package org.patchthrough.campaign.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.campaign.version.CallRules;
import org.patchthrough.campaign.version.CallerIdPolicy;
import org.patchthrough.campaign.version.ClosedOfficePolicy;
import org.patchthrough.campaign.version.DailyHours;
import org.patchthrough.campaign.version.OfficeHours;
import org.patchthrough.campaign.version.ResultsVisibility;

/** Reads how a campaign's calls go. Whatever the file leaves out is set with care. */
final class RulesReader {
    private static final int SHORT = 40;
    private static final int MAX_CALLS = 999_999;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2}) ?(?:-|–|to) ?(\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private RulesReader() {}

    static CallRules read(YamlMapping top) {
        var questions = questions(top);
        return new CallRules(
                top.choice("caller id", List.of(CallerIdPolicy.values()), CallerIdPolicy.CALLER),
                top.parsed("calling hours", "Use any, or hours such as 9:00-20:00.", RulesReader::hours)
                        .orElse(DailyHours.ANY),
                new CallRules.Offices(
                        top.choice(
                                "closed offices", List.of(ClosedOfficePolicy.values()), ClosedOfficePolicy.VOICEMAIL),
                        top.choice("office hours", List.of(OfficeHours.values()), OfficeHours.LOCAL),
                        top.number("lines per office", 1, 5, 2),
                        Duration.ofSeconds(top.number("seconds between calls", 0, 600, 15))),
                new CallRules.Questions(
                        questions.contains("again"), questions.contains("promise"), top.flag("hold short calls", true)),
                new CallRules.Requests(
                        top.flag("limits", true),
                        top.number("calls per day", 1, MAX_CALLS, 0),
                        top.flag("open requests", false)),
                top.choice("results", List.of(ResultsVisibility.values()), ResultsVisibility.MEMBERS),
                top.parsed(
                                "senate votes",
                                "Use 51 for a majority, or 60 where debate must be ended first.",
                                RulesReader::senateVotes)
                        .orElse(0));
    }

    /** Every member is asked about unless the file says otherwise; promises only where it says so. */
    private static List<String> questions(YamlMapping top) {
        var wanted = "List again, promise, both or none of them.";
        if (top.find("questions").isEmpty()) {
            return List.of("again");
        }
        var questions = top.texts("questions", SHORT, wanted);
        questions.stream()
                .filter(word -> !Set.of("again", "promise").contains(word))
                .forEach(word -> top.mistake("questions", "\"" + word + "\" is unknown", wanted));
        return questions;
    }

    /** Half of the Senate with one more, or three fifths. */
    private static Optional<Integer> senateVotes(String text) {
        return Optional.of(text).filter(Set.of("51", "60")::contains).map(Integer::valueOf);
    }

    private static Optional<DailyHours> hours(String text) {
        if (text.equals("any")) {
            return Optional.of(DailyHours.ANY);
        }
        var matcher = HOURS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var from = LocalTime.parse(matcher.group(1), CLOCK);
            var until = LocalTime.parse(matcher.group(2), CLOCK);
            return from.isBefore(until) ? Optional.of(DailyHours.between(from, until)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
