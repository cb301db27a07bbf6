package org.patchthrough.emulator.network;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.patchthrough.emulator.wire.IncomingNumber;

/** The account's numbers, and how each is set up at the moment. */
public final class OwnNumbers {
    private final Map<String, IncomingNumber> numbers;

    OwnNumbers(Map<String, IncomingNumber> numbers) {
        this.numbers = new ConcurrentHashMap<>(numbers);
    }

    public Set<String> all() {
        return Set.copyOf(numbers.keySet());
    }

    public boolean has(String number) {
        return numbers.containsKey(number);
    }

    /** How it is set up; {@link IllegalArgumentException} where it is none of the account's. */
    IncomingNumber at(String number) {
        var found = numbers.get(number);
        if (found == null) {
            throw new IllegalArgumentException(
                    number + " is no number of the account's, which has " + String.join(", ", numbers.keySet()));
        }
        return found;
    }

    /** From the next call or text on. */
    public void configure(String number, IncomingNumber incoming) {
        at(number);
        numbers.put(number, incoming);
    }
}
