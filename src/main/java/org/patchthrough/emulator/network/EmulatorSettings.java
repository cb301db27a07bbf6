package org.patchthrough.emulator.network;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.emulator.wire.SettableClock;

/**
 * What an emulator is started with.
 *
 * @param port 0 takes any free one
 * @param account the account's SID, {@code AC} and 32 hex digits
 * @param token signs webhooks and is the password of the REST API
 * @param owned numbers of the account, E.164, and how each is set up for what comes in
 * @param clock the time of stamps, shared with the service
 * @param seed of all chance (shuffled callbacks, unknown parameters); none for another one every time
 * @param links pages of the service to be led to from the phone in the browser, by the words to show, in this order; one that
 *     ends in = has the phone's number put behind it
 */
public record EmulatorSettings(
        int port,
        String account,
        String token,
        Map<String, IncomingNumber> owned,
        SettableClock clock,
        OptionalLong seed,
        Map<String, URI> links) {

    public EmulatorSettings {
        owned = Map.copyOf(owned);
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        if (!account.matches("AC[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an account SID is AC and 32 hex digits, not \"" + account + "\"");
        }
        if (token.isEmpty()) {
            throw new IllegalArgumentException("the auth token is empty, and nothing can be signed with that");
        }
        links.forEach((words, page) -> {
            if (!"http".equals(page.getScheme()) && !"https".equals(page.getScheme())) {
                throw new IllegalArgumentException(
                        "link \"" + words + "\": " + page + "; use an http or https address");
            }
        });
    }

    /** With other chances at every start; nothing comes in at its numbers yet. */
    public static EmulatorSettings of(int port, String account, String token, Set<String> owned, SettableClock clock) {
        return new EmulatorSettings(
                port,
                account,
                token,
                owned.stream().collect(Collectors.toMap(Function.identity(), _ -> IncomingNumber.UNSET)),
                clock,
                OptionalLong.empty(),
                Map.of());
    }

    /** With a number of the account's set up, which it may have had before. */
    public EmulatorSettings withNumber(String number, IncomingNumber incoming) {
        var more = new HashMap<>(owned);
        more.put(number, incoming);
        return new EmulatorSettings(port, account, token, more, clock, seed, links);
    }

    public EmulatorSettings withSeed(long fixed) {
        return new EmulatorSettings(port, account, token, owned, clock, OptionalLong.of(fixed), links);
    }

    public EmulatorSettings withLinks(Map<String, URI> pages) {
        return new EmulatorSettings(port, account, token, owned, clock, seed, pages);
    }
}
