package org.patchthrough.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Snapshot;

/** Campaigns and the directory as the doors see them: from memory. */
public interface Catalog {
    /** A campaign as it stands now. */
    Optional<Campaign> find(String slug);

    List<Campaign> list();

    /** The version that a call began with. */
    Version version(int number);

    /** What new calls begin with. */
    Snapshot newest();

    /** The snapshot that a call began with. */
    Snapshot snapshot(int number);

    static Catalog of(Campaigns campaigns, Supplier<Snapshot> newest, IntFunction<Snapshot> snapshots) {
        return new Catalog() {
            @Override
            public Optional<Campaign> find(String slug) {
                return campaigns.find(slug);
            }

            @Override
            public List<Campaign> list() {
                return campaigns.list();
            }

            @Override
            public Version version(int number) {
                return campaigns.get(number);
            }

            @Override
            public Snapshot newest() {
                return newest.get();
            }

            @Override
            public Snapshot snapshot(int number) {
                return snapshots.apply(number);
            }
        };
    }
}
