package org.patchthrough.campaign.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Coded;
import org.patchthrough.yaml.PlainText;
import org.patchthrough.yaml.Spelling;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Keys and values of a campaign's file, read strictly. What is mistaken is noted and a stand-in returned, so that reading
 * goes on to the next mistake; whoever reads looks at the mistakes in the end, before believing any value.
 */
final class YamlMapping {
    /** Stands in for a text that is missing or mistaken. */
    static final String STAND_IN = "?";

    /** Longer than any word, day, number or address that means something. */
    private static final int WORD = 200;

    private final Mistakes mistakes;

    private final String path;
    private final @Nullable Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMapping(Mistakes mistakes, String path, @Nullable Node node) {
        this.mistakes = mistakes;
        this.path = path;
        this.node = node;
    }

    /**
     * @param path the keys that lead here, joined by commas; empty at the top
     * @param keys all that may stand in it; null where the writer chooses them
     */
    static YamlMapping of(Mistakes mistakes, String path, Node node, @Nullable Set<String> keys) {
        var mapping = new YamlMapping(mistakes, path, node);
        if (node instanceof MappingNode found) {
            mapping.take(found, keys);
        } else {
            mistakes.add(
                    node,
                    path.isEmpty() ? "the file" : path,
                    "this is " + kind(node) + ", not a set of keys",
                    keys == null ? "Write keys and values, one a line." : "Its keys are " + listed(keys) + ".");
        }
        return mapping;
    }

    private void take(MappingNode found, @Nullable Set<String> keys) {
        for (var pair : found.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (keys != null && !keys.contains(key)) {
                var meant = Spelling.find(key, keys).map(near -> "Did you mean " + near + "?");
                mistakes.add(
                        pair.getKeyNode(),
                        thing(key),
                        "there is no such key",
                        meant.orElseGet(() -> "Use " + listed(keys) + "."));
                continue;
            }
            mistakes.place(thing(key), pair.getKeyNode());
            var first = values.putIfAbsent(key, pair.getValueNode());
            if (first != null) {
                mistakes.add(
                        pair.getKeyNode(),
                        thing(key),
                        "it stands here twice, first on line " + Mistakes.line(first),
                        "Remove one of them.");
            }
        }
    }

    /** The writer's own keys, in their order. */
    Set<String> keys() {
        return values.keySet();
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !value.getTag().equals(Tag.NULL));
    }

    /** As {@link #find}; notes a key that is missing. */
    Optional<Node> get(String key, String wanted) {
        var found = find(key);
        if (found.isEmpty() && node instanceof MappingNode) {
            mistakes.add(node, thing(key), "it is missing", wanted);
        }
        return found;
    }

    /** A text that must be there, of so many characters at most. */
    String text(String key, int max, String wanted) {
        return get(key, wanted).map(value -> text(key, value, max, wanted)).orElse(STAND_IN);
    }

    Optional<String> findText(String key, int max, String wanted) {
        return find(key).map(value -> text(key, value, max, wanted));
    }

    private String text(String key, Node value, int max, String wanted) {
        var text = scalar(key, value, wanted);
        return text.length() > max ? tooLong(key, value, text, max, wanted) : text;
    }

    /** One of a family's codes; the stand-in where the key is absent. */
    <T extends Coded> T choice(String key, List<T> family, T otherwise) {
        var wanted = "Use " + family.stream().map(Coded::code).collect(Collectors.joining(" or ")) + ".";
        return parsed(
                        key,
                        wanted,
                        text -> family.stream()
                                .filter(one -> one.code().equals(text))
                                .findFirst())
                .orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return parsed(key, "Use true or false.", text -> switch (text) {
                    case "true", "yes" -> Optional.of(true);
                    case "false", "no" -> Optional.of(false);
                    default -> Optional.empty();
                })
                .orElse(otherwise);
    }

    int number(String key, int min, int max, int otherwise) {
        return parsed(
                        key,
                        "Use a number from %d to %d.".formatted(min, max),
                        text -> text.matches("\\d{1,6}")
                                ? Optional.of(Integer.parseInt(text)).filter(number -> number >= min && number <= max)
                                : Optional.empty())
                .orElse(otherwise);
    }

    /** A text that means something; one that does not is noted. Empty then, and where the key is absent. */
    <T> Optional<T> parsed(String key, String wanted, Function<String, Optional<T>> parse) {
        return find(key).flatMap(value -> meant(key, value, wanted, parse));
    }

    /** As {@link #parsed}; notes a key that is missing. */
    <T> Optional<T> needed(String key, String wanted, Function<String, Optional<T>> parse) {
        return get(key, wanted).flatMap(value -> meant(key, value, wanted, parse));
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key, int max, String wanted) {
        return items(key, wanted).stream()
                .map(item -> text(key, item, max, wanted))
                .toList();
    }

    /** What the words of a list mean; those that mean nothing are noted, each on its line. */
    <T> List<T> each(String key, String wanted, Function<String, Optional<T>> parse) {
        return items(key, wanted).stream()
                .flatMap(item -> meant(key, item, wanted, parse).stream())
                .toList();
    }

    private <T> Optional<T> meant(String key, Node value, String wanted, Function<String, Optional<T>> parse) {
        var text = scalar(key, value, wanted);
        if (text.length() > WORD) {
            tooLong(key, value, text, WORD, wanted);
            return Optional.empty();
        }
        if (text.equals(STAND_IN)) {
            return Optional.empty();
        }
        var parsed = parse.apply(text);
        if (parsed.isEmpty()) {
            mistakes.add(value, thing(key), "\"" + text + "\" is unknown", wanted);
        }
        return parsed;
    }

    /** Its stand-in: nothing looks at so long a text again. */
    private String tooLong(String key, Node value, String text, int max, String wanted) {
        mistakes.add(value, thing(key), "it has %d characters, %d are the most".formatted(text.length(), max), wanted);
        return STAND_IN;
    }

    /** The items of a list under a key, or the one that stands there instead; none where the key is absent. */
    List<Node> items(String key, String wanted) {
        return find(key)
                .map(value -> switch (value) {
                    case SequenceNode list -> list.getValue();
                    case ScalarNode one -> List.<Node>of(one);
                    default -> {
                        mistakes.add(value, thing(key), "this is " + kind(value) + ", not a list", wanted);
                        yield List.<Node>of();
                    }
                })
                .orElse(List.of());
    }

    Optional<YamlMapping> findMapping(String key, @Nullable Set<String> keys) {
        return find(key).map(value -> of(mistakes, thing(key), value, keys));
    }

    /** Keys under a key; without any where it is missing, which is noted once and not again for each of them. */
    YamlMapping mapping(String key, @Nullable Set<String> keys, String wanted) {
        return get(key, wanted)
                .map(value -> of(mistakes, thing(key), value, keys))
                .orElseGet(() -> new YamlMapping(mistakes, thing(key), null));
    }

    /** Something is the matter with what stands under a key. */
    void mistake(String key, String found, String wanted) {
        var at = values.getOrDefault(key, node);
        mistakes.add(at == null ? 0 : Mistakes.line(at), thing(key), found, wanted);
    }

    /** As a message names what stands under a key. */
    String thing(String key) {
        return path.isEmpty() ? key : path + ", " + key;
    }

    private String scalar(String key, Node value, String wanted) {
        if (!(value instanceof ScalarNode scalar)) {
            mistakes.add(value, thing(key), "this is " + kind(value) + ", not a text", wanted);
            return STAND_IN;
        }
        var text = scalar.getValue().strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            mistakes.add(value, thing(key), "it is empty", wanted);
            return STAND_IN;
        }
        var odd = PlainText.findOdd(text);
        if (odd.isPresent()) {
            mistakes.add(
                    value,
                    thing(key),
                    "it has a character that can be neither written nor spoken, U+%04X".formatted(odd.getAsInt()),
                    wanted);
            return STAND_IN;
        }
        return text;
    }

    static String kind(Node node) {
        return switch (node) {
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "a set of keys";
            default -> "a text";
        };
    }

    static String listed(Set<String> keys) {
        var sorted = keys.stream().sorted().toList();
        return sorted.size() == 1
                ? sorted.getFirst()
                : String.join(", ", sorted.subList(0, sorted.size() - 1)) + " or " + sorted.getLast();
    }
}
