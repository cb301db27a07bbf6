package org.patchthrough.campaign;

/** What came of publishing a version, or of giving a campaign another status. */
public sealed interface PublishResult {
    /** @param campaign as it stands now */
    record Made(Campaign campaign) implements PublishResult {}

    /** @param sentence why not, and what would do; nothing has changed */
    record Refused(String sentence) implements PublishResult {}
}
