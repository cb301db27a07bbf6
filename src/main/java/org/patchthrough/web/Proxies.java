package org.patchthrough.web;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who stands between people and us, and is believed when it says for whom. Anybody may write an {@code X-Forwarded-For}, so
 * it is read from its end, for as long as one that we trust has written it.
 */
public record Proxies(List<Network> trusted) {
    /** Nobody: who connects to us is who asks. */
    public static final Proxies NONE = new Proxies(List.of());

    /** @param bits of the address that are the network's */
    public record Network(InetAddress address, int bits) {
        /** {@code 10.0.0.0/8}, or one address. */
        static Optional<Network> find(String text) {
            var parts = text.split("/", 2);
            return literal(parts[0]).flatMap(address -> {
                int all = address.getAddress().length * 8;
                return parts.length == 1
                        ? Optional.of(new Network(address, all))
                        : Optional.of(parts[1])
                                .filter(bits -> bits.matches("\\d{1,3}"))
                                .map(Integer::valueOf)
                                .filter(bits -> bits <= all)
                                .map(bits -> new Network(address, bits));
            });
        }

        boolean has(InetAddress other) {
            var own = address.getAddress();
            var bytes = other.getAddress();
            int rest = own.length * 8 - bits;
            return own.length == bytes.length
                    && new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, bytes).shiftRight(rest));
        }
    }

    /** From addresses and networks with commas between; empty where one of them is none. */
    public static Optional<Proxies> find(String list) {
        var networks = parts(list).stream().map(Network::find).toList();
        return networks.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new Proxies(networks.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /** Of who asks. */
    public String address(Context ctx) {
        var way = new ArrayList<String>();
        ctx.req().getHeaders("X-Forwarded-For").asIterator().forEachRemaining(header -> way.addAll(parts(header)));
        way.add(ctx.req().getRemoteAddr());
        var nearest = way.reversed();
        return nearest.stream()
                .filter(address -> !isTrusted(address))
                .findFirst()
                .orElse(nearest.getLast());
    }

    private static List<String> parts(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    }

    private boolean isTrusted(String address) {
        return literal(address)
                .filter(found -> trusted.stream().anyMatch(network -> network.has(found)))
                .isPresent();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.replaceAll("[\\[\\]]|%.*", "")));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
