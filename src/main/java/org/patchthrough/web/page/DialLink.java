package org.patchthrough.web.page;

/**
 * A number to dial without us.
 *
 * @param who    {@code Representative Whitlock}
 * @param where  {@code Washington}
 * @param phone  as it is read: {@code (202) 555-0143}
 * @param href   {@code tel:+12025550143}
 */
public record DialLink(String who, String where, String phone, String href) {}
