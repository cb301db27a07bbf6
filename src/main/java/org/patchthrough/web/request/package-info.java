/**
 * The page on which a call is asked for, {@code /c/{slug}}, and the same within a partner's page, {@code /w/{slug}}.
 *
 * <p>{@link RequestHandler} reads the form and hands the request on; {@link RequestPageFormatter} words the page in each of
 * its states, refusals among them; {@link WhomFormatter} says whom a ZIP's people will talk to. Start at {@link RequestHandler}.
 */
@NullMarked
package org.patchthrough.web.request;

import org.jspecify.annotations.NullMarked;
