package org.patchthrough.campaign.version;

/**
 * Three colors, each {@code #rrggbb}.
 *
 * @param accent what can be pressed; the words on it are written in the ground's color, so one contrast holds for both
 * @param text   what is read
 * @param ground what it stands on
 */
public record Colors(String accent, String text, String ground) {
    /** Light words on a dark ground: whatever else is drawn must be so too. */
    public boolean isDark() {
        return Contrast.luminance(ground) < Contrast.luminance(text);
    }
}
