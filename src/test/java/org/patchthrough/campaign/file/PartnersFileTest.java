package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.campaign.version.Colors;
import org.patchthrough.campaign.version.Contrast;
import org.patchthrough.campaign.version.Font;
import org.patchthrough.campaign.version.Logo;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.campaign.version.Theme;

/** Whose pages and lists bring callers, as a campaign's file says it. */
class PartnersFileTest {
    private static final PartnerKey KEY = PartnerKey.make(new Random(1));
    private static final String READERS = CampaignFiles.MINIMAL + """
            partners:
              readers:
                name: Readers
            """;
    private static final String THEMED = READERS + """
                theme:
                  accent: "#14513f"
                  text: "#1b1b18"
                  ground: "#fbfaf6"
            """;

    private static Partner only(String yaml) {
        return CampaignFiles.version(yaml).partners().getFirst();
    }

    private static List<String> mistakes(String added) {
        return CampaignFiles.mistakes(READERS + added);
    }

    @Test
    void a_partner_needs_a_name_and_nothing_more() {
        assertThat(CampaignFiles.version(CampaignFiles.MINIMAL).partners()).isEmpty();
        assertThat(only(READERS)).isEqualTo(new Partner("readers", "Readers", List.of(), null, null, 0));
    }

    @Test
    void all_that_a_partner_may_have_is_read() {
        var partner = only(THEMED + """
                  dark: {accent: "#93d9b9", text: "#fff", ground: "#111"}
                  radius: 0
                  font: georgia
                  logo: none
                origins: ["https://Readers.example.org:443", "http://localhost:8000"]
                calls per day: 200
                key: %s
            """.formatted(KEY.hash().text()));

        assertThat(partner.origins()).containsExactly("https://readers.example.org", "http://localhost:8000");
        assertThat(partner.callsPerDay()).isEqualTo(200);
        assertThat(partner.holds(KEY)).isTrue();
        assertThat(partner.holds(PartnerKey.make(new Random(2)))).isFalse();
        assertThat(partner.findTheme())
                .contains(new Theme(
                        new Colors("#14513f", "#1b1b18", "#fbfaf6"),
                        new Colors("#93d9b9", "#ffffff", "#111111"),
                        0,
                        Font.GEORGIA,
                        Logo.NONE));
        assertThat(partner.findTheme().orElseThrow().findDark().orElseThrow().isDark())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://readers.example.org/page",
                "https://readers.example.org/",
                "http://readers.example.org",
                "https://*.example.org",
                "readers.example.org",
                "https://readers.example.org:0",
                "https://readers.example.org:99999",
                "https://me@readers.example.org",
                "ftp://localhost",
                "http://localhost.example.org"
            })
    void an_origin_is_scheme_host_and_port_and_open_only_on_ones_own_machine(String origin) {
        assertThat(mistakes("    origins: [\"" + origin + "\"]"))
                .containsExactly("campaign.yaml, line 20: partners, readers, origins: \"" + origin + "\" is unknown. "
                        + Origins.WANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Readers", "a_b", "-a", "readers of millbrook", "abcdefghijklmnopqrstuvwxyz-0123456"})
    void an_id_is_small_letters_digits_and_hyphens(String id) {
        assertThat(CampaignFiles.mistakes(READERS.replace("  readers:", "  " + id + ":")))
                .singleElement()
                .asString()
                .startsWith("campaign.yaml, line 19: partners, " + id + ": this is no id of a partner.");
    }

    @Test
    void two_partners_share_neither_an_origin_nor_a_key() {
        var both =
                "    origins: [https://a.example.org]\n    key: " + KEY.hash().text() + "\n";

        assertThat(mistakes(both + "  other:\n    name: Other\n" + both))
                .containsExactly(
                        "campaign.yaml, line 24: partners, other, origins: https://a.example.org is one of readers as"
                                + " well. Give each partner its own: by it we know whose page it is.",
                        "campaign.yaml, line 25: partners, other, key: it is the key of readers as well. Make each"
                                + " partner a key of its own.");
    }

    @Test
    void the_key_itself_in_place_of_its_hash_is_a_mistake_that_does_not_repeat_it() {
        assertThat(mistakes("    key: " + KEY.text()))
                .singleElement()
                .asString()
                .contains("partners, readers, key: this is no hash of a key")
                .doesNotContain(KEY.text());
    }

    /** White on #767676 has 4.54, on #777777 it has 4.48. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#767676, #ffffff, 4.54", "#777777, #ffffff, 4.48", "#f00, #f00, 1.0"})
    void contrast_is_reckoned_as_browsers_reckon_it(String one, String other, double ratio) {
        assertThat(Contrast.ratio(full(one), full(other)))
                .isEqualTo(Contrast.ratio(full(other), full(one)))
                .isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.005));
    }

    private static String full(String color) {
        return color.length() == 4 ? color.replaceAll("([0-9a-f])", "$1$1") : color;
    }

    @Test
    void colors_that_cannot_be_read_are_refused_with_the_ratio_all_at_once() {
        var faint = THEMED.replace("#14513f", "#777777")
                        .replace("#1b1b18", "#999999")
                        .replace("#fbfaf6", "#ffffff")
                + "      dark: {accent: \"#333\", text: \"#fff\", ground: \"#111\"}\n      radius: 99\n";

        assertThat(CampaignFiles.mistakes(faint))
                .containsExactly(
                        "campaign.yaml, line 21: partners, readers, theme, accent: #777777 on #ffffff has a contrast of"
                                + " 4.4 to 1. Take one that is further from the ground: 4.5 to 1 is the least that people"
                                + " can read.",
                        "campaign.yaml, line 22: partners, readers, theme, text: #999999 on #ffffff has a contrast of"
                                + " 2.8 to 1. Take one that is further from the ground: 4.5 to 1 is the least that people"
                                + " can read.",
                        "campaign.yaml, line 24: partners, readers, theme, dark, accent: #333333 on #111111 has a"
                                + " contrast of 1.4 to 1. Take one that is further from the ground: 4.5 to 1 is the least"
                                + " that people can read.",
                        "campaign.yaml, line 25: partners, readers, theme, radius: \"99\" is unknown. Use a number from"
                                + " 0 to 24.");
    }

    @Test
    void a_color_without_quotes_is_a_comment_and_so_it_is_missing() {
        assertThat(CampaignFiles.mistakes(THEMED.replace("\"#14513f\"", "#14513f")))
                .containsExactly("campaign.yaml, line 21: partners, readers, theme, accent: it is missing. Write a"
                        + " color in quotes, such as \"#1d5c3f\".");
    }

    @Test
    void no_key_and_no_hash_is_in_what_a_version_tells_of_itself() {
        var version = CampaignFiles.version(READERS + "    key: " + KEY.hash().text() + "\n");

        assertThat(version + " " + KEY + " " + KEY.hash())
                .doesNotContain(KEY.text())
                .doesNotContain(KEY.hash().text().substring("sha256:".length()));
    }
}
