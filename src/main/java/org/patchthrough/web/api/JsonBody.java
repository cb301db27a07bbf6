package org.patchthrough.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Coded;
import org.patchthrough.web.page.FieldError;

/** One JSON object as somebody sent it. Reading a field that is not what it should be notes a mistake and goes on. */
final class JsonBody {
    static final int MAX_BYTES = 64 * 1024;
    /** No field that we read is longer by right. */
    private static final int MAX_TEXT = 1_000;

    private final JsonNode node;
    private final String prefix;
    private final List<FieldError> mistakes;

    private JsonBody(JsonNode node, String prefix, List<FieldError> mistakes) {
        this.node = node;
        this.prefix = prefix;
        this.mistakes = mistakes;
    }

    /** @throws UnreadableBody for more than 64 KB, another content type, or what is no JSON object */
    static JsonBody read(Context ctx) {
        var bytes = bytes(ctx);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableBody(Problem.of(
                    413,
                    "too_large",
                    "The body is larger than 64 KB.",
                    "Send the fields that the interface names, and no more."));
        }
        var type = ctx.contentType();
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            throw new UnreadableBody(Problem.of(
                    415,
                    "not_json",
                    "The content type is %s; we read JSON.".formatted(type == null ? "missing" : "another"),
                    "Send application/json."));
        }
        return new JsonBody(object(bytes), "", new ArrayList<>());
    }

    /** One byte more than is allowed, where there are as many: the rest need not be read to say no. */
    private static byte[] bytes(Context ctx) {
        try {
            return ctx.bodyInputStream().readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the request broke off", e);
        }
    }

    private static JsonNode object(byte[] bytes) {
        try {
            var node = Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (node == null || !node.isObject()) {
                throw broken("The body is no JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw broken("The body is no JSON: it breaks at %s.".formatted(place(e.getLocation())));
        }
    }

    private static UnreadableBody broken(String sentence) {
        return new UnreadableBody(Problem.of(400, "broken_json", sentence, "Send one JSON object."));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "its end"
                : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** A text that must be there. */
    String text(String field) {
        var found = findText(field);
        if (found.isEmpty() && !given(field)) {
            mistake(field, "%s is missing.".formatted(prefix + field));
        }
        return found.orElse("");
    }

    Optional<String> findText(String field) {
        return find(field, "text", node -> node.isTextual() ? node.textValue() : null)
                .filter(text -> {
                    if (text.length() > MAX_TEXT) {
                        mistake(field, "%s is longer than %d characters.".formatted(prefix + field, MAX_TEXT));
                    }
                    return text.length() <= MAX_TEXT;
                });
    }

    /** False where it is absent. */
    boolean flag(String field) {
        return find(field, "true or false", node -> node.isBoolean() ? node.booleanValue() : null)
                .orElse(false);
    }

    /** One word of ours; absent where the field is. */
    <E extends Enum<E> & Coded> Optional<E> findWord(String field, E[] words) {
        return findText(field).flatMap(text -> {
            var found =
                    Stream.of(words).filter(word -> word.code().equals(text)).findFirst();
            if (found.isEmpty()) {
                var known = Stream.of(words).map(Coded::code).collect(Collectors.joining(", "));
                mistake(field, "%s is one of %s.".formatted(prefix + field, known));
            }
            return found;
        });
    }

    /** An object within this one; an empty one where it is absent. Its mistakes are this one's. */
    JsonBody object(String field) {
        var found = find(field, "an object", node -> node.isObject() ? node : null);
        return new JsonBody(found.orElseGet(Json.MAPPER::createObjectNode), prefix + field + ".", mistakes);
    }

    private <T> Optional<T> find(String field, String kind, Function<JsonNode, @Nullable T> read) {
        if (!given(field)) {
            return Optional.empty();
        }
        var value = read.apply(node.get(field));
        if (value == null) {
            mistake(field, "%s should be %s.".formatted(prefix + field, kind));
        }
        return Optional.ofNullable(value);
    }

    /** JSON's null is as good as nothing. */
    private boolean given(String field) {
        return node.hasNonNull(field);
    }

    private void mistake(String field, String message) {
        mistakes.add(new FieldError(prefix + field, message));
    }

    /** Of what has been read so far. */
    List<FieldError> mistakes() {
        return List.copyOf(mistakes);
    }
}
