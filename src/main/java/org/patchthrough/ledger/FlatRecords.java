package org.patchthrough.ledger;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the components of some records as if they were those of the record that holds them, as {@code @JsonUnwrapped} does:
 * what is grouped in memory lies flat where it is stored, and may be grouped otherwise tomorrow.
 */
public final class FlatRecords extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private final transient Set<Class<?>> types;

    private FlatRecords(Set<Class<?>> types) {
        this.types = types;
    }

    public static AnnotationIntrospector of(Class<?>... types) {
        return AnnotationIntrospector.pair(new FlatRecords(Set.of(types)), new JacksonAnnotationIntrospector());
    }

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
        return types.contains(member.getRawType()) ? NameTransformer.NOP : null;
    }
}
