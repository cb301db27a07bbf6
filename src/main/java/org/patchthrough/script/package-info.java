/**
 * What caller and staffer say to each other: an opener, and branches for what the office may answer.
 *
 * <p>Organizers write a script once, for every member and every caller, with placeholders where names belong. So a script
 * is kept as it was written and {@link org.patchthrough.script.Script#filled filled in} for one call, by nothing but the
 * words in {@link org.patchthrough.script.PlaceholderValues}: this package knows no language, no member and no campaign. What cannot be
 * filled is told apart when the script is read, by {@link org.patchthrough.script.Script#unknown}, so that nobody ever reads
 * a bracket aloud. Start at {@link org.patchthrough.script.Script}.
 *
 * <p>{@link org.patchthrough.script.ScriptText} reads scripts from plain text: {@code Rows} makes lines, {@code TextReader}
 * tells by its own words ({@code SpeakerTag}, {@code Condition}, {@code Section}, {@code Table}, {@code Asides}) and by its
 * place what each is, {@code Parting} finds branches where there are no headings.
 */
@NullMarked
package org.patchthrough.script;

import org.jspecify.annotations.NullMarked;
