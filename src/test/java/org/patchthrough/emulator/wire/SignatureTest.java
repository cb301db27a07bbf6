package org.patchthrough.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_vendors_own_vectors_come_out_the_same(String name, JsonNode vector) {
        var signature = new Signature(vector.path("token").asText());

        assertThat(signature.of(vector.path("signed_url").asText(), form(vector.path("params"))))
                .isEqualTo(vector.path("signature").asText());
    }

    static Stream<Arguments> the_vendors_own_vectors_come_out_the_same() throws IOException {
        try (var file = SignatureTest.class.getResourceAsStream("/carrier/signature_vectors.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).path("vectors").spliterator(), false)
                    .filter(vector -> vector.path("valid").asBoolean())
                    .map(vector -> Arguments.of(vector.path("name").asText(), vector))
                    .toList()
                    .stream();
        }
    }

    private static Map<String, List<String>> form(JsonNode params) {
        var form = new TreeMap<String, List<String>>();
        params.properties().forEach(entry -> {
            var values = new ArrayList<String>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(entry.getValue().isNull() ? "" : entry.getValue().asText());
            }
            form.put(entry.getKey(), values);
        });
        return form;
    }
}
