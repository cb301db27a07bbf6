package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchthrough.call.Language.ENGLISH;
import static org.patchthrough.call.Language.SPANISH;

import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Brief;
import org.patchthrough.call.Briefs;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.file.CampaignFiles;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotStore;

class CallBriefTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final CallerTerms TERMS = new CallerTerms(true, false, true, false);

    private final Snapshot snapshot = new MadeSnapshot()
            .held("NY-12", "Ada", "Whitlock", Gender.FEMALE)
            .held("NY-S1", "Luz", "Prado", Gender.MALE)
            .zip("10017", "NY-12")
            .zip("78701", "TX-37")
            .build();

    private final Campaigns campaigns = new Campaigns(new CampaignStore(DATABASE.jdbi(), InstantSource.system()));
    private final int version =
            Versions.published(campaigns.add(Versions.demo())).number();
    private final Directory directory = Directory.open(new SnapshotStore(DATABASE.jdbi()), InstantSource.system());
    private final int members = directory.add(snapshot).number();
    private final Briefs briefs = CallBrief.of(
            new CallableCampaigns(campaigns, directory, InstantSource.system(), Supporters.UNKNOWN),
            "calls.example.org");
    private final Brief brief = briefs.of(token(version, members));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_call_that_began_before_an_edit_keeps_its_version() {
        campaigns.add(Versions.calling(Chamber.SENATE));

        assertThat(briefs.of(token(version, members)).place("10017"))
                .isEqualTo(new ZipResolution.One(new Plan(List.of(Target.of("NY-12"), Target.of("NY-S1")), "100")));
    }

    @Test
    void a_call_without_its_version_or_snapshot_is_a_fault_of_ours() {
        assertThatThrownBy(() -> briefs.of(token(version + 100, members))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> briefs.of(token(version, members + 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void terms_are_the_callers_own() {
        assertThat(brief.terms()).isEqualTo(TERMS);
    }

    @Test
    void members_and_states_are_named_in_both_languages() {
        assertThat(brief.name("NY-12", ENGLISH)).isEqualTo("Representative Ada Whitlock");
        assertThat(brief.name("NY-S1", SPANISH)).isEqualTo("el senador Luz Prado");
        assertThat(brief.name("TX-37", ENGLISH)).isEqualTo("the Representative");
        assertThat(brief.stateName("NY", ENGLISH)).isEqualTo("New York");
        assertThat(brief.stateName("NY", SPANISH)).isEqualTo("Nueva York");
    }

    @Test
    void an_office_is_known_by_its_place_in_the_snapshots_list() {
        assertThat(brief.office("NY-12", 0))
                .isEqualTo(new CallableOffice(0, "Z000000-washington", "Washington", "+12025550100"));
        assertThat(brief.office("NY-12", 1))
                .isEqualTo(new CallableOffice(1, "Z000000-district", "Marlow", "+12125550100"));
    }

    @Test
    void an_entry_of_the_campaigns_list_is_named_and_rung_like_a_member() {
        var listed = Versions.published(campaigns.add(CampaignFiles.version(CampaignFiles.calling("""

                  list:
                    L-3:
                      title: Governor
                      name: Ada Whitlock
                      phone: 518-555-0140
                      city: Albany
                      state: NY
                      es: {name: la gobernadora Ada Whitlock}
                """))));
        var own = briefs.of(token(listed.number(), members));

        assertThat(own.name("L-3", ENGLISH)).isEqualTo("Governor Ada Whitlock");
        assertThat(own.name("L-3", SPANISH)).isEqualTo("la gobernadora Ada Whitlock");
        assertThat(own.office("L-3", 0)).isEqualTo(new CallableOffice(0, "L-3", "Albany", "+15185550140"));
        assertThat(own.place("10017")).isEqualTo(new ZipResolution.One(new Plan(List.of(Target.of("L-3")), "100")));
        assertThatThrownBy(() -> own.name("L-4", ENGLISH)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void words_and_rules_are_the_versions() {
        assertThat(brief.organization()).isEqualTo("Neighbors for Open Libraries");
        assertThat(brief.number()).isEqualTo("+12025550190");
        assertThat(brief.site()).isEqualTo("libraries.example.org");
        assertThat(brief.ask(ENGLISH)).isEqualTo("cosponsor the Open Late Libraries Act");
        assertThat(brief.bill(SPANISH)).isEqualTo("la Ley de Bibliotecas Abiertas");
        assertThat(brief.offersVoicemail()).isFalse();
        assertThat(brief.asksAgain()).isFalse();
        assertThat(brief.asksPromise()).isFalse();
    }

    private static Token token(int version, int snapshot) {
        return new Token(new UUID(1, 2), version, snapshot, CallSession.dialedIn(ENGLISH, List.of()), TERMS);
    }
}
