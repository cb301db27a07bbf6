/**
 * Where members stand, for everybody: {@code /r/{slug}}.
 *
 * <p>What stands there, and how sure it is, {@code whip} says; here it is only worded and drawn. Start at
 * {@link ResultsHandler}.
 */
@NullMarked
package org.patchthrough.web.results;

import org.jspecify.annotations.NullMarked;
