/**
 * Who holds which seat of Congress, where their phones ring, and which seats a ZIP belongs to.
 *
 * <p>Everything hangs on {@link Seat}: a seat exists even when nobody holds it, members come and go, and names are never
 * keys. One import is one {@link Snapshot}, immutable and numbered, with the Congress whose lines its ZIP table follows; a
 * call keeps the snapshot it began with, so an import never changes who a running call is put through to. A snapshot is
 * served from memory and answers without I/O. A ZIP answers with a set of districts, never with a guess among them: about
 * every fifth one is split, and the order of the rows means nothing. Where the operator allows it, a {@link Geocoder} elsewhere
 * is asked which of them an address lies in, and the address is forgotten. Terms end and lines move at noon of a {@link Congress}'s
 * first day: {@link Directory} keeps the newest snapshot of each and serves the one that sits. What a file says is believed
 * only after the gates of {@link DirectoryImport}, and what they thought of it stays with the snapshot as its
 * {@link ImportReport}. Start at {@link Snapshot}.
 */
@NullMarked
package org.patchthrough.directory;

import org.jspecify.annotations.NullMarked;
