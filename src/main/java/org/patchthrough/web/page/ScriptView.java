package org.patchthrough.web.page;

import java.util.List;
import java.util.Locale;

/**
 * What to say, with the member's names filled in.
 *
 * @param opener   what the caller says first
 * @param asides   voicemail, hold, who told you
 * @param language of its words, as HTML names it: a campaign may have none in the page's language
 */
public record ScriptView(List<Turn> opener, List<Branch> branches, List<Branch> asides, String language) {
    public ScriptView {
        opener = List.copyOf(opener);
        branches = List.copyOf(branches);
        asides = List.copyOf(asides);
    }

    /**
     * One way the talk may go.
     *
     * @param id      for links within the page
     * @param heading {@code They agree}
     * @param button  {@code Agree}
     * @param hint    the first words of what they may say
     * @param stance  the one it suggests, by its code; empty where it suggests none
     */
    public record Branch(String id, String heading, String button, String hint, String stance, List<Turn> turns) {
        public Branch {
            turns = List.copyOf(turns);
        }

        /** Of that stance. */
        public String icon() {
            return stance.replace('_', '-');
        }
    }

    /** @param voice whose words they are */
    public record Turn(Voice voice, List<Piece> pieces) {
        public Turn {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Some words of a turn.
     *
     * @param ask   they put the question
     * @param blank what only the caller can fill in
     */
    public record Piece(String text, boolean ask, Blank blank) {}

    /** What the caller says of themselves. It is filled in by the browser, and stays there. */
    public enum Blank {
        NONE,
        NAME,
        /** Their town, or their ZIP. */
        HOME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who speaks in a turn. */
    public enum Voice {
        CALLER,
        STAFFER,
        /** Nobody: a hint for the caller. */
        NOTE
    }
}
