package org.patchthrough.campaign.version;

/**
 * Who asks people to call.
 *
 * @param name   as written, at most 40 characters: texts have no room for more
 * @param spoken as a voice should say it, at most 40 characters
 */
public record Organization(String name, String spoken) {}
