package org.patchthrough.emulator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.network.History;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.RestError;

/**
 * A list of the API: filtered, in pages, newest first.
 *
 * @param resource as in its address, {@code Calls}
 */
record Listing<T>(
        String resource,
        String account,
        History<T> all,
        Filters<T> filters,
        Function<T, String> sid,
        Function<T, Map<String, @Nullable Object>> shown) {

    Map<String, @Nullable Object> page(Context context) {
        var size = count(context, "PageSize", 50);
        if (size < 1 || size > 1000) {
            throw RestError.bad(20007, "Page size must be between 1 and 1000, not " + size);
        }
        var page = count(context, "Page", 0);
        var given = given(context);
        var rest = candidates(context).stream()
                .filter(filters.all(given))
                .skip((long) page * size)
                .limit(size + 1L)
                .toList();
        var found = rest.subList(0, Math.min(size, rest.size()));
        var last = found.isEmpty() ? "" : sid.apply(found.getLast());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("first_page_uri", uri(given, 0, size, ""));
        answer.put("end", page * size + Math.max(0, found.size() - 1));
        answer.put("previous_page_uri", page == 0 ? null : uri(given, page - 1, size, "PB" + last));
        answer.put(resource.toLowerCase(Locale.ROOT), found.stream().map(shown).toList());
        answer.put("uri", uri(given, page, size, ""));
        answer.put("page_size", size);
        answer.put("start", page * size);
        answer.put("next_page_uri", rest.size() > size ? uri(given, page + 1, size, "PA" + last) : null);
        answer.put("page", page);
        return answer;
    }

    /** All that may be meant, newest first. */
    private Collection<T> candidates(Context context) {
        var to = context.queryParam("To");
        var number = to == null ? context.queryParam("From") : to;
        return number == null ? all.all() : all.of(PhoneNumbers.read(number).orElse(number));
    }

    /** The filters of a request that say anything. */
    private Map<String, String> given(Context context) {
        var given = new LinkedHashMap<String, String>();
        for (String name : filters.names()) {
            var value = context.queryParam(name);
            if (value != null && !value.isEmpty()) {
                given.put(name, value);
            }
        }
        return given;
    }

    private static int count(Context context, String name, int otherwise) {
        var value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,7}")) {
            throw RestError.bad(20001, name + " is not a number: " + value);
        }
        return Integer.parseInt(value);
    }

    private String uri(Map<String, String> given, int page, int size, String token) {
        var uri = new StringBuilder("/2010-04-01/Accounts/" + account + "/" + resource + ".json?");
        given.forEach((name, value) -> uri.append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8))
                .append('&'));
        uri.append("PageSize=").append(size).append("&Page=").append(page);
        return token.isEmpty()
                ? uri.toString()
                : uri.append("&PageToken=").append(token).toString();
    }
}
