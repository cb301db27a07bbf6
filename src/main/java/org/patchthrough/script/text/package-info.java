/**
 * Scripts as people write them, read from plain text and written back.
 *
 * <p>{@link TextLines} makes lines; {@link ScriptTextParser} tells by its own words ({@link SpeakerTag},
 * {@link BranchHeading}, {@link SectionHeading}, {@link ResponseTable}, {@link UnspokenLines}) and by its place what each is;
 * {@link OpenerSplitter} finds branches where there are no headings. What it makes of a text is a guess, and meant to be
 * looked at. Start at {@link ScriptText}.
 */
@NullMarked
package org.patchthrough.script.text;

import org.jspecify.annotations.NullMarked;
