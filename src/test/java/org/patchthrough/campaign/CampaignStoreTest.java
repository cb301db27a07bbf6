package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchthrough.campaign.Versions.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.Stored;
import org.patchthrough.TestDatabase;
import org.patchthrough.campaign.file.CampaignFiles;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.campaign.version.VersionCodec;
import org.patchthrough.directory.Chamber;

class CampaignStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final CampaignStore store =
            new CampaignStore(database.jdbi(), InstantSource.fixed(Instant.parse("2026-11-25T15:00:00Z")));
    private final AtomicLong nanos = new AtomicLong();
    private final Campaigns campaigns = new Campaigns(store, nanos::get);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_kept_is_read_back_as_it_was() {
        var added = published(store.add(Versions.demo()));

        assertThat(added.number()).isPositive();
        assertThat(store.get(added.number()))
                .isEqualTo(added)
                .isEqualTo(Versions.demo().numbered(added.number()));
        assertThat(store.find("demo")).contains(new Campaign("demo", CampaignStatus.OPEN, added.number(), added));
        assertThat(store.find("no-such-campaign")).isEmpty();
        assertThatThrownBy(() -> store.get(999)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_same_again_is_no_new_version() {
        var first = published(store.add(Versions.demo()));

        assertThat(published(store.add(Versions.demo()))).isEqualTo(first);
    }

    @Test
    void an_edit_is_a_new_version_and_the_old_one_stays() {
        var first = published(store.add(Versions.demo()));
        var second = published(store.add(Versions.calling(Chamber.SENATE)));
        var third = published(store.add(Versions.demo()));

        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(third.number()).isGreaterThan(second.number());
        assertThat(store.get(first.number())).isEqualTo(first);
        assertThat(store.find("demo")).get().extracting(Campaign::version).isEqualTo(third);
        assertThat(store.list()).extracting(Campaign::version).containsExactly(third);
    }

    @Test
    void a_version_kept_before_lists_and_keywords_were_known_means_what_it_meant() {
        var added = published(store.add(Versions.demo()));
        database.jdbi().useHandle(handle -> handle.execute("""
                update campaign_version
                   set body = (body #- '{keywords}' #- '{texting}' #- '{targets,strict}' #- '{targets,anybody}'
                               #- '{targets,only}' #- '{targets,list}' #- '{wordings,ENGLISH,shortBriefing}')
                """));

        var kept = store.get(added.number());
        assertThat(kept).usingRecursiveComparison().ignoringFields("texts").isEqualTo(added);
        assertThat(kept.keywords()).isEmpty();
        assertThat(kept.findTexting()).isEmpty();
    }

    @Test
    void a_version_kept_before_partners_and_limits_were_known_has_no_partners_and_is_limited() {
        var added = published(store.add(Versions.demo()));
        database.jdbi().useHandle(handle -> handle.execute("""
                update campaign_version
                   set body = body #- '{partners}' #- '{rules,limits}' #- '{rules,callsPerDay}'
                """));

        var read = store.get(added.number());

        assertThat(read.partners()).isEmpty();
        assertThat(read.rules().requests().limits()).isTrue();
        assertThat(read.rules().requests().callsPerDay()).isZero();
    }

    @Test
    void partners_are_read_back_as_they_were() {
        var key = PartnerKey.make(new Random(1));
        var version = CampaignFiles.version(
                CampaignFiles.MINIMAL + """
                partners:
                  readers:
                    name: Readers
                    origins: [https://readers.example.org]
                    key: %s
                    calls per day: 200
                    theme: {accent: "#14513f", text: "#000", ground: "#fff", font: arial}
                """.formatted(key.hash().text()));

        var read = store.get(published(store.add(version)).number());

        assertThat(read.numbered(0)).isEqualTo(version);
        assertThat(read.findHolder(key)).isEqualTo(read.findPartner("readers")).isPresent();
    }

    @Test
    void a_list_and_keywords_are_read_back_as_they_were() {
        var version = CampaignFiles.version(CampaignFiles.calling("""

                  chambers: both
                  committees: [SSJU]
                  seats: [NY-12]
                  list: {L-3: {name: Acme, phone: 202-555-0141, city: Ajo, state: AZ, for: [AZ]}}
                """) + """
                texts: {email: help@example.org, terms: https://example.org/terms}
                keywords: {LIBRARY: en}
                """);

        assertThat(store.get(published(store.add(version)).number()).numbered(0))
                .isEqualTo(version);
    }

    @Test
    void another_nodes_edit_is_seen_after_a_second() {
        var first = published(campaigns.add(Versions.demo()));
        assertThat(campaigns.find("demo")).get().extracting(Campaign::version).isEqualTo(first);

        var second = published(store.add(Versions.calling(Chamber.HOUSE)));
        assertThat(campaigns.find("demo")).get().extracting(Campaign::version).isEqualTo(first);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(campaigns.find("demo")).get().extracting(Campaign::version).isEqualTo(second);
        assertThat(campaigns.get(first.number())).isEqualTo(first);
    }

    @Test
    void a_campaign_is_paused_and_ended_at_once_and_its_versions_stay() {
        var version = published(campaigns.add(Versions.demo()));
        assertThat(campaigns.find("demo")).get().extracting(Campaign::status).isEqualTo(CampaignStatus.OPEN);

        assertThat(campaigns.setStatus("demo", CampaignStatus.PAUSED))
                .isEqualTo(
                        new PublishResult.Made(new Campaign("demo", CampaignStatus.PAUSED, version.number(), version)));
        assertThat(campaigns.paused()).containsExactly("demo");
        assertThat(campaigns.find("demo"))
                .contains(new Campaign("demo", CampaignStatus.PAUSED, version.number(), version));
        assertThat(campaigns.setStatus("demo", CampaignStatus.ENDED)).isInstanceOf(PublishResult.Made.class);
        assertThat(campaigns.find("demo")).get().extracting(Campaign::status).isEqualTo(CampaignStatus.ENDED);
        assertThat(campaigns.setStatus("no-such-campaign", CampaignStatus.PAUSED))
                .isEqualTo(new PublishResult.Refused("There is no campaign no-such-campaign. See campaign list."));
    }

    @Test
    void a_version_that_an_earlier_release_stored_is_written_as_it_was() throws IOException {
        var body = Stored.lines("version.json").getFirst();
        var json = new ObjectMapper();

        assertThat(json.readTree(VersionCodec.write(VersionCodec.read(body, Version.UNNUMBERED))))
                .isEqualTo(json.readTree(body));
    }
}
