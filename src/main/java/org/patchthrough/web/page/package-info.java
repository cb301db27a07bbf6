/**
 * What pages share: who looks and how ({@link PageContext}), what surrounds every page ({@link Layout}), its words
 * ({@link PageMessages}), and what cannot be shown ({@link ErrorPages}).
 *
 * <p>What is needed of the rooms behind is named as a small interface ({@link CallCommands}), so that a page
 * can be tried without a database. A call's address is its right to be seen: {@link CallLinks}. A formatter words what is
 * shown and decides nothing. Start at {@link PageContext}.
 */
@NullMarked
package org.patchthrough.web.page;

import org.jspecify.annotations.NullMarked;
