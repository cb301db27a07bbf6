package org.patchthrough.campaign.version;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * A version as it is kept: JSON, without its number. Components may be added to the records and never change their
 * meaning, because older bodies stay as they are.
 */
public final class VersionCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What a body lacks that was kept before we knew of it, so that an old version still means what it meant. Limits hold for
     * it too, as for a file that says nothing of them.
     */
    private static final String BEFORE = """
            {
              "keywords": [],
              "partners": [],
              "rules": {"limits": true},
              "targets": {
                "strict": true,
                "anybody": false,
                "only": {"states": [], "parties": [], "committees": [], "leaders": false, "seats": []},
                "list": []
              }
            }
            """;

    private VersionCodec() {}

    public static String write(Version version) {
        try {
            return JSON.writeValueAsString(version.numbered(Version.UNNUMBERED));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException where it is no body of a version */
    public static Version read(String body, int number) {
        try {
            var kept = JSON.readTree(body);
            complete(kept, JSON.readTree(BEFORE));
            return JSON.treeToValue(kept, Version.class).numbered(number);
        } catch (IOException e) {
            throw new IllegalStateException("version " + number + " cannot be read", e);
        }
    }

    private static void complete(JsonNode kept, JsonNode before) {
        if (kept instanceof ObjectNode known) {
            before.properties().forEach(field -> {
                if (known.has(field.getKey())) {
                    complete(known.get(field.getKey()), field.getValue());
                } else {
                    known.set(field.getKey(), field.getValue());
                }
            });
        }
    }
}
