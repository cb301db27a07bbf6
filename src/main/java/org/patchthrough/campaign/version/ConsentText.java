package org.patchthrough.campaign.version;

/**
 * What a person agrees to, word for word. The id is kept with every consent, so that it can be shown years later what they
 * read.
 *
 * @param id   of this wording in this language: {@code 2026-11 en}
 * @param call beside the button that starts a call
 * @param text beside the box that allows one text after the call; empty where the campaign sends none
 */
public record ConsentText(String id, String call, String text) {}
