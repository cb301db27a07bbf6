package org.patchthrough.web.console;

import org.jspecify.annotations.Nullable;

/**
 * @param wrong      why it was not taken, as a sentence; null at first
 * @param email      as it was typed
 * @param codeWanted the account has a second factor
 * @param to         where it leads
 */
public record SignInPage(ConsoleLayout layout, @Nullable String wrong, String email, boolean codeWanted, String to) {}
