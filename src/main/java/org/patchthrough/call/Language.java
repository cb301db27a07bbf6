package org.patchthrough.call;

/** The languages a call can be held in. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The two letters of ISO 639-1. */
    public String code() {
        return code;
    }

    public Language other() {
        return switch (this) {
            case ENGLISH -> SPANISH;
            case SPANISH -> ENGLISH;
        };
    }

    /** The language of a code such as {@code es}; English for any that we do not speak. */
    public static Language of(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).startsWith("es") ? SPANISH : ENGLISH;
    }
}
