/**
 * What goes on by itself, beside what somebody asked for.
 *
 * <p>A {@link BackgroundLoop} takes one step after the other and rests in between, as long as its step says or until it is
 * woken. A step that fails is told of and taken again, so no room has to guard its own. Closing lets what is under way come to
 * its end, for some seconds. What the steps do is for the rooms that give them: this one knows none.
 */
@NullMarked
package org.patchthrough.background;

import org.jspecify.annotations.NullMarked;
