package org.patchthrough.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.ledger.FactCodec;

/** A fact as the ledger keeps it: for trials, where every call is emulated. */
record FactView(
        String at, String kind, String key, @JsonRawValue String body) {
    static FactView of(RecordedFact recorded) {
        var fact = recorded.fact();
        return new FactView(recorded.at().toString(), FactCodec.kind(fact), fact.key(), FactCodec.body(fact));
    }
}
