package org.patchthrough.emulator;

/** Where a document goes after a verb. */
sealed interface Course {
    /** To the next verb. */
    record Onward() implements Course {}

    /** To another document; what follows in this one is never run. */
    record Jump(Source source) implements Course {}
}
