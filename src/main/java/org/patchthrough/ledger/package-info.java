/**
 * Where facts are kept, and what is kept up from them.
 *
 * <p>{@link PostgresLedger} makes facts last: those who bring some hand them over and wait, one writer a node commits all
 * that wait at once. Every append holds one lock of the database until it commits, so a fact's place in the table is the
 * order of commits on any number of nodes, and whoever reads on from a place misses nothing. {@link Tail} reads on: for
 * followers that keep their place in the database, and for pages that watch one call. {@link SummaryProjection} is the follower
 * behind all figures; it can be thrown away and made again from the facts. What a fact means is not decided here: that is
 * {@link org.patchthrough.call.Summary}.
 */
@NullMarked
package org.patchthrough.ledger;

import org.jspecify.annotations.NullMarked;
