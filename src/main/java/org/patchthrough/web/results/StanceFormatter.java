package org.patchthrough.web.results;

import org.patchthrough.call.Stance;
import org.patchthrough.web.results.ResultsPage.Icon;

/** A stance as it is drawn and called on the board. {@code undecided} and {@code not given} share nothing. */
final class StanceFormatter {
    /** Of who has given no clear answer. */
    static final Icon UNKNOWN = new Icon("unknown", "unknown");

    private StanceFormatter() {}

    /** The class and symbol of its shape. */
    static String code(Stance stance) {
        return stance.code().replace('_', '-');
    }

    /** @param solid confirmed; the halves of a shape are for hearsay */
    static Icon icon(Stance stance, boolean solid) {
        var code = code(stance);
        var halved = !solid && (stance == Stance.SUPPORTS || stance == Stance.OPPOSES);
        return new Icon(code, halved ? code + "-reported" : code);
    }
}
