/**
 * The public interface in JSON: what partners, widgets and pages ask over HTTP.
 *
 * <p>A body is read strictly: what is missing or of the wrong kind is a mistake that names its field, and all mistakes come
 * in one answer. A refusal is {@code application/problem+json} with a stable code, a sentence, and what to do instead. Names
 * on the wire are written in the view records and nowhere else; {@code openapi.yaml} describes them, and a test holds it to
 * the routes. Start at {@link CallsApi}.
 */
@NullMarked
package org.patchthrough.web.api;

import org.jspecify.annotations.NullMarked;
