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
import java.util.function.Function;
import java.util.function.Predicate;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/**
 * Reads {@code PUT /control/numbers/{number}}: {@code answers}, {@code after_seconds}, {@code keys}, {@code
 * talk_seconds}, {@code then}, {@code hangs_up_at}, {@code keys_after_seconds},
 * {@code caller_id}, all optional. Every mistake is named in one go.
 */
final class BehaviorReader {
    private static final Set<String> FIELDS = Set.of(
            "answers",
            "after_seconds",
            "keys",
            "talk_seconds",
            "then",
            "hangs_up_at",
            "keys_after_seconds",
            "caller_id");

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
        var keysAfter = seconds("keys_after_seconds");
        var callerId = word("caller_id", CallerIdBehavior.class).orElse(CallerIdBehavior.SHOWN);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
        return new Behavior(
                answers, after, keys, talk, then, hangsUpAt, keysAfter, callerId == CallerIdBehavior.REFUSED);
    }

    /** What the carrier makes of this number where it is to be shown. */
    private enum CallerIdBehavior {
        SHOWN,
        REFUSED
    }

    private <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        var written = given(name).map(JsonNode::asText);
        var found = written.flatMap(text -> Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst());
        if (written.isPresent() && found.isEmpty()) {
            var all = Arrays.stream(words.getEnumConstants())
                    .map(e -> e.name().toLowerCase(Locale.ROOT))
                    .toList();
            mistakes.add(name + " \"" + written.get() + "\": use one of " + String.join(", ", all));
        }
        return found;
    }

    private Optional<Duration> seconds(String name) {
        return read(
                name,
                node -> node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 86_400,
                "seconds, 0 to 86400",
                node -> Duration.ofMillis(Math.round(node.asDouble() * 1000)));
    }

    private <T> Optional<T> read(String name, Predicate<JsonNode> fits, String wanted, Function<JsonNode, T> value) {
        var node = given(name);
        if (node.isPresent() && !fits.test(node.get())) {
            mistakes.add(name + " " + node.get() + ": use " + wanted);
            return Optional.empty();
        }
        return node.map(value);
    }

    private Optional<JsonNode> given(String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
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
        return read("hangs_up_at", n -> n.canConvertToInt() && n.asInt() >= 0, "the index of a Gather, from 0", n -> n)
                .map(index -> OptionalInt.of(index.asInt()))
                .orElseGet(OptionalInt::empty);
    }
}
