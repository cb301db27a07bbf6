package org.patchthrough.directory;

import java.util.Arrays;
import java.util.Optional;

/** As somebody is spoken of, with its pronouns in both languages; {@code NEUTRAL} where the source does not say. */
public enum Gender {
    FEMALE("she", "her", "her", "ella"),
    MALE("he", "him", "his", "él"),
    NEUTRAL("they", "them", "their", "elle");

    private final String subject;
    private final String object;
    private final String possessive;
    private final String spanish;

    Gender(String subject, String object, String possessive, String spanish) {
        this.subject = subject;
        this.object = object;
        this.possessive = possessive;
        this.spanish = spanish;
    }

    /** By the pronoun that people write into files: {@code she}, {@code he} or {@code they}. */
    public static Optional<Gender> find(String pronoun) {
        return Arrays.stream(values())
                .filter(gender -> gender.subject.equals(pronoun))
                .findFirst();
    }

    /** {@code she}; also the word for it in files. */
    String subject() {
        return subject;
    }

    /** {@code her}, of whom one speaks. */
    String object() {
        return object;
    }

    /** {@code her}, whose it is. */
    String possessive() {
        return possessive;
    }

    /** {@code ella}, for subject and object. */
    String spanish() {
        return spanish;
    }
}
