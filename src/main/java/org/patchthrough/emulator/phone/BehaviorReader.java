package org.patchthrough.emulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/**
 * Reads {@code PUT /control/numbers/{number}}: {@code answers}, {@code after_seconds}, {@code keys}, {@code
 * talk_seconds}, {@code then}, {@code hangs_up_at}, all optional. Every mistake is named in one go.
 */
final class BehaviorReader {
    private static final Set<String> FIELDS =
            Set.of("answers", "after_seconds", "keys", "talk_seconds", "then", "hangs_up_at");

    private final JsonNode body;
    private final List<String> mistakes = new ArrayList<>();

    private BehaviorReader(JsonNode body) {
        this.body = body;
    }

    /** Throws {@link IllegalArgumentException} that says what is wrong and what would do. */
    static Behavior read(JsonNode body) {
        return new BehaviorReader(body).read();
    }

    private Behavior read() {
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                mistakes.add("\"" + name + "\" is unknown; there are "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        });
        var answers = word("answers", AnswerBehavior.class).orElse(AnswerBehavior.PERSON);
        var after = seconds("after_seconds").orElse(Duration.ZERO);
        var talk = seconds("talk_seconds");
        var then = word("then", TalkEnding.class);
        var keys = keys();
        var hangsUpAt = hangsUpAt();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
        return new Behavior(answers, after, keys, talk, then, hangsUpAt);
    }

    private <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        var node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        var found = Arrays.stream(words.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(node.asText()))
                .findFirst();
        if (found.isEmpty()) {
            var all = Arrays.stream(words.getEnumConstants())
                    .map(e -> e.name().toLowerCase(Locale.ROOT))
                    .toList();
            mistakes.add(name + " \"" + node.asText() + "\": use one of " + String.join(", ", all));
        }
        return found;
    }

    private Optional<Duration> seconds(String name) {
        var node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isNumber() || node.asDouble() < 0 || node.asDouble() > 86_400) {
            mistakes.add(name + " " + node + ": use seconds, 0 to 86400");
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(node.asDouble() * 1000)));
    }

    private List<String> keys() {
        var node = body.path("keys");
        var keys = new ArrayList<String>();
        if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
            mistakes.add("keys " + node + ": use a list with an entry for each Gather, \"\" for nothing");
        }
        for (JsonNode entry : node) {
            if (!entry.asText().matches("[0-9*#]*")) {
                mistakes.add("keys " + entry + ": only 0 to 9, * and # can be pressed");
            }
            keys.add(entry.asText());
        }
        return keys;
    }

    private OptionalInt hangsUpAt() {
        var node = body.path("hangs_up_at");
        if (node.isMissingNode() || node.isNull()) {
            return OptionalInt.empty();
        }
        if (!node.canConvertToInt() || node.asInt() < 0) {
            mistakes.add("hangs_up_at " + node + ": use the index of a Gather, from 0");
            return OptionalInt.empty();
        }
        return OptionalInt.of(node.asInt());
    }
}
