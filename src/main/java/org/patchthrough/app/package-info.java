/** The only room that sees all others: it reads the settings, wires the rooms by hand and holds the commands. */
@NullMarked
package org.patchthrough.app;

import org.jspecify.annotations.NullMarked;
