package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** Families that a page within another's may use without loading anything: what readers have on their machines. */
public enum Font implements Coded {
    /** The machine's own. */
    SYSTEM("system-ui, sans-serif"),
    ARIAL("Arial, Helvetica, sans-serif"),
    VERDANA("Verdana, Geneva, sans-serif"),
    TAHOMA("Tahoma, Geneva, sans-serif"),
    TREBUCHET("\"Trebuchet MS\", sans-serif"),
    GEORGIA("Georgia, serif"),
    TIMES("\"Times New Roman\", Times, serif");

    private final String family;

    Font(String family) {
        this.family = family;
    }

    /** As a style sheet's {@code font-family} has it. */
    public String family() {
        return family;
    }
}
