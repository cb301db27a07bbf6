package org.patchthrough.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.patchthrough.directory.Snapshot;

/** One campaign, without a database. */
public final class FixedCampaigns extends CallableCampaigns {
    private final Supplier<CallableCampaign> only;
    /** Slugs of what rings nobody for a while. */
    public final Set<String> paused = ConcurrentHashMap.newKeySet();

    public FixedCampaigns(Supplier<CallableCampaign> only) {
        super(null, null, null, Supporters.UNKNOWN);
        this.only = only;
    }

    @Override
    public Optional<CallableCampaign> find(String slug) {
        return list().stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    @Override
    public List<CallableCampaign> list() {
        return List.of(only.get());
    }

    @Override
    public List<CallableCampaign> at(String number) {
        return list().stream().filter(one -> one.number().equals(number)).toList();
    }

    @Override
    public Snapshot newest() {
        return only.get().snapshot();
    }

    @Override
    public Set<String> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public CallableCampaign get(int version, int snapshot) {
        return only.get();
    }
}
