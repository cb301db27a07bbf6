package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;

/** Reads a text row by row: what every row is follows from its own words, from where it stands, and from the row below. */
final class ScriptTextParser {
    private enum Where {
        BEFORE,
        BACKGROUND,
        SCRIPT,
        /** Below a heading under which nothing is for the page. */
        APART
    }

    /** Written by {@link ScriptTextWriter}, lest answers in an opener be taken for branches. */
    static final String UNPARTED = "Opener (no branches):";

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…,;][\"”’)]?");
    private static final int HEADING = 80;

    private final List<TextLine> rows;
    /** Of each row. */
    private final boolean[] named;

    private boolean tagged;
    private final Preamble preamble = new Preamble();
    private final List<TurnBlock> blocks = new ArrayList<>(List.of(TurnBlock.opener()));
    private final ResponseTable table = new ResponseTable();
    private final List<NumberedText> unused = new ArrayList<>();

    private Where where = Where.BEFORE;
    private boolean hasBackground;
    private boolean parted = true;
    private @Nullable TextBuilder current;
    /** Text went astray: what follows it closely does too. */
    private boolean lost;

    private int blanks;

    private ScriptTextParser(List<TextLine> rows) {
        this.rows = rows;
        this.named = new boolean[rows.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = SpeakerTag.find(rows.get(i)).isPresent();
            tagged |= named[i];
        }
    }

    static ParsedScript read(String text) {
        var reader = new ScriptTextParser(TextLines.of(text));
        for (int i = 0; i < reader.rows.size(); i++) {
            reader.take(i);
        }
        return reader.finish();
    }

    private void take(int i) {
        var row = rows.get(i);
        if (row.isEmpty()) {
            blanks += row.look() == TextLine.Look.RULE ? 2 : 1;
            return;
        }
        take(row, place(i));
        blanks = 0;
    }

    private BranchHeading.Place place(int i) {
        int next = i + 1;
        while (next < rows.size() && rows.get(next).isEmpty()) {
            next++;
        }
        boolean turnFollows = next < rows.size() && named[next];
        boolean blankFollows = i + 1 < rows.size() && rows.get(i + 1).isEmpty();
        return new BranchHeading.Place(inScript(), begins(), turnFollows, blankFollows);
    }

    private boolean begins() {
        return blanks > 0 || current == null;
    }

    private boolean inScript() {
        return where == Where.SCRIPT || hasOpener();
    }

    private boolean hasOpener() {
        return !blocks.getFirst().turns.isEmpty();
    }

    private void take(TextLine row, BranchHeading.Place place) {
        var explicit = BranchHeading.findExplicit(row);
        if (explicit.isPresent()) {
            start(explicit.get(), true, row);
            return;
        }
        if (row.raw().equals(UNPARTED)) {
            parted = false;
            goTo(Where.SCRIPT);
            return;
        }
        if (row.cells().isEmpty()) {
            table.end();
        } else if (takesCells(row)) {
            return;
        }
        if (takesTurn(row) || takesSection(row, place)) {
            return;
        }
        var condition = BranchHeading.find(row, place);
        if (condition.isPresent()) {
            start(condition.get(), false, row);
        } else if (!takesAside(row, place)) {
            takeText(row, place);
        }
    }

    private void goTo(Where next) {
        where = next;
        current = null;
        lost = false;
    }

    private boolean takesCells(TextLine row) {
        if (table.takesHead(row)) {
            goTo(Where.SCRIPT);
            return true;
        }
        if (UnspokenLines.isLink(row)) {
            return false;
        }
        var cells = row.cells();
        var first = cells.getFirst().endsWith(":") ? cells.getFirst() : cells.getFirst() + ":";
        var named = row.rest(first + " " + String.join(" ", cells.subList(1, cells.size())));
        if (SpeakerTag.find(row.rest(first)).isPresent()) {
            return takesTurn(named);
        }
        var exchange = table.find(row, inScript());
        if (exchange.isEmpty()) {
            return false;
        }
        var label = exchange.get().label();
        start(new BranchHeading(label, StanceSuggestions.heading(label), ""), false, row);
        if (!exchange.get().staffer().isEmpty()) {
            speak(Speaker.STAFFER, true, row, exchange.get().staffer());
        }
        speak(Speaker.CALLER, true, row, exchange.get().caller());
        return true;
    }

    private boolean takesTurn(TextLine row) {
        var found = SpeakerTag.find(row);
        if (found.isEmpty()) {
            return false;
        }
        var tag = found.get();
        if (!tag.aside().isEmpty()) {
            var condition = BranchHeading.find(
                    row.rest("(" + tag.aside() + ")"), new BranchHeading.Place(true, true, true, false));
            var suggests = StanceSuggestions.heading(tag.aside());
            if (condition.isPresent() || suggests != SuggestedStance.NOTHING) {
                start(new BranchHeading(tag.aside(), suggests, ""), false, row);
                speak(tag.speaker(), true, row, tag.said());
                return true;
            }
        }
        var aside = tag.aside().isEmpty() ? "" : "(" + tag.aside() + ") ";
        speak(tag.speaker(), true, row, aside + tag.said());
        return true;
    }

    private void speak(Speaker speaker, boolean named, TextLine row, String said) {
        where = Where.SCRIPT;
        lost = false;
        current = new TextBuilder(speaker, named, blanks, row).add(row, said);
        blocks.getLast().turns.add(current);
    }

    private void start(BranchHeading heading, boolean explicit, TextLine row) {
        goTo(Where.SCRIPT);
        blocks.add(new TurnBlock(heading, explicit, row));
        var rest = row.rest(heading.rest());
        if (!rest.isEmpty() && !takesTurn(rest)) {
            speak(Speaker.CALLER, false, rest, rest.text());
        }
    }

    private boolean takesSection(TextLine row, BranchHeading.Place place) {
        var named = SectionHeading.find(row);
        if (named.isEmpty()
                || (!place.begins() && !row.standsOut() && row.text().indexOf(':') < 0)) {
            return false;
        }
        var rest = row.rest(named.get().rest());
        return switch (named.get().section()) {
            case TOPIC -> takesTitle(row, rest, true);
            case HEADLINE -> takesTitle(row, rest, false);
            case BACKGROUND -> {
                goTo(Where.BACKGROUND);
                hasBackground = true;
                takeRest(rest);
                yield true;
            }
            case OPENER -> takesOpener(rest);
            case ANSWERS -> {
                if (!inScript() || !rest.isEmpty()) {
                    yield false;
                }
                goTo(Where.SCRIPT);
                lost = true;
                yield true;
            }
            case CLOSING -> {
                if (!inScript()) {
                    yield false;
                }
                if (blocks.size() > 1) {
                    start(new BranchHeading(named.get().name(), SuggestedStance.NOTHING, rest.text()), false, row);
                } else {
                    goTo(Where.SCRIPT);
                    takeRest(rest);
                }
                yield true;
            }
            case STEP -> {
                if (blocks.stream().anyMatch(TurnBlock::partsAnswers)) {
                    start(new BranchHeading(named.get().name(), SuggestedStance.NOTHING, rest.text()), false, row);
                    yield true;
                }
                goTo(Where.SCRIPT);
                if (rest.isEmpty()) {
                    drop(row);
                }
                takeRest(rest);
                yield true;
            }
            case ASIDE -> {
                if (!rest.isEmpty() && !inScript()) {
                    yield false;
                }
                drop(row);
                if (rest.isEmpty()) {
                    goTo(Where.APART);
                }
                yield true;
            }
        };
    }

    private void takeRest(TextLine rest) {
        if (!rest.isEmpty()) {
            takeText(rest, new BranchHeading.Place(inScript(), true, false, false));
        }
    }

    private boolean takesTitle(TextLine row, TextLine rest, boolean isTopic) {
        if (inScript() || (isTopic ? preamble.topic : preamble.headline) != null) {
            return false;
        }
        var title = new TextBuilder(null, true, 0, row).add(rest, rest.text());
        if (isTopic) {
            preamble.topic = title;
        } else {
            preamble.headline = title;
        }
        current = title;
        return true;
    }

    /** "Call script: Save the bees" is a title, "Script: Hi, my name is…" an opener. */
    private boolean takesOpener(TextLine rest) {
        if (hasOpener() || (!rest.isEmpty() && !inScript() && !UnspokenLines.isGreeting(rest))) {
            return false;
        }
        if (blocks.size() > 1) {
            blocks.add(TurnBlock.opener()); // what to leave on a machine stood first
        }
        goTo(Where.SCRIPT);
        takeRest(rest);
        return true;
    }

    private boolean takesAside(TextLine row, BranchHeading.Place place) {
        boolean inTurn = current != null && !current.isEmpty() && !place.begins();
        boolean afterTag = current != null && current.isEmpty();
        boolean apart = row.look() != TextLine.Look.LITERAL
                && !afterTag
                && ((UnspokenLines.isLink(row) && !inTurn)
                        || (UnspokenLines.isNote(row) && inScript() && place.begins())
                        || (UnspokenLines.isDirection(row) && tagged && inScript()));
        if (apart) {
            drop(row);
        }
        return apart;
    }

    private void drop(TextLine row) {
        unused.add(NumberedText.of(row));
    }

    private void takeText(TextLine row, BranchHeading.Place place) {
        if (current != null && current.isEmpty()) {
            current.add(row, row.text());
            return;
        }
        boolean opens = place.begins() && !hasOpener() && UnspokenLines.isGreeting(row);
        switch (where) {
            case BEFORE -> {
                if (opens) {
                    speak(Speaker.CALLER, false, row, row.text());
                } else {
                    preamble.add(row, blanks > 0 || (current != null && current.speaker == null));
                    current = null;
                }
            }
            case BACKGROUND -> {
                if (opens) {
                    speak(Speaker.CALLER, false, row, row.text());
                } else if (current == null || blanks > 0 || row.look() != TextLine.Look.PLAIN) {
                    current = new TextBuilder(null, false, 0, row).add(row, row.text());
                    preamble.background.add(current);
                } else {
                    current.add(row, row.text());
                }
            }
            case APART -> {
                if (opens) {
                    speak(Speaker.CALLER, false, row, row.text());
                } else {
                    drop(row);
                }
            }
            case SCRIPT -> takeSpeech(row, place);
        }
    }

    private void takeSpeech(TextLine row, BranchHeading.Place place) {
        if (isHeading(row, place)) {
            if (place.turnFollows() && hasOpener()) {
                start(new BranchHeading(label(row), StanceSuggestions.heading(row.text()), ""), false, row);
            } else {
                drop(row);
                goTo(hasOpener() ? Where.APART : Where.SCRIPT);
            }
        } else if (lost) {
            drop(row);
        } else if (current == null) {
            speak(Speaker.CALLER, false, row, row.text());
        } else if (blanks >= 2 && current.tagged && tagged) {
            lost = true;
            current = null;
            drop(row);
        } else {
            current.add(row, row.text());
        }
    }

    /** A heading that says nothing we know of: it begins a branch where turns follow. */
    private static boolean isHeading(TextLine row, BranchHeading.Place place) {
        boolean short_ = row.text().length() <= HEADING
                && !SENTENCE_END.matcher(row.text()).matches();
        boolean marked = row.look() == TextLine.Look.HEADING || row.look() == TextLine.Look.BOLD;
        boolean before = place.begins()
                && place.turnFollows()
                && (row.isShouted() || row.text().endsWith(":"));
        return row.look() == TextLine.Look.HEADING || (short_ && ((marked && place.begins()) || before));
    }

    private static String label(TextLine row) {
        return row.text().endsWith(":")
                ? row.text().substring(0, row.text().length() - 1).strip()
                : row.text();
    }

    private ParsedScript finish() {
        boolean untold = !hasOpener() && !tagged && !hasBackground && where != Where.APART;
        return new DocumentAssembler(preamble, blocks, unused, parted).parsed(untold);
    }
}
