package org.patchthrough.script;

/**
 * How the member is spoken of.
 *
 * @param subject    {@code she}
 * @param object     {@code her}
 * @param possessive {@code her}
 * @param plural     the verb is an English plural's: they <em>have</em>
 */
public record Pronouns(String subject, String object, String possessive, boolean plural) {}
