package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.web.Proxies;

class SettingsTest {
    private static final String SECRET = "correct horse battery staple twice";
    private static final Map<String, String> COMPLETE = Map.of(
            "DATABASE_URL", "postgres://patchthrough:hidden@db.example.org/patchthrough",
            "PUBLIC_URL", "https://calls.example.org/",
            "SECRET_KEY", SECRET,
            "PHONE_KEY", SECRET,
            "SEAL_KEY", SECRET,
            "TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
            "TWILIO_AUTH_TOKEN", "a token");

    @Test
    void what_is_left_out_has_a_safe_default() {
        var settings = Settings.forService(COMPLETE);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("https://calls.example.org");
        assertThat(settings.pace()).isEqualTo(new Settings.Pace(1, 0));
        assertThat(settings.carrier().apiUrl()).isEmpty();
        assertThat(settings.proxies()).isEqualTo(Proxies.NONE);
        assertThat(settings.geocoder()).isEmpty();
    }

    @Test
    void a_key_before_the_present_one_is_still_read() {
        var settings = Settings.forService(with("SECRET_KEY_PREVIOUS", "the one before"));

        assertThat(settings.keys().sign()).containsExactly(SECRET, "the one before");
    }

    @Test
    void proxies_are_believed_that_are_named_by_their_addresses() {
        assertThat(Settings.forService(with("TRUSTED_PROXIES", "127.0.0.1, 172.16.0.0/12"))
                        .proxies()
                        .trusted())
                .hasSize(2);
        assertThatThrownBy(() -> Settings.forService(with("TRUSTED_PROXIES", "proxy.example.org")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("TRUSTED_PROXIES")
                .hasMessageContaining("\"proxy.example.org\" is no list of addresses");
    }

    @Test
    void every_mistake_is_named_at_once_with_what_would_do() {
        assertThatThrownBy(() -> Settings.forService(Map.of(
                        "CALLS_PER_SECOND", "fast",
                        "PUBLIC_URL", "calls",
                        "SEAL_KEY", "short",
                        "GEOCODER_URL", "no",
                        "FALLBACK_URL", "over there")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("10 settings need attention")
                .hasMessageContaining("DATABASE_URL         missing. Where PostgreSQL is")
                .hasMessageContaining("PUBLIC_URL           \"calls\" is no address of ours")
                .hasMessageContaining(
                        "CALLS_PER_SECOND     \"fast\" is not a number. Your carrier account shows the figure; 1 is safe.")
                .hasMessageContaining("SEAL_KEY             is too short to be a secret: 5 characters")
                .hasMessageContaining("FALLBACK_URL         \"over there\" is no address")
                .hasMessageContaining("GEOCODER_URL         \"no\" is no address")
                .hasMessageContaining("SECRET_KEY           missing")
                .hasMessageContaining("PHONE_KEY            missing")
                .hasMessageContaining("TWILIO_ACCOUNT_SID   missing")
                .hasMessageContaining("TWILIO_AUTH_TOKEN    missing");
    }

    @Test
    void a_geocoder_is_the_census_bureaus_or_one_by_https_or_on_this_machine() {
        assertThat(geocoder("census")).hasToString("https://geocoding.geo.census.gov/geocoder");
        assertThat(geocoder("https://maps.example.org/geocoder/")).hasToString("https://maps.example.org/geocoder/");
        assertThat(geocoder("http://127.0.0.1:8081")).hasToString("http://127.0.0.1:8081");
        assertThat(geocoder("http://localhost/geocoder")).hasToString("http://localhost/geocoder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Census",
                "http://maps.example.org",
                "http://127.0.0.1.example.org",
                "ftp://127.0.0.1",
                "https://user@maps.example.org",
                "https://maps.example.org/?key=1",
                "https://maps.example.org/#here",
                "https:maps.example.org",
                "https://a b"
            })
    void an_address_that_others_could_read_street_addresses_at_is_a_mistake(String written) {
        assertThatThrownBy(() -> geocoder(written))
                .hasMessageContaining("1 setting needs attention")
                .hasMessageContaining("GEOCODER_URL         \"" + written + "\"")
                .hasMessageContaining("Write census for the Census Bureau's");
    }

    private static URI geocoder(String written) {
        return Settings.forService(with("GEOCODER_URL", written)).geocoder().orElseThrow();
    }

    @Test
    void no_secret_is_in_what_a_log_would_print() {
        assertThat(Settings.forService(COMPLETE).toString())
                .doesNotContain(SECRET)
                .doesNotContain("a token")
                .doesNotContain("hidden");
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(COMPLETE);
        environment.put(name, value);
        return environment;
    }
}
