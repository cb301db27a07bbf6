package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is allowed in a campaign's file and still unwise. */
class AdviceTest {
    private static final String WISE = CampaignFiles.MINIMAL
                    .replace("Does {member}", "My name is {caller_name} and I live in {caller_city}. Does {member}")
                    .replace("call: I ask for a call.", "call: I ask Neighbors for a call.")
            + "    branches:\n      agree: {label: Yes, suggests: supports, turns: [{caller: Thank you.}]}\n"
            + "ends: 2027-01-31\n";

    @Test
    void a_file_of_one_language_is_told_of_the_other_and_of_nothing_else() {
        assertThat(CampaignFiles.advice(WISE))
                .containsExactly(
                        "campaign.yaml: es: it says nothing in Spanish. Write es: one caller in eight speaks Spanish at home.");
    }

    @Test
    void advice_knows_its_line() {
        assertThat(CampaignFiles.advice(CampaignFiles.MINIMAL))
                .contains(
                        "campaign.yaml, line 15: en, script, opener: it does not say the caller's name and town. Add: My name"
                                + " is {caller_name} and I live in {caller_city}.",
                        "campaign.yaml, line 13: en, consent, call: its first sentence does not name the organization."
                                + " Say who calls: I ask Neighbors to …",
                        "campaign.yaml: ends: the campaign has no last day. Say when it ends, so that nobody is called for a"
                                + " vote that is over.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: Neighbors}    | {name: Neighbors, spoken: The Neighbors of All of the Open Libs} | organization: it takes 3 seconds to say
            caller: Thank you.   | caller: Thank you. Vote for her!                 | "Vote for" speaks of elections or money
            lead: They close     | lead: Please donate. They close                  | "donate" speaks of elections or money
            {bill}?              | well.                                            | en, script, opener: it asks for nothing
            suggests: supports,  | suggests: nothing,                               | en, script: it does not go on after any answer
            ends: 2027-01-31     | open requests: yes                               | open requests: anybody's program may ask for calls
            """)
    void what_is_unwise_is_told(String wise, String unwise, String advice) {
        assertThat(WISE).contains(wise);
        assertThat(CampaignFiles.advice(WISE.replace(wise, unwise))).anyMatch(told -> told.contains(advice));
    }

    /** A law is what a member votes for; a member is what a voter votes for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will you vote for the Night Bus Act?",
                "Please vote for {bill}.",
                "Will the senator vote for this bill?",
                "I ask her to vote for it.",
                "Please vote for H.R. 1234.",
                "Le pido que vote por la Ley de Autobuses."
            })
    void a_vote_for_a_law_is_no_election(String said) {
        assertThat(CampaignFiles.advice(WISE.replace("caller: Thank you.", "caller: '" + said + "'")))
                .noneMatch(told -> told.contains("elections"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vote for her! The Night Bus Act is hers.",
                "Vote for her and the Night Bus Act.",
                "I will vote for Ada Whitlock.",
                "Then I vote for {member}.",
                "Voy a pedir que vote por ella."
            })
    void a_vote_for_a_person_is_one(String said) {
        assertThat(CampaignFiles.advice(WISE.replace("caller: Thank you.", "caller: '" + said + "'")))
                .anyMatch(told -> told.contains("elections"));
    }

    @Test
    void long_turns_and_long_briefings_are_counted() {
        var words60 = "word ".repeat(60).strip();
        var spanish = WISE.substring(WISE.indexOf("en:"), WISE.indexOf("ends:"))
                .replace("en:", "es:")
                .replace(
                        "briefing: They close at five.",
                        "briefing: " + "palabra ".repeat(48).strip());
        var advice =
                CampaignFiles.advice(WISE.replace("caller: Thank you.", "caller: Thank you. " + words60) + spanish);

        assertThat(advice)
                .anyMatch(
                        told -> told.contains("en, script, branches, agree, turns: a turn of the caller has 62 words"))
                .anyMatch(told -> told.contains("es, briefing: it takes 22 seconds to say. Cut it to 20 seconds."));
    }

    @Test
    void keywords_are_held_against_slips() {
        var texted =
                WISE + "texts: {email: help@example.org, terms: https://example.org/terms}\nkeywords: {STOPS: en}\n";

        assertThat(CampaignFiles.advice(texted))
                .anyMatch(told -> told.contains("keywords, STOPS: one slip makes it STOP"));
    }

    @Test
    void the_demo_is_a_trial_and_otherwise_wise() {
        var demo = CampaignFile.read(Path.of("config/demo/campaign.yaml"));

        assertThat(demo)
                .isInstanceOfSatisfying(
                        FileReading.Whole.class,
                        whole -> assertThat(whole.advice())
                                .extracting(Mistake::thing)
                                .containsExactlyInAnyOrderElementsOf(DEMO));
    }

    private static final List<String> DEMO = List.of(
            "ends", "open requests", "en, script, branches, agree, turns", "en, script, branches, disagree, turns");
}
