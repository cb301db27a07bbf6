package org.patchthrough.web.console;

/** Something that is not opened or not done, and what to do instead. */
public record RefusedPage(ConsoleLayout layout, String heading, String detail) {}
