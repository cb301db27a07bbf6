/**
 * The page that a caller has before their eyes, {@code /call/{call}}, and its buttons.
 *
 * <p>Everything shown of a call is worked out from its facts ({@link CallProgress}), the same for this page and for the
 * interface; what the voice asks, the page asks by the same keys ({@link QuestionFormatter}). {@link CallLookup} opens a call for who knows its link. Start at {@link CallPageHandler}.
 */
@NullMarked
package org.patchthrough.web.call;

import org.jspecify.annotations.NullMarked;
