package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.Language.ENGLISH;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.campaign.CallScript;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.Versions;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.TestDirectory;
import org.patchthrough.scenarios.RealCampaign;
import org.patchthrough.script.Branch;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.SuggestedStance;

/** An organizer's own script, unchanged, for real members. */
class RealCampaignTest {
    @Test
    void an_organizers_script_is_read_whole_and_filled_for_a_real_member(@TempDir Path folder) {
        var version = Versions.whole(CampaignFile.read(RealCampaign.write(folder)));
        var script = version.script(ENGLISH);

        assertThat(script.branches())
                .extracting(branch -> branch.turns().size())
                .containsExactly(4, 6, 2);
        assertThat(script.branches())
                .extracting(Branch::suggests)
                .containsExactly(SuggestedStance.SUPPORTS, SuggestedStance.OPPOSES, SuggestedStance.NOT_GIVEN);
        assertThat(script.placeholders())
                .filteredOn(placeholder -> placeholder.means() == PlaceholderMeaning.MEMBER)
                .hasSize(14);
        assertThat(script.unknown()).isEmpty();

        var directory = TestDirectory.real();
        var campaign = new CallableCampaign(version, directory, CampaignStatus.OPEN);
        for (var seat : new String[] {"NY-12", "NY-S1", "NY-S3"}) {
            var member = directory.findMember(Seat.parse(seat)).orElseThrow().english();
            var filled = CallScript.of(campaign, seat, ENGLISH, LocalTime.of(10, 0), "", "10017")
                    .script();

            assertThat(filled.opener().getFirst().text())
                    .startsWith("Good morning!")
                    .contains(member.titleName());
            assertThat(filled.branches())
                    .allSatisfy(branch -> assertThat(branch.turns().toString())
                            .contains(member.shortTitleName())
                            .doesNotContain("he/she", "He/she", "Member of Congress"));
        }
    }
}
