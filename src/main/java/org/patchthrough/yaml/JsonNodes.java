package org.patchthrough.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads JSON into the nodes that YAML of the same shape gives. JSON is nearly YAML, but a parser of the latter stumbles over
 * tabs and over characters written as two escapes.
 */
public final class JsonNodes {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Yaml.MAX_LEVELS)
                    .build())
            .build();
    private static final int[] NO_SNIPPET = {};

    private final String label;
    private final JsonParser parser;

    private JsonNodes(String label, JsonParser parser) {
        this.label = label;
        this.parser = parser;
    }

    /**
     * The document's root; empty for an empty file.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException where it is no JSON, or nested too deeply
     */
    public static Optional<Yaml> read(String label, String text) throws IOException {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            var root = new JsonNodes(label, parser).node();
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more after the end");
            }
            return Optional.of(new Yaml(root));
        }
    }

    private Node node() throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> list();
            case START_OBJECT -> mapping();
            case VALUE_NULL -> scalar(Tag.NULL);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, FIELD_NAME ->
                scalar(Tag.STR);
            case END_ARRAY, END_OBJECT, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new JsonParseException(parser, "no value");
        };
    }

    private Node list() throws IOException {
        var at = mark();
        var items = new ArrayList<Node>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, at, Optional.empty());
    }

    private Node mapping() throws IOException {
        var at = mark();
        var values = new ArrayList<NodeTuple>();
        while (next() != JsonToken.END_OBJECT) {
            var key = node();
            next();
            values.add(new NodeTuple(key, node()));
        }
        return new MappingNode(Tag.MAP, true, values, FlowStyle.FLOW, at, Optional.empty());
    }

    private JsonToken next() throws IOException {
        var token = parser.nextToken();
        if (token == null) {
            throw new JsonEOFException(parser, null, "the end in the middle");
        }
        return token;
    }

    private Node scalar(Tag tag) throws IOException {
        return new ScalarNode(tag, true, parser.getText(), ScalarStyle.DOUBLE_QUOTED, mark(), Optional.empty());
    }

    private Optional<Mark> mark() {
        var at = parser.currentTokenLocation();
        return Optional.of(new Mark(label, 0, Math.max(0, at.getLineNr() - 1), at.getColumnNr(), NO_SNIPPET, 0));
    }
}
