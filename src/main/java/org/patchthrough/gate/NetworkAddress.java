package org.patchthrough.gate;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose a network address is, as far as it tells.
 *
 * @param own   the address; of IPv6 the /64, as one house has that many
 * @param block what lies around it: a /24; of IPv6 the /48
 */
record NetworkAddress(String own, String block) {
    /** Whatever is no address is its own, and its own block. */
    static NetworkAddress of(String text) {
        try {
            var address = InetAddress.ofLiteral(text.replaceAll("[\\[\\]]|%.*", ""));
            var bytes = address.getAddress();
            return address instanceof Inet4Address
                    ? new NetworkAddress(first(bytes, 4), first(bytes, 3))
                    : new NetworkAddress(first(bytes, 8), first(bytes, 6));
        } catch (IllegalArgumentException noAddress) {
            return new NetworkAddress(text, text);
        }
    }

    private static String first(byte[] bytes, int many) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, many));
    }
}
