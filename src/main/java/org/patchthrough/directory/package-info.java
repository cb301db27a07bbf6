/**
 * Who holds which seat of Congress, where their phones ring, and which seats a ZIP belongs to.
 *
 * <p>Everything hangs on {@link Seat}: a seat exists even when nobody holds it, members come and go, and names are never
 * keys. One import is one {@link Snapshot}, immutable and numbered, with the Congress whose lines its ZIP table follows; a
 * call keeps the snapshot it began with, so an import never changes who a running call is put through to. A snapshot is
 * served from memory and answers without I/O. A ZIP answers with a set of districts, never with a guess among them: about
 * every fifth one is split, and the order of the rows means nothing. Terms end and lines move at noon of a
 * {@link Congress}'s first day: {@link Directory} keeps the newest snapshot of each and serves the one that sits. What was
 * thought of the files behind a snapshot stays with it as its {@link ImportReport}. How it comes in is {@code load}'s, which
 * ZIP district an address lies in {@code geocode}'s. Start at {@link Snapshot}.
 */
@NullMarked
package org.patchthrough.directory;

import org.jspecify.annotations.NullMarked;
