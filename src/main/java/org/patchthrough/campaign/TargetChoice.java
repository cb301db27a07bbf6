package org.patchthrough.campaign;

/**
 * One of the members that may be a caller's, as it is offered to them.
 *
 * @param seat as on the wire: {@code NY-12}
 * @param name with title, or that the seat is vacant
 */
public record TargetChoice(String seat, String name) {}
