package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.Versions;
import org.patchthrough.campaign.version.CallRules;
import org.patchthrough.campaign.version.CallerIdPolicy;
import org.patchthrough.campaign.version.ClosedOfficePolicy;
import org.patchthrough.campaign.version.DailyHours;
import org.patchthrough.campaign.version.OfficeHours;
import org.patchthrough.campaign.version.Organization;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.directory.Chamber;

class CampaignFileTest {
    private static final String MINIMAL = CampaignFiles.MINIMAL;

    @Test
    void what_a_file_leaves_out_is_set_with_care() {
        var version = Versions.whole(CampaignFile.read("campaign.yaml", MINIMAL));

        assertThat(version.phone()).isEqualTo("+12025550190");
        assertThat(version.organization()).isEqualTo(new Organization("Neighbors", "Neighbors"));
        assertThat(version.targets()).isEqualTo(Versions.targets(12, Chamber.HOUSE, Chamber.SENATE));
        assertThat(version.goal().position()).isEqualTo(Stance.SUPPORTS);
        assertThat(version.languages()).containsExactly(Language.ENGLISH);
        assertThat(version.rules())
                .isEqualTo(new CallRules(
                        CallerIdPolicy.CALLER,
                        DailyHours.ANY,
                        new CallRules.Offices(
                                ClosedOfficePolicy.VOICEMAIL, OfficeHours.LOCAL, 2, Duration.ofSeconds(15)),
                        new CallRules.Questions(true, false, true),
                        new CallRules.Requests(true, 0, false),
                        ResultsVisibility.MEMBERS,
                        0));
    }

    @Test
    void what_a_file_says_is_taken() {
        var version = Versions.whole(CampaignFile.read("campaign.yaml", MINIMAL + """
                position: opposes
                ends: 2027-01-31
                site: call.example.org
                calling hours: 9:00-20:30
                office hours: any
                caller id: campaign
                closed offices: skip
                lines per office: 5
                seconds between calls: 0
                questions: [again, promise]
                hold short calls: no
                results: public
                senate votes: 60
                open requests: yes
                limits: no
                calls per day: 500
                """));

        assertThat(version.findEnd()).contains(LocalDate.of(2027, 1, 31));
        assertThat(version.profile().site()).isEqualTo("call.example.org");
        assertThat(version.goal().position()).isEqualTo(Stance.OPPOSES);
        assertThat(version.rules())
                .isEqualTo(new CallRules(
                        CallerIdPolicy.CAMPAIGN,
                        DailyHours.between(LocalTime.of(9, 0), LocalTime.of(20, 30)),
                        new CallRules.Offices(ClosedOfficePolicy.SKIP, OfficeHours.ANY, 5, Duration.ZERO),
                        new CallRules.Questions(true, true, false),
                        new CallRules.Requests(false, 500, true),
                        ResultsVisibility.PUBLIC,
                        60));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            closed offices: voicmail      | line 18: closed offices: "voicmail" is unknown. Use voicemail or skip.
            closed ofices: skip           | line 18: closed ofices: there is no such key. Did you mean closed offices?
            slug: again                   | line 18: slug: it stands here twice, first on line 2. Remove one of them.
            lines per office: 6           | line 18: lines per office: "6" is unknown. Use a number from 1 to 5.
            lines per office: many        | line 18: lines per office: "many" is unknown. Use a number from 1 to 5.
            senate votes: 52              | line 18: senate votes: "52" is unknown. Use 51 for a majority, or 60 where debate must be ended first.
            open requests: perhaps        | line 18: open requests: "perhaps" is unknown. Use true or false.
            calling hours: 20:00-9:00     | line 18: calling hours: "20:00-9:00" is unknown. Use any, or hours such as 9:00-20:00.
            ends: tomorrow                | line 18: ends: "tomorrow" is unknown. Write a day such as 2027-01-31.
            questions: [again, survey]    | line 18: questions: "survey" is unknown. List again, promise, both or none of them.
            position: undecided           | line 18: position: "undecided" is unknown. Use supports or opposes.
            site: https://example.org     | line 18: site: "https://example.org" is unknown. Write a host name such as libraries.example.org.
            results: {to: all}            | line 18: results: this is a set of keys, not a text. Use public or members.
            es: texto                     | line 18: es: this is a text, not a set of keys. Its keys are ask, background, bill, briefing, consent, headline, lead, script, script file, short briefing or topic.
            """)
    void a_mistake_says_where_it_is_what_was_found_and_what_would_do(String added, String mistake) {
        assertThat(mistakes("# least\n" + MINIMAL + added)).containsExactly("campaign.yaml, " + mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug: open-late | slug: Open Late | line 1: slug: "Open Late" does not fit into an address. Write small letters, digits and hyphens, at most 40, such as open-late.
            name: Open Late | name:           | line 1: name: it is missing. Write the campaign's name, for organizers, in at most 80 characters.
            (202) 555-0190 | 202 555          | line 4: number: "202 555" is unknown. Write the number that callers see, with ten digits, such as +1 202 555 0190.
            {name: Neighbors} | {name: Neighbors and everybody who likes to read at night} | line 3: organization, name: it has 50 characters, 40 are the most. Write its name in at most 40 characters.
            chambers: both | chambers: all    | line 5: targets, chambers: "all" is unknown. Use house, senate or both.
            chambers: both | chambers: house, order: [senate] | line 5: targets, order: it is [senate], which does not fit what is called. List what is called, each once, such as [senate, house].
            topic: library hours | tpic: library hours | line 7: en, tpic: there is no such key. Did you mean topic?
            {member} support | [the boss] support | line 16: en, script, opener, caller: nothing fills the placeholder [the boss]. Use {member}, he/she, his/her, him/her, Good morning/afternoon, {caller_name}, {caller_city}, {bill} or {ask}.
            - caller: Does | - speaker: Does  | line 16: en, script, opener, speaker: there is no such key. Use caller or staffer.
            - caller: Does {member} support {bill}? | - Does {member} support it? | line 16: en, script, opener: this is no turn. Write "caller:" or "staffer:" and what they say.
            ask: cosponsor the bill | ask: cosponsor {bill} | line 10: en, ask: the placeholder {bill} is filled in scripts alone. Write it without.
            slug: open-late | slug: [a        | line 2: the file: it cannot be read as YAML: expected ',' or ']', but got :. Write YAML: a key, a colon, a blank and a value a line, with blanks for depth.
            """)
    void so_does_one_in_the_place_of_what_was_right(String right, String wrong, String mistake) {
        assertThat(MINIMAL).contains(right);
        assertThat(mistakes(MINIMAL.replace(right, wrong))).contains("campaign.yaml, " + mistake);
    }

    @Test
    void a_briefing_of_more_than_fifty_words_is_too_long() {
        var long51 = "word ".repeat(51).strip();

        assertThat(mistakes(MINIMAL.replace("briefing: They close at five.", "briefing: " + long51)))
                .containsExactly(
                        "campaign.yaml, line 12: en, briefing: it has 51 words. Use at most 50, which take twenty"
                                + " seconds.");
    }

    @Test
    void branches_have_ids_of_their_own_and_the_same_in_both_languages() {
        var english = MINIMAL + """
                    branches:
                      agree: {label: They agree, suggests: supports, turns: [{staffer: Yes.}]}
                      hold: {label: Wait, turns: [{staffer: Wait.}]}
                """;
        assertThat(mistakes(english))
                .containsExactly(
                        "campaign.yaml, line 19: en, script, branches, hold: every page has a part of that name."
                                + " Call it agree, disagree, not-sure or the like.");

        var spanish = english.replace("hold:", "wait:")
                + MINIMAL.substring(MINIMAL.indexOf("en:")).replace("en:", "es:")
                + """
                    branches:
                      wait: {label: Espere, suggests: undecide, turns: [{staffer: Espere.}]}
                """;
        assertThat(mistakes(spanish))
                .containsExactlyInAnyOrder(
                        "campaign.yaml, line 21: es: its script's branches are [wait], those of the English one [agree,"
                                + " wait]. Give both scripts the same branches, in the same order.",
                        "campaign.yaml, line 32: es, script, branches, wait, suggests: \"undecide\" is unknown. Use"
                                + " supports, opposes, undecided, not_given, voicemail or nothing.");
    }

    @Test
    void an_empty_file_lacks_everything() {
        assertThat(mistakes(""))
                .containsExactly("campaign.yaml: the file: it is empty. Begin with config/demo/campaign.yaml.");
        assertThat(mistakes("{}")).hasSize(6).allMatch(mistake -> mistake.contains(": it is missing. "));
    }

    @Test
    void a_file_that_is_no_campaign_at_all_is_a_mistake_and_no_fault(@TempDir Path folder) throws IOException {
        var latin = Files.write(folder.resolve("latin.yaml"), "name: Sánchez".getBytes(StandardCharsets.ISO_8859_1));
        var huge = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(300_000));

        assertThat(mistakes(CampaignFile.read(latin)))
                .containsExactly("latin.yaml: the file: it is not written in UTF-8." + " Save it as UTF-8.");
        assertThat(mistakes(CampaignFile.read(huge))).singleElement().asString().contains("262144 bytes");
        assertThat(mistakes(CampaignFile.read(folder.resolve("none.yaml"))))
                .singleElement()
                .asString()
                .contains("cannot be read");
        assertThat(mistakes("[".repeat(100_000))).singleElement().asString().contains("more than 40 levels of nesting");
        assertThat(mistakes("name: &a Open\nslug: *a"))
                .containsExactly(
                        "campaign.yaml, line 2: the file: it cannot be read as YAML: an alias; write out what it"
                                + " stands for. Write YAML: a key, a colon, a blank and a value a line, with blanks for depth.");
        assertThat(mistakes("- a\n- b")).first().asString().contains("this is a list, not a set of keys");
    }

    private static List<String> mistakes(String yaml) {
        return mistakes(CampaignFile.read("campaign.yaml", yaml));
    }

    private static List<String> mistakes(FileReading reading) {
        return switch (reading) {
            case FileReading.Whole _ -> List.of();
            case FileReading.Mistaken mistaken ->
                mistaken.mistakes().stream().map(Mistake::toString).toList();
        };
    }
}
