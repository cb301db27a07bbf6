package org.patchthrough.conversation;

/** What a conversation is about just now. That a number has said stop is no state of it: it holds for all its conversations. */
public enum ConversationStage {
    NEW,
    /** Where do they live? */
    ZIP_WANTED,
    /** Their ZIP has several answers: a letter decides. */
    SPLIT,
    /** They know whom they will call. */
    READY,
    /** The office is closed: a voicemail, or a reminder? */
    CLOSED,
    /** Asked for; it waits or rings. */
    CALLING,
    IN_CALL,
    /** What did the office say? */
    ANSWER_WANTED,
    /** What did it promise? */
    PROMISE_WANTED,
    NEXT_OR_DONE,
    IDLE
}
