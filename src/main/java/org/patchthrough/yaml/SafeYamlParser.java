package org.patchthrough.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Hands on the events of a YAML file, but for what our files have no use for and others have been harmed by: an alias, by
 * which a small file can stand for a huge one, and nesting without end.
 */
public final class SafeYamlParser implements Parser {
    private final Parser parser;
    private int level;

    private SafeYamlParser(Parser parser) {
        this.parser = parser;
    }

    /**
     * The document's root; empty for an empty file.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is no YAML, or has what is not handed on
     */
    public static Optional<Node> compose(LoadSettings settings, String text) {
        var parser = new SafeYamlParser(new ParserImpl(settings, new StreamReader(settings, text)));
        return new Composer(settings, parser).getSingleNode();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        var event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> level++;
            case SequenceEnd, MappingEnd -> level--;
            case Alias -> throw new ParserException("an alias; write out what it stands for", event.getStartMark());
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Scalar, Comment -> {}
        }
        if (level > Yaml.MAX_LEVELS) {
            throw new ParserException("more than " + Yaml.MAX_LEVELS + " levels of nesting", event.getStartMark());
        }
        return event;
    }
}
