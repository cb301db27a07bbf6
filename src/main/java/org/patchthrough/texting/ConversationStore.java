package org.patchthrough.texting;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.patchthrough.conversation.ConversationState;
import org.patchthrough.conversation.ConversationState.Heard;
import org.patchthrough.conversation.ConversationState.LastCall;
import org.patchthrough.conversation.ConversationState.Topic;
import org.patchthrough.ledger.FlatRecords;

/** Where conversations stand. */
final class ConversationStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(FlatRecords.of(Topic.class, LastCall.class, Heard.class))
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.AUTO_DETECT_GETTERS)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String FIND = """
            select body
              from conversation
             where caller = ?
               and number = ?
               for update
            """;
    private static final String PUT = """
            insert into conversation (caller, number, body, heard_at)
            values (?, ?, cast(? as jsonb), ?)
            on conflict (caller, number) do update
               set body = excluded.body,
                   heard_at = excluded.heard_at
            """;
    private static final String SWEEP = """
            delete from conversation
             where heard_at < ?
            """;

    /** Nobody else goes on with it before the handle's transaction ends. */
    ConversationState get(Handle handle, UUID caller, String number) {
        return handle.select(FIND, caller, number)
                .mapTo(String.class)
                .findOne()
                .map(ConversationStore::read)
                .orElse(ConversationState.NEW);
    }

    void put(Handle handle, UUID caller, String number, ConversationState state, Instant now) {
        var heard = state.heardAt();
        handle.execute(PUT, caller, number, write(state), heard == null ? now : heard);
    }

    void sweep(Handle handle, Instant before) {
        handle.execute(SWEEP, before);
    }

    static String write(ConversationState state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a conversation cannot be written", impossible);
        }
    }

    static ConversationState read(String body) {
        try {
            return JSON.readValue(body, ConversationState.class);
        } catch (JsonProcessingException spoiled) {
            throw new IllegalStateException("a conversation cannot be read", spoiled);
        }
    }
}
