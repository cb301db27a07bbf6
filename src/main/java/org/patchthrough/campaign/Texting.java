package org.patchthrough.campaign;

/**
 * How the campaign's number is to take texts. Kept, as {@link Keyword}s are, for the door by text, which is not there yet.
 *
 * @param answers who answers STOP, START and HELP there
 * @param email   where a person reads, at most 40 characters: HELP names it
 * @param terms   address of the terms, at most 60 characters
 */
public record Texting(OptOutWords answers, String email, String terms) {}
