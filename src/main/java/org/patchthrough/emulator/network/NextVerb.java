package org.patchthrough.emulator.network;

import org.patchthrough.emulator.wire.DocumentSource;

/** Where a document goes after a verb. */
sealed interface NextVerb {
    /** To the next verb. */
    record Onward() implements NextVerb {}

    /** To another document; what follows in this one is never run. */
    record Jump(DocumentSource source) implements NextVerb {}
}
