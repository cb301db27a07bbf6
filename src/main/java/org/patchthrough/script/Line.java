package org.patchthrough.script;

/**
 * Some text, and where it stands.
 *
 * @param line in the text that was read, from 1
 */
public record Line(int line, String text) {}
