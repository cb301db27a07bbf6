package org.patchthrough.call;

/** Answers what the flow cannot know. The same need of the same call gets the answer that stands. */
public interface World {
    /**
     * @param token whose call asks, where it stands now
     * @return one of the events that the need names
     */
    Event answer(Token token, Need need);
}
