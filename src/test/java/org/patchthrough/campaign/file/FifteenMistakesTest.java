package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever mends a file wants to know of everything at once. */
class FifteenMistakesTest {
    private static final String FILE = """
            slug: Open Late
            name: Open Late
            organization: {name: Neighbors for libraries that are open in the evening}
            number: 12345
            position: undecided
            ends: someday
            closed offices: voicmail
            lines per office: 99999999999999999999
            targets:
              chambers: both
              committees: [JUDICIARY]
              list:
                L-1: {name: Acme, phone: 911, city: Washington, state: DC}
            texts: {email: nobody, terms: https://example.org/terms}
            keywords: {STOP: en}
            en:
              topic: the hours at which county libraries open and close
              headline: Keep them open
              lead: They close at five.
              ask: cosponsor {bill}
              bill: the bill
              briefing: They close at five.
              consent: {id: a-1, call: I ask for a call.}
              script:
                opener:
                  - caller: Does [the boss] support it?
                branches:
                  hold: {label: Wait, turns: [{staffer: Wait.}]}
            """;

    @Test
    void fifteen_mistakes_are_fifteen_lines_in_the_order_of_the_file() {
        var mistakes = CampaignFiles.mistakes(FILE);

        assertThat(mistakes).hasSize(15);
        assertThat(mistakes)
                .extracting(mistake -> mistake.replaceFirst("campaign.yaml, (line \\d+: [^:]+):.*", "$1"))
                .containsExactly(
                        "line 1: slug",
                        "line 3: organization, name",
                        "line 4: number",
                        "line 5: position",
                        "line 6: ends",
                        "line 7: closed offices",
                        "line 8: lines per office",
                        "line 11: targets, committees",
                        "line 13: targets, list, L-1, phone",
                        "line 14: texts, email",
                        "line 15: keywords, STOP",
                        "line 17: en, topic",
                        "line 20: en, ask",
                        "line 26: en, script, opener, caller",
                        "line 28: en, script, branches, hold");
    }
}
