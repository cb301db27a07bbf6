package org.patchthrough.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a YAML file, or of JSON of the same shape, that knows its line. Scalars are text as they stand, so that 02138
 * stays a ZIP.
 */
public record Yaml(Node node) {
    /** The historical file, the largest of its kind, has four million characters. */
    private static final int MAX_CHARACTERS = 32_000_000;

    /** The files have six, a campaign's seven. The library builds its tree by recursion, and would run out of stack. */
    static final int MAX_LEVELS = 40;

    /**
     * The document's root; empty for an empty file.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is no YAML
     */
    public static Optional<Yaml> read(String label, String text) {
        var settings = LoadSettings.builder()
                .setLabel(label)
                .setCodePointLimit(MAX_CHARACTERS)
                .build();
        return SafeYamlParser.compose(settings, text).map(Yaml::new);
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The items of a list; none for anything else. */
    public List<Yaml> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(Yaml::new).toList()
                : List.of();
    }

    /** The items of the list under a key; none where there is no such list. */
    public List<Yaml> items(String key) {
        return find(key).map(Yaml::items).orElse(List.of());
    }

    /** The keys of a mapping, in the order in which they stand. */
    public List<Yaml> keys() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(pair -> new Yaml(pair.getKeyNode()))
                        .toList()
                : List.of();
    }

    public Optional<Yaml> find(String key) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .map(pair -> new Yaml(pair.getValueNode()));
    }

    /** The values of a mapping by key, in the file's order; none for anything else. */
    public Map<String, Yaml> entries() {
        var all = new LinkedHashMap<String, Yaml>();
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name) {
                    all.putIfAbsent(name.getValue(), new Yaml(pair.getValueNode()));
                }
            }
        }
        return all;
    }

    /** The text under a path of keys; null where it is absent, empty, or no scalar: the files mix these. */
    @Nullable
    public String text(String... path) {
        var at = Optional.of(this);
        for (var key : path) {
            at = at.flatMap(yaml -> yaml.find(key));
        }
        return at.map(Yaml::scalar).orElse(null);
    }

    /** A scalar as it stands; of anything else a word that says so. */
    public String word() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "something that is no word";
    }

    private @Nullable String scalar() {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        var text = scalar.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
