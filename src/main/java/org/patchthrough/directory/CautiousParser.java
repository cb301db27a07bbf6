package org.patchthrough.directory;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Hands on the events of a YAML file, but for what these files have no use for and others have been harmed by: an alias, by
 * which a small file can stand for a huge one, and nesting without end.
 */
final class CautiousParser implements Parser {
    private final Parser parser;
    private int level;

    CautiousParser(Parser parser) {
        this.parser = parser;
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
        if (level > Yaml.MOST_LEVELS) {
            throw new ParserException("more than " + Yaml.MOST_LEVELS + " levels of nesting", event.getStartMark());
        }
        return event;
    }
}
