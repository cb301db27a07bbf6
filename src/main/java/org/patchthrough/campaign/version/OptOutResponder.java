package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** Who answers STOP, START and HELP at a number. */
public enum OptOutResponder implements Coded {
    /** The carrier, as it does by default for long codes and toll-free numbers. */
    CARRIER,
    /** We do: a short code, or a number whose opt-out handling is switched off at the carrier. */
    SERVICE
}
