package org.patchthrough.call;

/**
 * How a caller came to us.
 *
 * @param partner    whose page or list brought them; empty if nobody's
 * @param source     what else is known of how they came; empty if nothing
 * @param externalId the partner's own word for this person; empty if none
 */
public record Origin(Door door, String partner, String source, String externalId) {}
