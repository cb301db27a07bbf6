package org.patchthrough.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is a whole version or a list of mistakes, never a fault of ours. */
class SpoiledFilesTest {
    private static final String ODD = "\0\t:-[]{}&*!|>'\"%@`#,?\u2028é\uD83D\uDCDE";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void letters_changed_and_lines_cut_are_told_and_never_thrown(long seed) throws IOException {
        var demo = Files.readString(Path.of("config/demo/campaign.yaml"));
        var chance = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var spoiled = chance.nextBoolean() ? changed(demo, chance) : cut(demo, chance);

            assertThatCode(() -> CampaignFile.read("spoiled.yaml", spoiled))
                    .as("seed %d, file %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aliases_anchors_and_tags_are_no_way_around() {
        for (var yaml : new String[] {
            "&a [*a]",
            "a: &a {b: *a}",
            "slug: !!java.util.Date 2026",
            "? [a, b]\n: c",
            "slug: &s open\nname: *s\n---\nslug: two",
            "en: &en\n  script: {opener: &o [{caller: *o}]}"
        }) {
            assertThat(CampaignFile.read("odd.yaml", yaml)).as(yaml).isInstanceOf(Reading.Mistaken.class);
        }
    }

    private static String changed(String text, Random chance) {
        var spoiled = new StringBuilder(text);
        for (int i = 0; i <= chance.nextInt(5); i++) {
            spoiled.setCharAt(chance.nextInt(spoiled.length()), ODD.charAt(chance.nextInt(ODD.length())));
        }
        return spoiled.toString();
    }

    private static String cut(String text, Random chance) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i <= chance.nextInt(5); i++) {
            lines.remove(chance.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }
}
