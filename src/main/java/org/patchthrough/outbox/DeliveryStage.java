package org.patchthrough.outbox;

import java.util.Arrays;
import java.util.Locale;
import org.patchthrough.carrier.TextStatus;

/** How far a text of ours has come, in order: it never goes back but from asking to waiting, when nothing was taken. */
enum DeliveryStage {
    WAITING,
    /** The carrier is being asked, or was and we do not know what it made of it. */
    SENDING,
    /** We will not send it. Should the carrier have it all the same, what it tells counts. */
    DROPPED,
    QUEUED,
    SENT,
    DELIVERED,
    FAILED;

    static DeliveryStage of(TextStatus status) {
        return switch (status) {
            case QUEUED -> QUEUED;
            case SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case FAILED -> FAILED;
        };
    }

    /** As it stands in the table. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those from which a text may come to this one. */
    String[] earlier() {
        return Arrays.stream(values())
                .filter(stage -> stage.compareTo(this) < 0)
                .map(DeliveryStage::code)
                .toArray(String[]::new);
    }
}
