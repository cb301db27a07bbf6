package org.patchthrough.emulator.network;

import java.util.List;

/** Who is at a number: somebody who follows a script, or somebody who holds the phone in their hand. */
public sealed interface Person permits Scripted, ByHand {
    /** What they will do of themselves from this moment on; nothing where somebody else decides that as it goes. */
    List<PersonAction.Later> at(LegMoment moment);

    /** Whether they are waited for in real time, whatever the clock's speed. */
    boolean live();

    /** Whether the carrier refuses to show the number of their phone at another. */
    boolean callerIdRefused();
}
