package org.patchthrough.directory;

/** What a directory claims to be, which decides how complete it has to be. */
public enum DirectoryScope {
    /** All of Congress: counted by the gates, and it may hold real numbers alone. */
    CONGRESS,
    /** A handful of made-up members: no counts, and it may hold fictional numbers (555-0100 to 555-0199) alone. */
    DEMO
}
