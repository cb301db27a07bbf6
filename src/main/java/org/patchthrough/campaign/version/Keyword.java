package org.patchthrough.campaign.version;

import org.patchthrough.call.Language;

/**
 * A word that people text to the campaign's number.
 *
 * @param word     3 to 12 capital letters, A to Z
 * @param language that the conversation begins in
 */
public record Keyword(String word, Language language) {}
