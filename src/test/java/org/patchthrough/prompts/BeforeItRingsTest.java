package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;
import org.patchthrough.directory.RealDirectory;
import org.patchthrough.directory.Snapshot;

/**
 * What is said while no key is heard, right before an office rings: four seconds at most for every member and every town, by
 * the emulator's characters a second. By words a minute "la representante De La Cruz" would be a long name.
 */
class BeforeItRingsTest {
    private static final double MOST = 4;
    private static final double CHARACTERS_A_SECOND = 15;

    private final PromptCatalog words = new PromptCatalog();

    @Test
    void the_demos_offices_are_named_in_four_seconds() {
        said(ServiceFixture.demoDirectory()).forEach(fits());
    }

    @Test
    void so_are_the_offices_of_congress() {
        said(RealDirectory.snapshot()).forEach(fits());
    }

    private Stream<Utterance> said(Snapshot directory) {
        return directory.holdings().stream()
                .flatMap(holding -> holding.findMember().stream()
                        .flatMap(member -> holding.offices().stream()
                                .flatMap(office -> Stream.concat(
                                        lines(Language.ENGLISH, member.english().shortTitleName(), office.city()),
                                        lines(Language.SPANISH, member.spanish().shortTitleName(), office.city())))));
    }

    private static Stream<Utterance> lines(Language language, String name, String city) {
        return Stream.concat(
                Stream.of(new Utterance(Prompt.NOW_CALLING, language, Map.of("title_name", name, "office_city", city))),
                List.of(Prompt.OFFICE_BUSY, Prompt.OFFICE_NO_ANSWER).stream()
                        .map(prompt -> new Utterance(prompt, language, Map.of("district_city", city))));
    }

    private Consumer<Utterance> fits() {
        return line -> {
            var text = words.say(line);
            assertThat(text.length() / CHARACTERS_A_SECOND).as(text).isLessThanOrEqualTo(MOST);
        };
    }
}
