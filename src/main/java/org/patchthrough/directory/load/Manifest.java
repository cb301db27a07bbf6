package org.patchthrough.directory.load;

import org.patchthrough.directory.DirectoryScope;

/**
 * What a directory says of itself in {@code directory.yaml}, a file it need not have.
 *
 * @param scope {@code scope: demo} for made-up members, else {@code congress}
 * @param congress {@code congress: 119}, whose lines the ZIP table follows
 */
record Manifest(DirectoryScope scope, int congress) {
    /** The ZIP tables in circulation in autumn 2026 follow these lines; they end on 3 January 2027. */
    static final Manifest OF_CONGRESS = new Manifest(DirectoryScope.CONGRESS, 119);
}
