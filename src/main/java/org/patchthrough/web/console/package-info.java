/**
 * The organizers' pages below {@code /o}: signing in, who else may and who changed what; and of each campaign its first screen,
 * members, calls, offices, partners and changes, with what can be done about them.
 *
 * <p>Who may open or press what stands in one table, {@link ConsoleRoutes}, by {@link Permission}; nothing is mounted past it. A
 * view has a handler, a page record and a template, and gives the same figures as a {@link Sheet} for spreadsheets and programs.
 * No handler counts: figures come from {@code whip}. A form carries its session's token, so no other site can press a button
 * here. The pages speak English, and work without scripts. Start at {@link ConsoleRoutes}.
 */
@NullMarked
package org.patchthrough.web.console;

import org.jspecify.annotations.NullMarked;
