package org.patchthrough.campaign.version;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign looks on a partner's pages.
 *
 * @param colors     of every page, or of light ones alone where there are dark ones too
 * @param darkColors for readers who prefer dark pages; null where the others hold for everybody
 * @param radius     of corners, in pixels
 */
public record Theme(Colors colors, @Nullable Colors darkColors, int radius, Font font, Logo logo) {
    /** As our own pages have it. */
    public static final int OUR_RADIUS = 6;

    public Optional<Colors> findDark() {
        return Optional.ofNullable(darkColors);
    }
}
