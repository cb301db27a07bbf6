package org.patchthrough.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Origin;
import org.patchthrough.call.PinnedCampaign;

/**
 * Facts as rows: the kind is the record's name in snake case, the body its components as JSON, words by their codes and a
 * leg as {@code 0.1}. A component that this release does not know is passed over, so that nodes of two releases can work
 * side by side.
 */
public final class FactCodec {
    private static final Map<String, Class<? extends Fact>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .<Class<? extends Fact>>map(kind -> kind.asSubclass(Fact.class))
            .collect(Collectors.toUnmodifiableMap(FactCodec::kind, Function.identity()));

    /** The same for writing, because naming is asked for every fact of every call. */
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return kind(type);
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(FlatRecords.of(PinnedCampaign.class, Origin.class))
            .addModules(new Jdk8Module(), new JavaTimeModule(), words())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactCodec() {}

    public static String kind(Fact fact) {
        return NAMES.get(fact.getClass());
    }

    /** A JSON object. */
    public static String body(Fact fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact of kind " + kind(fact) + " cannot be written", e);
        }
    }

    /**
     * The fact of a row.
     *
     * @throws IllegalArgumentException for a kind that this release does not know, or a body that does not fit it
     */
    public static Fact read(String kind, String body) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("facts of kind \"" + kind
                    + "\" are unknown to this release; was the ledger written by a newer one?");
        }
        try {
            return MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fact of kind " + kind + " cannot be read", e);
        }
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static SimpleModule words() {
        return new SimpleModule()
                .addSerializer(Coded.class, writing(Coded::code))
                .addSerializer(Language.class, writing(Language::code))
                .addDeserializer(Language.class, reading(Language::of))
                .addSerializer(Leg.class, writing(Leg::code))
                .addDeserializer(Leg.class, reading(Leg::of));
    }

    private static <T> JsonSerializer<T> writing(Function<T, String> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(text.apply(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Function<String, T> value) {
        return new JsonDeserializer<>() {
            @Override
            public @Nullable T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return value.apply(in.getText());
            }
        };
    }
}
