package org.patchthrough.emulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** Reads and writes the JSON of every door. */
public final class Json {
    private final ObjectMapper mapper = new ObjectMapper();

    /** The body of a request; {@link IllegalArgumentException} where it is no object. */
    public JsonNode object(Context context) {
        try {
            var body = mapper.readTree(context.body());
            if (!body.isObject()) {
                throw new IllegalArgumentException("the body is no JSON object");
            }
            return body;
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("the body is no JSON: " + bad.getOriginalMessage(), bad);
        }
    }

    public void answer(Context context, Object body) {
        context.contentType("application/json").result(written(body));
    }

    public String written(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
