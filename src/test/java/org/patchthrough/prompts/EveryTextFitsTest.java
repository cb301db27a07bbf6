package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Language;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.SpokenName;
import org.patchthrough.directory.TestDirectory;

/** Acceptance check 30: every text, filled with the longest that may stand in it, is GSM-7 and has 306 signs at most. */
class EveryTextFitsTest {
    private static final Map<String, String> LONGEST = Map.ofEntries(
            Map.entry("org", "O".repeat(40)),
            Map.entry("topic", "t".repeat(40)),
            Map.entry("ask", "a".repeat(80)),
            Map.entry("email", "e".repeat(40)),
            Map.entry("terms", "u".repeat(60)),
            Map.entry("kw", "LIBRARYLATER"),
            Map.entry("num", "202-555-0190"),
            Map.entry("office", "202-555-0190"),
            Map.entry("opens", "mié 12:30 pm"),
            Map.entry("zip", "20001"),
            Map.entry("letter", "F"),
            Map.entry("state", "Northern Mariana Islands"),
            Map.entry("n", "12"),
            Map.entry("k", "12"),
            Map.entry("m", "120"));
    /** The address of a call, which is longer than a page's sixty. */
    private static final String CALL = "c".repeat(80);

    private final TextCatalog words = new TextCatalog();
    private final List<Member> members = TestDirectory.real().holdings().stream()
            .map(SeatHolding::findMember)
            .flatMap(Optional::stream)
            .toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void acceptance_check_30(Language language) {
        assertThat(members).hasSize(537);
        for (var template : TextTemplate.values()) {
            for (var member : named(template, language) ? members : members.subList(0, 1)) {
                // Throws for a sign that is none of GSM-7, and beyond 306 of them.
                assertThatCode(() -> words.write(text(template, language, member)))
                        .as("%s to callers of %s", template.key(), member.full())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void what_the_law_wants_said_is_in_every_text_that_begins_a_conversation() {
        for (var language : Language.values()) {
            for (var template : List.of(TextTemplate.ASK_ZIP, TextTemplate.OPTED_IN)) {
                assertThat(words.sentence(template, language))
                        .startsWith("{org}: ")
                        .containsPattern("rates may apply|Pueden aplicarse tarifas")
                        .containsPattern("HELP|AYUDA")
                        .contains("STOP");
            }
            for (var template : List.of(TextTemplate.ASK_REPORT_STRANGER, TextTemplate.REMINDER)) {
                assertThat(words.sentence(template, language))
                        .startsWith("{org}: ")
                        .contains("STOP");
            }
        }
    }

    private boolean named(TextTemplate template, Language language) {
        return List.of("{who}", "{name}", "{choices}").stream().anyMatch(words.sentence(template, language)::contains);
    }

    private static TemplatedText text(TextTemplate template, Language language, Member member) {
        var styled = styled(member, language);
        var choices = template == TextTemplate.CHOOSE_STATE
                ? Collections.nCopies(3, "Northern Mariana Islands")
                : Collections.nCopies(districts(styled), styled.shortTitleName());
        var more = template == TextTemplate.CHOOSE_DISTRICT
                ? List.of(TextTemplate.CHOOSE_SENATORS, TextTemplate.CHECK_ADDRESS)
                : template == TextTemplate.ASK_ZIP ? List.of(TextTemplate.OTHER_LANGUAGE) : List.<TextTemplate>of();
        var values = Stream.of(LONGEST, Map.of("who", styled.titleName(), "name", member.full(), "url", CALL))
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new TemplatedText(template, language, values, choices, more);
    }

    /** Among which a ZIP lies, at the most: there are six letters, and delegates have all of their territory. */
    private static int districts(SpokenName styled) {
        return styled.title().matches("Representative|representante") ? 6 : 1;
    }

    private static SpokenName styled(Member member, Language language) {
        return switch (language) {
            case ENGLISH -> member.english();
            case SPANISH -> member.spanish();
        };
    }
}
