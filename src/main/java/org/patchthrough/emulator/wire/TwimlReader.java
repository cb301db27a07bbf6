package org.patchthrough.emulator.wire;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a TwiML document the way the vendor's schema and error dictionary describe it: broken XML is fatal, a verb or
 * attribute nobody knows is skipped with a warning, a value out of range falls back to its default with a warning.
 */
public final class TwimlReader {
    public static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_NUMBERS = 10;
    private static final Set<String> SAY = Set.of("voice", "language", "loop");
    private static final Set<String> GATHER = names("""
            input action method timeout finishOnKey numDigits actionOnEmptyResult bargeIn speechTimeout
            maxSpeechTime language hints profanityFilter partialResultCallback partialResultCallbackMethod
            enhanced speechModel debug dtmfDetection
            """);
    private static final Set<String> DIAL = names("""
            action method timeout timeLimit hangupOnStar answerOnBridge callerId record trim ringTone sequential
            recordingTrack recordingStatusCallback referUrl events recordingStatusCallbackMethod
            recordingStatusCallbackEvent referMethod
            """);
    private static final Set<String> NUMBER = names("""
            sendDigits url method statusCallback statusCallbackMethod statusCallbackEvent byoc machineDetection
            machineDetectionTimeout machineDetectionSpeechThreshold amdStatusCallback
            machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallbackMethod
            """);

    private final List<TwimlDocument.Warning> warnings = new ArrayList<>();

    private TwimlReader() {}

    private static Set<String> names(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** Throws {@link TwimlFault} where the document cannot be run at all. */
    public static TwimlDocument read(@Nullable String url, String xml) {
        var reader = new TwimlReader();
        var verbs = new ArrayList<Verb>();
        for (Element child : elements(response(xml))) {
            reader.verb(child).ifPresent(verbs::add);
        }
        return new TwimlDocument(url, verbs, List.copyOf(reader.warnings));
    }

    /** The root of a document, for calls and texts alike. */
    static Element response(String xml) {
        var root = parse(xml);
        if (!root.getTagName().equals("Response")) {
            throw new TwimlFault(12102, "the root is <" + root.getTagName() + ">, not <Response>");
        }
        return root;
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException broken) {
            throw new TwimlFault(12100, "not XML: " + broken.getMessage());
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Verb> verb(Element e) {
        return switch (e.getTagName()) {
            case "Say" -> say(e).map(Verb.class::cast);
            case "Play" -> Optional.of(play(e));
            case "Pause" -> Optional.of(pause(e));
            case "Gather" -> Optional.of(gather(e));
            case "Dial" -> Optional.of(dial(e));
            case "Redirect" -> Optional.of(redirect(e));
            case "Hangup" -> {
                known(e, Set.of());
                yield Optional.of(new Verb.Hangup());
            }
            case "Reject" -> Optional.of(reject(e));
            default -> {
                warn(12200, "<" + e.getTagName() + "> is no verb that runs here");
                yield Optional.empty();
            }
        };
    }

    private Optional<Verb.Say> say(Element e) {
        known(e, SAY);
        var speech = SpokenText.of(e);
        if (speech.text().isEmpty()) {
            warn(13520, "nothing to say");
            return Optional.empty();
        }
        if (speech.text().length() > SpokenText.LONGEST) {
            warn(13521, "more than " + SpokenText.LONGEST + " characters to say");
            speech = speech.cut();
        }
        return Optional.of(new Verb.Say(
                speech.text(),
                e.getAttribute("language"),
                e.getAttribute("voice"),
                speech.rate(),
                speech.length(),
                number(e, "loop", 1, 0, 1000, 13510)));
    }

    private Verb.Play play(Element e) {
        known(e, Set.of("loop", "digits"));
        var digits = e.getAttribute("digits");
        if (!digits.matches("[0-9wW*#A-D]*")) {
            warn(13430, "digits \"" + digits + "\"");
            digits = "";
        }
        return new Verb.Play(text(e), digits, number(e, "loop", 1, 0, 1000, 13410));
    }

    private Verb.Pause pause(Element e) {
        known(e, Set.of("length"));
        return new Verb.Pause(Duration.ofSeconds(number(e, "length", 1, 1, 86400, 13910)));
    }

    private Verb.Gather gather(Element e) {
        known(e, GATHER);
        var prompts = new ArrayList<Verb.Heard>();
        for (Element child : elements(e)) {
            switch (child.getTagName()) {
                case "Say" -> say(child).ifPresent(prompts::add);
                case "Play" -> prompts.add(play(child));
                case "Pause" -> prompts.add(pause(child));
                default -> warn(13320, "<" + child.getTagName() + "> in a <Gather>");
            }
        }
        var digits = number(e, "numDigits", 0, 1, 1000, 13314);
        return new Verb.Gather(
                prompts,
                e.getAttribute("action").strip(),
                method(e, "method", 13312),
                Duration.ofSeconds(number(e, "timeout", 5, 0, 3600, 13313)),
                digits == 0 ? OptionalInt.empty() : OptionalInt.of(digits),
                finish(e),
                truth(e, "actionOnEmptyResult", false, 13338),
                truth(e, "bargeIn", true, 12200));
    }

    private Optional<Character> finish(Element e) {
        if (!e.hasAttribute("finishOnKey")) {
            return Optional.of('#');
        }
        var key = e.getAttribute("finishOnKey");
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!key.matches("[0-9#*]")) {
            warn(13310, "finishOnKey \"" + key + "\"");
            return Optional.of('#');
        }
        return Optional.of(key.charAt(0));
    }

    private Verb.Dial dial(Element e) {
        known(e, DIAL);
        var numbers = new ArrayList<Verb.Dialed>();
        for (Element child : elements(e)) {
            if (child.getTagName().equals("Number") && numbers.size() < MAX_NUMBERS) {
                numbers.add(dialed(child));
            } else {
                warn(12200, "<" + child.getTagName() + "> in a <Dial>");
            }
        }
        if (numbers.isEmpty() && !text(e).isEmpty()) {
            numbers.add(new Verb.Dialed(text(e), null, "POST", List.of()));
        }
        return new Verb.Dial(
                numbers,
                e.hasAttribute("action") ? e.getAttribute("action").strip() : null,
                method(e, "method", 13210),
                Duration.ofSeconds(number(e, "timeout", 30, 1, 600, 13212)),
                Duration.ofSeconds(number(e, "timeLimit", 14400, 1, 86400, 13216)),
                truth(e, "hangupOnStar", false, 13213),
                e.hasAttribute("callerId") ? e.getAttribute("callerId").strip() : null);
    }

    private Verb.Dialed dialed(Element e) {
        known(e, NUMBER);
        if (e.hasAttribute("url")) {
            warn(12200, "this emulator plays nothing to the called party before the bridge");
        }
        var events = e.getAttribute("statusCallbackEvent").strip();
        return new Verb.Dialed(
                text(e),
                e.hasAttribute("statusCallback")
                        ? e.getAttribute("statusCallback").strip()
                        : null,
                method(e, "statusCallbackMethod", 13221),
                events.isEmpty() ? List.of() : List.of(events.split("\\s+")));
    }

    private Verb.Redirect redirect(Element e) {
        known(e, Set.of("method"));
        if (text(e).isEmpty()) {
            throw new TwimlFault(11100, "an empty <Redirect>");
        }
        return new Verb.Redirect(text(e), method(e, "method", 13710));
    }

    private Verb.Reject reject(Element e) {
        known(e, Set.of("reason"));
        var reason = e.getAttribute("reason");
        if (!Set.of("", "rejected", "busy").contains(reason)) {
            warn(13810, "reason \"" + reason + "\"");
        }
        return new Verb.Reject(reason.equals("busy"));
    }

    private int number(Element e, String name, int otherwise, int min, int max, int code) {
        if (!e.hasAttribute(name)) {
            return otherwise;
        }
        var value = e.getAttribute(name).strip();
        var read = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
        if (read < min || read > max) {
            warn(code, name + " \"" + value + "\"");
            return otherwise;
        }
        return read;
    }

    private boolean truth(Element e, String name, boolean otherwise, int code) {
        return switch (e.getAttribute(name).strip()) {
            case "true" -> true;
            case "false" -> false;
            case "" -> otherwise;
            default -> {
                warn(code, name + " \"" + e.getAttribute(name) + "\"");
                yield otherwise;
            }
        };
    }

    private String method(Element e, String name, int code) {
        return switch (e.getAttribute(name)) {
            case "GET", "get" -> "GET";
            case "POST", "post", "" -> "POST";
            default -> {
                warn(code, name + " \"" + e.getAttribute(name) + "\"");
                yield "POST";
            }
        };
    }

    private void known(Element e, Set<String> names) {
        var attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            if (!names.contains(name) && !name.startsWith("xml")) {
                warn(12200, "<" + e.getTagName() + "> has no attribute " + name);
            }
        }
    }

    private void warn(int code, String message) {
        warnings.add(new TwimlDocument.Warning(code, message));
    }

    private static String text(Element e) {
        return e.getTextContent().strip();
    }

    static List<Element> elements(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The JDK's parser prints its complaints unless somebody takes them. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException complaint) {}

        @Override
        public void error(SAXParseException complaint) {}

        @Override
        public void fatalError(SAXParseException complaint) throws SAXException {
            throw complaint;
        }
    }
}
