package org.patchthrough.emulator.wire;

import java.time.Instant;

/**
 * An entry of the debugger's log: what the carrier complains about without telling the service.
 *
 * @param sid the leg or text it happened to
 * @param code of the vendor's error dictionary
 */
public record Alert(Instant at, String sid, int code, String message) {}
