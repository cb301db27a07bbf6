package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.directory.ImportMistake;

/**
 * The demo's files with damage that nobody has thought of: each is accepted or refused in lines, and none is a fault of
 * ours.
 */
class SpoiledDirectoryTest {
    private static final int ROUNDS = 12;
    private static final List<String> HUGE = List.of("99999999999999999999", "-1", "1e999", "0x7fffffffffffffff", "٣٤");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory.yaml",
                "legislators-current.yaml",
                "legislators-district-offices.yaml",
                "zccd.csv",
                "zip_prefix_states.csv"
            })
    void whatever_befalls_a_file_it_is_accepted_or_refused(String file) throws IOException {
        DemoFolder.copyTo(temporary);
        var sound = Files.readAllBytes(temporary.resolve(file));
        for (int seed = 1; seed <= ROUNDS; seed++) {
            var random = new Random(seed);
            for (var spoiled : List.of(flipped(sound, random), cut(sound, random), huge(sound, random))) {
                Files.write(temporary.resolve(file), spoiled);

                var result = DemoFolder.read(temporary);

                if (result instanceof ImportResult.Refused refused) {
                    assertThat(refused.mistakes())
                            .as("seed %d", seed)
                            .isNotEmpty()
                            .extracting(ImportMistake::toString)
                            .allMatch(told -> told.lines().count() == 1 && told.length() < 1_500);
                }
            }
        }
    }

    private static byte[] flipped(byte[] sound, Random random) {
        var bytes = sound.clone();
        for (int i = 0; i < 5; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Lines are lost, doubled and broken off. */
    private static byte[] cut(byte[] sound, Random random) {
        var lines = new ArrayList<>(text(sound).lines().toList());
        lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        int broken = random.nextInt(lines.size());
        lines.set(
                broken,
                lines.get(broken).substring(0, random.nextInt(lines.get(broken).length() + 1)));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] huge(byte[] sound, Random random) {
        var words = text(sound).split("(?<=[0-9])(?=[^0-9])", -1);
        int at = random.nextInt(words.length);
        words[at] = words[at].replaceFirst("[0-9]+$", HUGE.get(random.nextInt(HUGE.size())));
        return String.join("", words).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
