package org.patchthrough.gate;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One reason for which a phone may not be rung. */
@FunctionalInterface
interface GateCheck {
    /** Empty where this reason does not hold. */
    Optional<Refusal> refuse(Handle handle, CallAttempt attempt);
}
