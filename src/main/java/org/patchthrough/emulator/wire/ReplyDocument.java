package org.patchthrough.emulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.patchthrough.emulator.wire.Webhook.Answer;
import org.w3c.dom.Element;

/**
 * What the service answers to a text that came in.
 *
 * @param bodies of its replies, in order
 * @param warnings what was left out, and why
 */
public record ReplyDocument(List<String> bodies, List<TwimlDocument.Warning> warnings) {
    /** More replies to one text are not sent. */
    private static final int MAX = 10;

    /** Throws {@link TwimlFault} where nothing of it can be used. */
    public static ReplyDocument read(Answer.Got got) {
        if (got.status() >= 400) {
            throw new TwimlFault(11200, "the text was answered " + got.status());
        }
        if (got.bytes() == 0) {
            return new ReplyDocument(List.of(), List.of());
        }
        if (got.bytes() > TwimlReader.MAX_BYTES) {
            throw new TwimlFault(11750, "the answer has " + got.bytes() + " bytes, the most is 64 kB");
        }
        return switch (got.mediaType()) {
            case "" -> throw new TwimlFault(11200, "the answer has no Content-Type");
            case "text/xml", "application/xml", "text/html" -> read(got.text());
            case "text/plain" -> kept(List.of(got.text().strip()), new ArrayList<>());
            default -> throw new TwimlFault(12300, "the answer is " + got.mediaType());
        };
    }

    static ReplyDocument read(String xml) {
        var bodies = new ArrayList<String>();
        var warnings = new ArrayList<TwimlDocument.Warning>();
        for (Element verb : TwimlReader.elements(TwimlReader.response(xml))) {
            if (verb.getTagName().equals("Message")) {
                attributes(verb, warnings);
                bodies.add(body(verb));
            } else {
                warnings.add(new TwimlDocument.Warning(14110, "<" + verb.getTagName() + "> is no reply to a text"));
            }
        }
        return kept(bodies, warnings);
    }

    private static String body(Element message) {
        var bodies = TwimlReader.elements(message).stream()
                .filter(child -> child.getTagName().equals("Body"))
                .toList();
        return bodies.isEmpty()
                ? message.getTextContent().strip()
                : bodies.stream()
                        .map(Element::getTextContent)
                        .collect(Collectors.joining())
                        .strip();
    }

    private static void attributes(Element message, List<TwimlDocument.Warning> warnings) {
        var attributes = message.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            warnings.add(new TwimlDocument.Warning(
                    12200,
                    "this emulator's <Message> takes no " + attributes.item(i).getNodeName()));
        }
    }

    private static ReplyDocument kept(List<String> bodies, List<TwimlDocument.Warning> warnings) {
        var kept = new ArrayList<String>();
        for (String body : bodies) {
            if (body.isEmpty()) {
                warnings.add(new TwimlDocument.Warning(14103, "a reply without a word"));
            } else if (body.length() > Segments.MAX_CHARACTERS) {
                warnings.add(new TwimlDocument.Warning(
                        21617, "a reply of " + body.length() + " characters, the most is " + Segments.MAX_CHARACTERS));
            } else if (kept.size() == MAX) {
                warnings.add(new TwimlDocument.Warning(14109, "more than " + MAX + " replies to one text"));
                break;
            } else {
                kept.add(body);
            }
        }
        return new ReplyDocument(List.copyOf(kept), List.copyOf(warnings));
    }
}
