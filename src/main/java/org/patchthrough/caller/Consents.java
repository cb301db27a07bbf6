package org.patchthrough.caller;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Proofs of consent, one a placed call: written once, read by an auditor, never changed. */
public final class Consents {
    private static final String ADD = """
            insert into consent (call_id, phone_sealed, at, door, calls, texts, wording, language, origin,
                                 address_hmac, browser_hmac, partner)
            values (:call, :sealed, :at, :door, :calls, :texts, :wording, :language, :origin,
                    :address, :browser, :partner)
            """;

    private final PhoneKey key;
    private final Seal seal;

    public Consents(PhoneKey key, Seal seal) {
        this.key = key;
        this.seal = seal;
    }

    public void add(Handle handle, UUID call, Phone phone, Consent consent, Instant at) {
        handle.createUpdate(ADD)
                .bind("call", call)
                .bind("sealed", seal.seal(phone, call))
                .bind("at", at)
                .bind("door", consent.door())
                .bind("calls", consent.call())
                .bind("texts", consent.text())
                .bind("wording", consent.disclosure().wording())
                .bind("language", consent.disclosure().language())
                .bind("origin", consent.origin())
                .bind("address", key.digest("address", consent.address()))
                .bind("browser", key.digest("browser", consent.browser()))
                .bind("partner", consent.partner())
                .execute();
    }
}
