package org.patchthrough.emulator.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.RestError;

/** What a list of the API can be narrowed by: parameters, and what each makes of its value. */
final class Filters<T> {
    private final Map<String, Function<String, Predicate<T>>> byName = new LinkedHashMap<>();

    Filters<T> word(String name, Function<T, @Nullable String> its) {
        byName.put(name, value -> thing -> value.equals(its.apply(thing)));
        return this;
    }

    Filters<T> number(String name, Function<T, String> its) {
        byName.put(name, value -> {
            var number = PhoneNumbers.read(value).orElse(value);
            return thing -> number.equals(its.apply(thing));
        });
        return this;
    }

    /** Three parameters: a day or a moment, until, and since. What has no such time is found by none of them. */
    Filters<T> time(String name, Function<T, @Nullable Instant> its) {
        byName.put(name, value -> at(its, day(value)));
        byName.put(name + "<", value -> {
            var latest = instant(value);
            return at(its, at -> !at.isAfter(latest));
        });
        byName.put(name + ">", value -> {
            var earliest = instant(value);
            return at(its, at -> !at.isBefore(earliest));
        });
        return this;
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** All of these at once, each a parameter's name and value. */
    Predicate<T> all(Map<String, String> given) {
        return byName.entrySet().stream()
                .filter(filter -> given.containsKey(filter.getKey()))
                .map(filter -> filter.getValue().apply(given.getOrDefault(filter.getKey(), "")))
                .reduce(_ -> true, Predicate::and);
    }

    private static <T> Predicate<T> at(Function<T, @Nullable Instant> its, Predicate<Instant> wanted) {
        return thing -> {
            var at = its.apply(thing);
            return at != null && wanted.test(at);
        };
    }

    private static Predicate<Instant> day(String value) {
        var moment = instant(value);
        return value.length() == 10
                ? at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString().equals(value)
                : at -> at.equals(moment);
    }

    private static Instant instant(String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.parse(value.replaceAll("(Z|[+]00:?00)$", "").replace(' ', 'T'))
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException bad) {
            throw RestError.bad(20001, "not a time: " + value + "; use 2024-01-31T00:00:00Z");
        }
    }
}
