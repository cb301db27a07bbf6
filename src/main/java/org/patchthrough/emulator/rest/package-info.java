/**
 * The vendor's REST API: calls and texts are created, fetched, listed, updated and deleted as its description says.
 *
 * <p>Start at {@link RestApi}.
 */
@NullMarked
package org.patchthrough.emulator.rest;

import org.jspecify.annotations.NullMarked;
