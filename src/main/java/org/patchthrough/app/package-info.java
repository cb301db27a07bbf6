/**
 * The only room that sees all others. It reads the settings into typed records, starts or finds the database, wires the
 * rooms by hand, floor upon floor, in the order in which data flows ({@link Services}), and holds the commands. No rule of
 * the service lives here. Start at {@link Main}.
 */
@NullMarked
package org.patchthrough.app;

import org.jspecify.annotations.NullMarked;
