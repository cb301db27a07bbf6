package org.patchthrough.campaign.version;

/**
 * How the campaign's number takes texts.
 *
 * @param answers who answers STOP, START and HELP there
 * @param email   where a person reads, at most 40 characters: HELP names it
 * @param terms   address of the terms, at most 60 characters
 */
public record TextSettings(OptOutResponder answers, String email, String terms) {}
