package org.patchthrough.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of one webhook, each by its name. Their order is not stable and new ones appear without notice, so only those
 * asked for are looked at; none of what they say of people is kept.
 */
record WebhookForm(Map<String, List<String>> values) {

    /** The carrier's webhooks repeat no name; one that does was not made by the carrier, or not for us. */
    boolean repeatsAName() {
        return values.values().stream().anyMatch(each -> each.size() > 1);
    }

    /** Empty where it is missing or has no value: the carrier makes no difference, and nor do we. */
    Optional<String> get(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    String text(String name) {
        return get(name).orElse("");
    }

    /** 0 where it is missing or no number. */
    int number(String name) {
        return get(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
