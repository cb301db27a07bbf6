/**
 * The organizers' pages below {@code /o}: signing in, who else may, who changed what, and a campaign's first screen.
 *
 * <p>Who may open or press what stands in one table, {@link ConsoleRoutes}, by {@link Permission}; nothing is mounted past it. A form carries its
 * session's token, so no other site can press a button here. The pages speak English. Start at {@link ConsoleRoutes}.
 */
@NullMarked
package org.patchthrough.web.console;

import org.jspecify.annotations.NullMarked;
