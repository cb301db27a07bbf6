package org.patchthrough.web.page;

/**
 * What is wrong with a field, in words.
 *
 * @param field as it is called in the request: {@code phone}, {@code consent.call}
 */
public record FieldError(String field, String message) {}
