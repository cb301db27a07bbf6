package org.patchthrough.campaign.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.campaign.version.Colors;
import org.patchthrough.campaign.version.Contrast;
import org.patchthrough.campaign.version.Font;
import org.patchthrough.campaign.version.Logo;
import org.patchthrough.campaign.version.Theme;

/** Reads how a partner's pages look; colors that cannot be read on one another are mistakes. */
final class ThemeReader {
    static final Set<String> KEYS = Set.of("accent", "text", "ground", "dark", "radius", "font", "logo");

    private static final Set<String> COLORS = Set.of("accent", "text", "ground");
    private static final int MAX_RADIUS = 24;
    private static final Pattern COLOR = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final String WANTED = "Write a color in quotes, such as \"#1d5c3f\".";

    private ThemeReader() {}

    static Theme read(YamlMapping within) {
        return new Theme(
                colors(within),
                within.findMapping("dark", COLORS).map(ThemeReader::colors).orElse(null),
                within.number("radius", 0, MAX_RADIUS, Theme.OUR_RADIUS),
                within.choice("font", List.of(Font.values()), Font.SYSTEM),
                within.choice("logo", List.of(Logo.values()), Logo.OURS));
    }

    private static Colors colors(YamlMapping within) {
        var accent = color(within, "accent");
        var text = color(within, "text");
        var ground = color(within, "ground");
        ground.ifPresent(on -> {
            text.ifPresent(color -> refuseFaint(within, "text", color, on));
            accent.ifPresent(color -> refuseFaint(within, "accent", color, on));
        });
        return new Colors(accent.orElse("#000000"), text.orElse("#000000"), ground.orElse("#ffffff"));
    }

    private static Optional<String> color(YamlMapping within, String key) {
        return within.needed(key, WANTED, ThemeReader::color);
    }

    /** With all six digits. */
    private static Optional<String> color(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (!COLOR.matcher(small).matches()) {
            return Optional.empty();
        }
        return Optional.of(small.length() == 4 ? small.replaceAll("([0-9a-f])", "$1$1") : small);
    }

    /** Words on the accent are in the ground's color, so what can be read one way round can be read the other. */
    private static void refuseFaint(YamlMapping within, String key, String color, String ground) {
        double ratio = Contrast.ratio(color, ground);
        if (ratio < Contrast.MIN) {
            // Cut, not rounded: 4.49 must not read as the 4.5 that is wanted.
            within.mistake(
                    key,
                    String.format(
                            Locale.ROOT,
                            "%s on %s has a contrast of %.1f to 1",
                            color,
                            ground,
                            Math.floor(ratio * 10) / 10),
                    "Take one that is further from the ground: %s to 1 is the least that people can read."
                            .formatted(Contrast.MIN));
        }
    }
}
