/**
 * How a directory comes in: files are found or fetched, read, doubted, and made a snapshot.
 *
 * <p>{@link SourceFiles} hands out the files of an operator's folders, {@link Download} fetches them. The readers turn them
 * into a {@link DirectoryDraft}, which is what the files say before anybody believes it. Twenty {@link ImportGate}s look at
 * the draft, alone and beside the snapshot in use; what they think is an {@link ImportDecision}, what an operator lets pass
 * an {@link Acceptance}. {@link SnapshotBuilder} makes the snapshot of a draft that passed. Corrections by hand are read here
 * too. Nothing here is asked while somebody calls. Start at {@link DirectoryImport}.
 */
@NullMarked
package org.patchthrough.directory.load;

import org.jspecify.annotations.NullMarked;
