package org.patchthrough.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Keeps what was set right by hand apart from imports, so that none of these undoes it. The last word counts. */
final class CorrectionStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String PUT = "insert into correction (made_at, body) values (:madeAt, :body)";

    private static final String CURRENT = "select body from correction order by number desc limit 1";

    private CorrectionStore() {}

    static void put(Handle handle, Corrections corrections, Instant now) {
        handle.createUpdate(PUT)
                .bind("madeAt", now)
                .bind("body", write(corrections))
                .execute();
    }

    /** Those that have not run out on the day it is in Washington; none before the first word. */
    static Corrections inForce(Handle handle, Instant now) {
        return handle.createQuery(CURRENT)
                .mapTo(String.class)
                .findOne()
                .map(CorrectionStore::read)
                .orElse(Corrections.NONE)
                .on(Congress.dayInWashington(now));
    }

    private static String write(Corrections corrections) {
        try {
            return JSON.writeValueAsString(corrections);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("plain texts can be written", e);
        }
    }

    private static Corrections read(String body) {
        try {
            return JSON.readValue(body, Corrections.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the stored corrections are none of ours", e);
        }
    }
}
