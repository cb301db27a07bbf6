package org.patchthrough.campaign.file;

import org.patchthrough.yaml.PlainText;

/**
 * Something in a campaign's file that must be mended before it can be published; or, given as advice, that would better be.
 *
 * @param line   from 1; 0 where the file as a whole is meant
 * @param thing  what it is about, by its keys from the outermost: {@code en, briefing}
 * @param found  what is the matter, as a sentence without its full stop
 * @param wanted what would do, as a sentence
 */
public record Mistake(String file, int line, String thing, String found, String wanted) {
    public Mistake {
        thing = PlainText.readable(thing);
        found = PlainText.readable(found);
    }

    /** {@code campaign.yaml, line 14: closed offices: "voicmail" is unknown. Use voicemail or skip.} */
    @Override
    public String toString() {
        var where = line == 0 ? file : file + ", line " + line;
        return "%s: %s: %s. %s".formatted(where, thing, found, wanted);
    }
}
