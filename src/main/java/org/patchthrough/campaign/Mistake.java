package org.patchthrough.campaign;

/**
 * Something in a campaign's file that must be mended before it can be published; or, given as advice, that would better be.
 *
 * @param line   from 1; 0 where the file as a whole is meant
 * @param thing  what it is about, by its keys from the outermost: {@code en, briefing}
 * @param found  what is the matter, as a sentence without its full stop
 * @param wanted what would do, as a sentence
 */
public record Mistake(String file, int line, String thing, String found, String wanted) {
    /** What is quoted from a file may be of any length and hold anything. */
    private static final int MOST = 400;

    public Mistake {
        thing = shown(thing);
        found = shown(found);
    }

    /** On one line, and not without end. */
    private static String shown(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }

    /** {@code campaign.yaml, line 14: closed offices: "voicmail" is unknown. Use voicemail or skip.} */
    @Override
    public String toString() {
        var where = line == 0 ? file : file + ", line " + line;
        return "%s: %s: %s. %s".formatted(where, thing, found, wanted);
    }
}
