package org.patchthrough.script;

/**
 * One occurrence of a placeholder.
 *
 * @param line in the text that was read, from 1
 */
public record PlaceholderOccurrence(Placeholder placeholder, int line) {}
