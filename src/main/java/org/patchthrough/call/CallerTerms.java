package org.patchthrough.call;

/**
 * What a call must remember of its caller, without knowing who they are.
 *
 * @param scriptAtHand  they have the script before their eyes, so the short briefing will do
 * @param mayBeTexted   texts exist for this campaign and this number takes them
 * @param numberShown   the office sees the caller's own number
 * @param voicemailOnly they came to leave a voicemail, so a closed office is as good as an open one
 */
public record CallerTerms(boolean scriptAtHand, boolean mayBeTexted, boolean numberShown, boolean voicemailOnly) {}
