package org.patchthrough.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code GET Calls.json}: filters and pages, newest first. */
final class CallList {
    private static final List<String> FILTERS = List.of(
            "To",
            "From",
            "Status",
            "ParentCallSid",
            "StartTime",
            "StartTime<",
            "StartTime>",
            "EndTime",
            "EndTime<",
            "EndTime>");

    private final Legs legs;
    private final String account;

    CallList(Legs legs, String account) {
        this.legs = legs;
        this.account = account;
    }

    Map<String, @Nullable Object> page(Context context) {
        var size = count(context, "PageSize", 50);
        if (size < 1 || size > 1000) {
            throw RestError.bad(20007, "Page size must be between 1 and 1000, not " + size);
        }
        var page = count(context, "Page", 0);
        var found = new ArrayList<Leg>();
        var more = false;
        var skip = (long) page * size;
        for (Leg leg : candidates(context)) {
            if (!wanted(context).test(leg) || skip-- > 0) {
                continue;
            }
            if (found.size() == size) {
                more = true;
                break;
            }
            found.add(leg);
        }
        var last = found.isEmpty() ? "" : found.getLast().sid;
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("first_page_uri", uri(context, 0, size, ""));
        shown.put("end", page * size + Math.max(0, found.size() - 1));
        shown.put("previous_page_uri", page == 0 ? null : uri(context, page - 1, size, "PB" + last));
        shown.put(
                "calls",
                found.stream().map(leg -> CallResource.of(leg, account)).toList());
        shown.put("uri", uri(context, page, size, ""));
        shown.put("page_size", size);
        shown.put("start", page * size);
        shown.put("next_page_uri", more ? uri(context, page + 1, size, "PA" + last) : null);
        shown.put("page", page);
        return shown;
    }

    private Iterable<Leg> candidates(Context context) {
        var to = context.queryParam("To");
        var from = context.queryParam("From");
        var number = to == null ? from : to;
        return number == null ? legs.all() : legs.of(Numbers.read(number).orElse(number));
    }

    private static Predicate<Leg> wanted(Context context) {
        Predicate<Leg> all = _ -> true;
        for (String name : FILTERS) {
            var value = context.queryParam(name);
            if (value != null && !value.isEmpty()) {
                all = all.and(filter(name, value));
            }
        }
        return all;
    }

    private static Predicate<Leg> filter(String name, String value) {
        return switch (name) {
            case "To" -> leg -> leg.to.equals(Numbers.read(value).orElse(value));
            case "From" -> leg -> leg.from.equals(Numbers.read(value).orElse(value));
            case "Status" -> leg -> leg.status().word.equals(value);
            case "ParentCallSid" -> leg -> leg.parent != null && leg.parent.sid.equals(value);
            default -> time(name, value);
        };
    }

    /** A leg that has not been dialled yet has no start, so no filter by time finds it. */
    private static Predicate<Leg> time(String name, String value) {
        var day = value.length() == 10;
        var at = instant(value);
        return leg -> {
            var its = name.startsWith("Start") ? leg.started() : leg.ended();
            if (its == null) {
                return false;
            }
            if (name.endsWith("<")) {
                return !its.isAfter(at);
            }
            if (name.endsWith(">")) {
                return !its.isBefore(at);
            }
            return day ? LocalDate.ofInstant(its, ZoneOffset.UTC).toString().equals(value) : its.equals(at);
        };
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

    private String uri(Context context, int page, int size, String token) {
        var uri = new StringBuilder("/2010-04-01/Accounts/" + account + "/Calls.json?");
        for (String name : FILTERS) {
            var value = context.queryParam(name);
            if (value != null && !value.isEmpty()) {
                uri.append(URLEncoder.encode(name, UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, UTF_8))
                        .append('&');
            }
        }
        uri.append("PageSize=").append(size).append("&Page=").append(page);
        return token.isEmpty()
                ? uri.toString()
                : uri.append("&PageToken=").append(token).toString();
    }
}
