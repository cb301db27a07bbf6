package org.patchthrough.call;

/**
 * Where a phone rings.
 *
 * @param number its place among the member's offices in this call's snapshot, from 0 (Washington first): short enough for a
 *     token
 * @param id     the directory's own id, such as {@code A000055-cullman}
 * @param city   as it is spoken
 * @param phone  E.164
 */
public record CallableOffice(int number, String id, String city, String phone) {}
