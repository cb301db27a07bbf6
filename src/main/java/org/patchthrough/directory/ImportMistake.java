package org.patchthrough.directory;

import org.patchthrough.yaml.PlainText;

/**
 * Something in a directory's files that a gate does not let pass, or lets pass with a word.
 *
 * @param gate its number, 1 to 20; 0 where no import is meant but a file of corrections
 * @param where line and record, such as {@code line 7438, G000607}; empty where the file as a whole is meant
 * @param found what stands there
 * @param wanted what would do
 */
public record ImportMistake(int gate, String file, String where, String found, String wanted) {
    public ImportMistake {
        where = PlainText.readable(where);
        found = PlainText.readable(found);
    }

    /** {@code zccd.csv, line 12: found CA-53; wanted a district that the state has (gate 16)}. */
    @Override
    public String toString() {
        var said = "%s%s: found %s; wanted %s".formatted(file, where.isEmpty() ? "" : ", " + where, found, wanted);
        return gate == 0 ? said : "%s (gate %d)".formatted(said, gate);
    }
}
