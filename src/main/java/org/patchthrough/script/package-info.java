/**
 * What caller and staffer say to each other: an opener, and branches for what the office may answer.
 *
 * <p>Organizers write a script once, for every member and every caller, with placeholders where names belong. So a script is
 * kept as it was written and {@link Script#filled filled in} for one call, by nothing but the words in
 * {@link PlaceholderValues}: this package knows no language, no member and no campaign. What cannot be filled is told apart
 * when the script is read, by {@link Script#unknown}, so that nobody ever reads a bracket aloud. Start at {@link Script}.
 */
@NullMarked
package org.patchthrough.script;

import org.jspecify.annotations.NullMarked;
