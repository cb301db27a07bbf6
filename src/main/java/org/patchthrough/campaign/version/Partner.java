package org.patchthrough.campaign.version;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose page or list brings callers to a campaign.
 *
 * @param id          in addresses and counts: small letters, digits, hyphens, at most 32
 * @param name        as callers read it
 * @param origins     of pages that may show the campaign, as browsers write them: {@code https://readers.example.org}
 * @param theme       how the campaign looks there; null for our own look
 * @param key         hash of the key by which its servers are known; null where it has none
 * @param callsPerDay that it may bring; 0 for no limit
 */
public record Partner(
        String id,
        String name,
        List<String> origins,
        @Nullable Theme theme,
        @Nullable PartnerKeyHash key,
        int callsPerDay) {
    public Partner {
        origins = List.copyOf(origins);
    }

    public Optional<Theme> findTheme() {
        return Optional.ofNullable(theme);
    }

    /** Whether a key is this one's. */
    public boolean holds(PartnerKey offered) {
        return key != null && key.isOf(offered);
    }
}
