package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.Language.ENGLISH;
import static org.patchthrough.call.Language.SPANISH;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallScript;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.Versions;
import org.patchthrough.campaign.version.CallerIdPolicy;
import org.patchthrough.campaign.version.OfficeHours;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.TestDirectory;
import org.patchthrough.prompts.PromptCatalog;
import org.patchthrough.script.Branch;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;

/** What people who try the demo meet, and programs that check it rely on. */
class DemoCampaignTest {
    private static final Pattern LEFT_OPEN = Pattern.compile("[\\[\\]{}]|\\b(?:he|him|his)/|mañana/|morning/");

    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

    private final Version demo = Versions.demo();
    private final Snapshot directory = new MadeSnapshot()
            .held("NY-12", "Ada", "Whitlock", Gender.FEMALE)
            .held("NY-S1", "Luz", "Prado", Gender.MALE)
            .held("NY-S3", "Kit", "Rowe", Gender.NEUTRAL)
            .zip("10017", "NY-12")
            .build();

    @Test
    void it_is_open_to_trials() {
        assertThat(demo.slug()).isEqualTo("demo");
        assertThat(demo.languages()).containsExactly(ENGLISH, SPANISH);
        assertThat(demo.rules().callingHours().isAny()).isTrue();
        assertThat(demo.rules().offices().officeHours()).isEqualTo(OfficeHours.ANY);
        assertThat(demo.rules().offices().linesPerOffice()).isEqualTo(2);
        assertThat(demo.rules().offices().spacing()).isZero();
        assertThat(demo.rules().questions().holdsShortCalls()).isFalse();
        assertThat(demo.rules().results()).isEqualTo(ResultsVisibility.PUBLIC);
        assertThat(demo.rules().requests().openRequests()).isTrue();
        assertThat(demo.rules().requests().limits()).isFalse();
        assertThat(demo.rules().callerId()).isEqualTo(CallerIdPolicy.CALLER);
    }

    @ParameterizedTest
    @EnumSource
    void its_script_has_an_opener_and_branches_of_four_six_and_two_turns(Language language) {
        var script = demo.script(language);

        assertThat(script.opener()).extracting(Turn::speaker).containsExactly(Speaker.CALLER);
        assertThat(script.branches()).extracting(Branch::id).containsExactly("agree", "disagree", "not-sure");
        assertThat(script.branches())
                .extracting(Branch::suggests)
                .containsExactly(SuggestedStance.SUPPORTS, SuggestedStance.OPPOSES, SuggestedStance.NOT_GIVEN);
        assertThat(script.branches())
                .extracting(branch -> branch.turns().size())
                .containsExactly(4, 6, 2);
        assertThat(script.branches())
                .allSatisfy(branch ->
                        assertThat(branch.turns().getFirst().speaker()).isEqualTo(Speaker.STAFFER));
    }

    @ParameterizedTest
    @EnumSource
    void no_placeholder_is_left_open(Language language) {
        for (var seat : new String[] {"NY-12", "NY-S1", "NY-S3"}) {
            assertThat(script(seat, language).turns())
                    .allSatisfy(turn -> assertThat(turn.text()).doesNotContainPattern(LEFT_OPEN));
            assertThat(script(seat, language).branches())
                    .allSatisfy(branch -> assertThat(branch.summary()).doesNotContainPattern(LEFT_OPEN));
        }
    }

    @Test
    void it_reads_as_a_person_would_say_it() {
        assertThat(script("NY-12", ENGLISH).opener().getFirst().text())
                .isEqualTo(
                        "Good afternoon! My name is ______ and I live in 10017. Can you tell me whether Representative Ada"
                                + " Whitlock supports keeping our libraries open in the evening?");
        assertThat(first(script("NY-12", ENGLISH), "not-sure"))
                .isEqualTo(
                        "I really don't know where Representative Whitlock is on that one. She has had so much else to do"
                                + " with the budget and the harvest.");
        assertThat(first(script("NY-S3", ENGLISH), "not-sure")).contains("They have had so much else to do");
        assertThat(first(script("NY-S1", ENGLISH), "agree"))
                .isEqualTo(
                        "Yes, Senator Prado sees it as you do. He has always said that a library should be open when people"
                                + " can go there.");
        assertThat(script("NY-S1", SPANISH).opener().getFirst().text())
                .isEqualTo(
                        "¡Buenas tardes! Me llamo ______ y vivo en 10017. ¿Puede decirme si el senador Luz Prado está a"
                                + " favor de que las bibliotecas abran por la tarde?");
        assertThat(script("NY-S1", SPANISH)
                        .findBranch("agree")
                        .orElseThrow()
                        .turns()
                        .get(2)
                        .text())
                .contains("le diré al senador Prado");
    }

    @Test
    void its_number_is_no_offices() {
        assertThat(TestDirectory.demo().holdings())
                .flatExtracting(SeatHolding::offices)
                .extracting(Office::phone)
                .doesNotContain(demo.phone());
    }

    @Test
    void its_briefing_takes_twenty_seconds_at_the_most() {
        for (var language : demo.languages()) {
            assertThat(PromptCatalog.length(demo.wording(language).spoken().briefing(), language))
                    .isLessThanOrEqualTo(TWENTY_SECONDS);
        }
    }

    @Test
    void an_office_whose_clock_is_not_known_is_greeted_with_hello() {
        var script = CallScript.of(
                        new CallableCampaign(demo, directory, CampaignStatus.OPEN), "NY-12", ENGLISH, null, "", "")
                .script();

        assertThat(script.opener().getFirst().text()).startsWith("Hello! My name is ______ and I live in ______.");
    }

    private Script script(String seat, Language language) {
        return CallScript.of(
                        new CallableCampaign(demo, directory, CampaignStatus.OPEN),
                        seat,
                        language,
                        LocalTime.of(13, 10),
                        "",
                        "10017")
                .script();
    }

    private static String first(Script script, String branch) {
        return script.findBranch(branch).orElseThrow().turns().getFirst().text();
    }
}
