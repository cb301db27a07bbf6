package org.patchthrough.directory;

/** As a member is spoken of; {@code NEUTRAL} where the source does not say. */
public enum Gender {
    FEMALE,
    MALE,
    NEUTRAL
}
