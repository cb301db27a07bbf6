package org.patchthrough.call;

/**
 * Every sentence that is spoken on a call. The number is the prompt's, the word after it a variant or a clause; the sentences
 * themselves stand in {@code prompts/en.properties} and {@code es.properties} under {@link #key()}.
 */
public enum Prompt {
    P01,
    /** The other language is one key away; spoken in that language. */
    P01_LANGUAGE,
    P01_STOP,
    P02_HELLO,
    P02,
    /** Where the campaign calls the same offices for everybody. */
    P02_LIST,
    P02_LANGUAGE,
    P03,
    P04,
    /** One member alone, where the other districts of the ZIP are vacant. */
    P05_ONE,
    P05_TWO,
    P05_THREE,
    P06,
    P07,
    P08,
    P08_NUMBER,
    P09,
    P10,
    P10_NO_TEXT,
    P11,
    P12,
    P13,
    P13_NO_TEXT,
    P13_LAST,
    P14,
    P15,
    P16,
    P17,
    P18_SUPPORTS,
    P18_OPPOSES,
    P18_UNDECIDED,
    P18_NOT_GIVEN,
    P19,
    P20,
    P21_GREETING,
    P21,
    P22,
    P22_SITE,
    P23,
    P24,
    P25_TODAY,
    P25_YESTERDAY,
    P25_DAYS,
    P26,
    P26_NO_OFFICE,
    P27,
    P28_TWO,
    P28_THREE,
    P28_HINT,
    P29,
    P30,
    P30_UNKNOWN;

    /** As in the files of sentences: {@code P01.language}. */
    public String key() {
        return name().replaceFirst("_", ".").toLowerCase(java.util.Locale.ROOT).replaceFirst("^p", "P");
    }
}
