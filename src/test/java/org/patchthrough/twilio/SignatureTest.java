package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors are those by which the vendor tests its own SDKs, for Java, Node and Python. */
class SignatureTest {
    private static final Map<String, List<String>> FORM =
            Map.of("CallSid", List.of("CA1234567890ABCDE"), "Digits", List.of("1234"));

    record Vector(
            String name,
            String token,
            String url,
            Map<String, List<String>> params,
            @Nullable String signature,
            boolean valid) {}

    @ParameterizedTest
    @MethodSource("vectors")
    void a_vector_is_judged_as_the_vendor_judges_it(Vector vector) {
        var signature = new Signature("https://unused.example.org", List.of(vector.token()));

        assertThat(signature.fitsAddress(vector.url(), vector.params(), vector.signature()))
                .isEqualTo(vector.valid());
    }

    @Test
    void while_tokens_are_rotated_either_will_do() {
        var address = "https://mycompany.com/myapp.php?foo=1&bar=2";
        var both = new Signature("https://mycompany.com/", List.of("new", "12345"));

        assertThat(both.fits("/myapp.php?foo=1&bar=2", Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="))
                .isTrue();
        assertThat(new Signature("https://mycompany.com", List.of("new"))
                        .fitsAddress(address, Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="))
                .isFalse();
    }

    @Test
    void a_changed_value_or_path_is_noticed() {
        var signature = new Signature("https://mycompany.com", List.of("12345"));

        assertThat(signature.fits("/myapp.php", FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
        assertThat(signature.fits("/other.php?foo=1&bar=2", Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="))
                .isFalse();
    }

    static Stream<Vector> vectors() throws IOException {
        try (var in = SignatureTest.class.getResourceAsStream("/carrier/adapter_signature_vectors.json")) {
            var all = new ObjectMapper().readTree(in);
            return all.valueStream().map(SignatureTest::vector);
        }
    }

    private static Vector vector(JsonNode node) {
        var params = new TreeMap<String, List<String>>();
        node.get("params").properties().forEach(each -> params.put(each.getKey(), values(each.getValue())));
        return new Vector(
                node.get("name").asText(),
                node.get("token").asText(),
                node.get("url").asText(),
                params,
                node.get("signature").textValue(),
                node.get("valid").asBoolean());
    }

    private static List<String> values(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.isNull() ? "" : value.asText());
        }
        var values = new ArrayList<String>();
        value.forEach(each -> values.add(each.asText()));
        return values;
    }
}
