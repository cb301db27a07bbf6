package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** What happens at an office that is closed at this hour. */
public enum ClosedOfficePolicy implements Coded {
    /** The caller may leave a voicemail. */
    VOICEMAIL,
    SKIP
}
