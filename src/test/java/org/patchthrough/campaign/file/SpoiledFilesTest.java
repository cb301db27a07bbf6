package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.campaign.version.VersionCodec;

/** Whatever a file holds, it is a whole version or a list of mistakes, never a fault of ours. */
class SpoiledFilesTest {
    private static final String ODD = "\0\t:-[]{}&*!|>'\"%@`#,?\u2028é\uD83D\uDCDE";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void letters_changed_and_lines_cut_are_told_and_never_thrown(long seed) throws IOException {
        var demo = Files.readString(Path.of("config/demo/campaign.yaml"));
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var spoiled = random.nextBoolean() ? changed(demo, random) : cut(demo, random);

            assertThatCode(() -> CampaignFile.read("spoiled.yaml", spoiled))
                    .as("seed %d, file %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void bytes_flipped_in_a_file_are_told_and_never_thrown(long seed, @TempDir Path folder) throws IOException {
        var sound = LISTS.getBytes(StandardCharsets.UTF_8);
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var spoiled = sound.clone();
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var file = Files.write(folder.resolve("spoiled.yaml"), spoiled);

            assertThat(whole(CampaignFile.read(file)))
                    .as("seed %d, file %d", seed, i)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void lines_lost_doubled_moved_and_huge_numbers_are_told_and_never_thrown(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            var lines = new ArrayList<>(LISTS.lines().toList());
            for (int blows = random.nextInt(4); blows >= 0; blows--) {
                int at = random.nextInt(lines.size());
                switch (random.nextInt(5)) {
                    case 0 -> lines.remove(at);
                    case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                    case 2 -> lines.set(at, "  ".repeat(random.nextInt(4)) + lines.get(at));
                    case 3 ->
                        lines.set(at, lines.get(at).replaceFirst(":.*", ": " + "9".repeat(1 + random.nextInt(400))));
                    default ->
                        lines.set(
                                at,
                                lines.get(at).replaceFirst(":.*", ": " + ODDITIES[random.nextInt(ODDITIES.length)]));
                }
            }
            var reading = CampaignFile.read("spoiled.yaml", String.join("\n", lines));

            assertThat(whole(reading)).as("seed %d, file %d", seed, i).isTrue();
        }
    }

    private static final String[] ODDITIES = {
        "[]",
        "{}",
        "null",
        "~",
        "''",
        "[[[]]]",
        "{a: {b: {c: d}}}",
        "*a",
        "&a b",
        "!!binary aGk=",
        "-0",
        "1e999",
        ".inf",
        "|",
        ">-"
    };

    /** The demo's file, with all that it leaves out. */
    private static final String LISTS = demo().replace("  order: [house, senate]\n", """
                      order: [list, house, senate]
                      strict: no
                      most: 9
                      called by: constituents
                      states: [NY, OH, CA]
                      parties: [democrat, republican]
                      committees: [SSJU, HSJU05]
                      leaders: no
                      list:
                        L-1: {title: Governor, name: Ada Whitlock, phone: 518-555-0140, city: Albany, state: NY, for: [NY]}
                        L-2:
                          name: Acme
                          pronoun: they
                          phone: 202-555-0141
                          city: Washington
                          state: DC
                          es: {name: la empresa Acme}
                    """) + """
            ends: 2027-01-31
            """;

    private static String demo() {
        try {
            return Files.readString(Path.of("config/demo/campaign.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Either a version that can be kept and read back, or mistakes of which each says all that it must. */
    private static boolean whole(FileReading reading) {
        return switch (reading) {
            case FileReading.Whole sound ->
                VersionCodec.read(VersionCodec.write(sound.version()), 0).equals(sound.version());
            case FileReading.Mistaken mistaken ->
                !mistaken.mistakes().isEmpty()
                        && mistaken.mistakes().stream()
                                .noneMatch(mistake -> (mistake.thing() + mistake.found() + mistake.wanted())
                                        .matches("(?s).*(Exception|org\\.(snakeyaml|patchthrough)|java\\.).*"));
        };
    }

    @Test
    void the_file_that_is_spoiled_here_is_sound() {
        assertThat(CampaignFile.read("sound.yaml", LISTS)).isInstanceOf(FileReading.Whole.class);
    }

    @Test
    void what_grows_by_being_named_again_and_again_is_refused_at_once() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        var deep = "en: " + "{a: ".repeat(5_000) + "b" + "}".repeat(5_000);
        var wide = "slug: a\n" + "keywords: {" + "W: en, ".repeat(10_000) + "}";

        for (var yaml : new String[] {laughs.toString(), deep, wide, LISTS + "\n" + laughs}) {
            assertThat(CampaignFile.read("odd.yaml", yaml)).isInstanceOf(FileReading.Mistaken.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "{a} ", "he/she ", "@a.", "\\x01"})
    void a_value_without_end_is_told_in_a_line(String part) {
        var endless = "\"" + part.repeat(20_000 / part.length()) + "\"";
        // One line of each key: the twentieth "caller" is read by what reads the first.
        for (var line : LISTS.lines()
                .filter(line -> line.matches(" *[a-zA-Z0-9 -]+: \\S.*"))
                .collect(Collectors.toMap(line -> line.split(":")[0], line -> line, (first, _) -> first))
                .values()) {
            var spoiled = LISTS.replace(line + "\n", line.replaceFirst(": .*", ": ") + endless + "\n");
            var reading = CampaignFile.read("spoiled.yaml", spoiled);

            assertThat(whole(reading)).as(line).isTrue();
            if (reading instanceof FileReading.Mistaken mistaken) {
                assertThat(mistaken.mistakes())
                        .extracting(Mistake::toString)
                        .allMatch(told -> told.length() < 1_500 && told.lines().count() == 1);
            }
        }
        assertThat(CampaignFile.read("spoiled.yaml", endless + ": a")).isInstanceOf(FileReading.Mistaken.class);
    }

    @Test
    void what_can_be_neither_written_nor_spoken_is_refused() {
        assertThat(CampaignFiles.mistakes(CampaignFiles.MINIMAL.replace("name: Open Late", "name: \"Open\\x01Late\"")))
                .containsExactly(
                        "campaign.yaml, line 2: name: it has a character that can be neither written nor spoken, U+0001. Write"
                                + " the campaign's name, for organizers, in at most 80 characters.");
        assertThat(CampaignFiles.mistakes(CampaignFiles.MINIMAL.replace("lead: They", "lead: \"\\u202EThey\"  #")))
                .singleElement()
                .asString()
                .contains("U+202E");
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
            assertThat(CampaignFile.read("odd.yaml", yaml)).as(yaml).isInstanceOf(FileReading.Mistaken.class);
        }
    }

    private static String changed(String text, Random random) {
        var spoiled = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(5); i++) {
            spoiled.setCharAt(random.nextInt(spoiled.length()), ODD.charAt(random.nextInt(ODD.length())));
        }
        return spoiled.toString();
    }

    private static String cut(String text, Random random) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i <= random.nextInt(5); i++) {
            lines.remove(random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }
}
