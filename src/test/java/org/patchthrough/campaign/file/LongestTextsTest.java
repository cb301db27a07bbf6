package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchthrough.directory.TestDirectory;

/** A campaign's texts are filled before it is published, with the longest that they can come to hold. */
class LongestTextsTest {
    private static final String TEXTS = "texts: {email: help@example.org, terms: https://example.org/terms}\n";
    private static final String SPANISH = CampaignFiles.MINIMAL
            .substring(CampaignFiles.MINIMAL.indexOf("en:"))
            .replace("en:", "es:");

    @Test
    void the_longest_fields_that_a_file_may_have_fit() {
        var fields = CampaignFiles.MINIMAL
                        .replace("Neighbors", "O".repeat(40))
                        .replace("library hours", "t".repeat(40))
                        .replace("cosponsor the bill", "a".repeat(80))
                + SPANISH.replace("library hours", "t".repeat(40))
                + "texts: {email: %s@example.org, terms: https://example.org/%s}\n"
                        .formatted("e".repeat(28), "u".repeat(40))
                + "keywords: {LIBRARYLATER: en}\n";

        assertThat(CampaignFiles.mistakes(fields)).isEmpty();
    }

    @Test
    void texts_that_do_not_fit_are_told_all_at_once_with_their_length_and_what_to_shorten() {
        var double40 = "€".repeat(40);
        var yaml = CampaignFiles.MINIMAL
                        .replace("name: Neighbors", "name: '" + "~".repeat(40) + "'")
                        .replace("library hours", double40)
                + SPANISH.replace("library hours", double40)
                + TEXTS;

        assertThat(CampaignFiles.mistakes(yaml))
                .containsExactly(
                        "campaign.yaml, line 3: organization, name: text ask_zip in English has 332 characters when it is"
                                + " filled, 306 are the most. Use 26 fewer here or in en, topic; characters such as € and ~ count twice.",
                        "campaign.yaml, line 3: organization, name: text ask_report_stranger in English has 311 characters when it is"
                                + " filled, 306 are the most. Use 5 fewer here; characters such as € and ~ count twice.",
                        "campaign.yaml, line 3: organization, name: text ask_zip in Spanish has 343 characters when it is"
                                + " filled, 306 are the most. Use 37 fewer here or in es, topic; characters such as € and ~ count twice.",
                        "campaign.yaml, line 3: organization, name: text ask_report_stranger in Spanish has 313 characters when it is"
                                + " filled, 306 are the most. Use 7 fewer here; characters such as € and ~ count twice.");
    }

    @Test
    void a_sign_that_texts_cannot_carry_is_a_mistake_where_there_are_texts() {
        var yaml = CampaignFiles.calling("{list: {L-1: {name: 'Ada ☂', phone: 518-555-0140, city: Albany, state: NY}}}")
                .replace("topic: library hours", "topic: 📚 hours");

        assertThat(CampaignFiles.mistakes(yaml)).isEmpty();
        assertThat(CampaignFiles.mistakes(yaml + TEXTS))
                .containsExactly(
                        "campaign.yaml, line 5: targets, list, L-1, name: texts cannot carry \"☂\". Write it with plain"
                                + " letters and characters.",
                        "campaign.yaml, line 7: en, topic: texts cannot carry \"📚\". Write it with plain"
                                + " letters and characters.");
    }

    @Test
    void names_of_a_directory_are_counted_too() {
        var version = CampaignFiles.version(CampaignFiles.MINIMAL + TEXTS);

        assertThat(LongestTexts.unfit(version, TestDirectory.demo())).isEmpty();
        assertThat(LongestTexts.unfit(CampaignFiles.version(CampaignFiles.MINIMAL), TestDirectory.demo()))
                .isEmpty();
    }
}
