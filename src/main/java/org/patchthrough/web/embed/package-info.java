/**
 * What partners' pages load: the script that makes a frame of ours, and the frame's colors.
 *
 * <p>Start at {@link EmbedScript}.
 */
@NullMarked
package org.patchthrough.web.embed;

import org.jspecify.annotations.NullMarked;
