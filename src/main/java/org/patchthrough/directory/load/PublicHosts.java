package org.patchthrough.directory.load;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others: this machine, the network it stands in, and the addresses at which
 * clouds hand secrets to their machines. After the special-purpose registries of the IANA.
 */
final class PublicHosts implements Predicate<InetAddress> {
    private static final List<Block> NOT_PUBLIC_4 = blocks("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 \
            192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 \
            203.0.113.0/24 224.0.0.0/3""");

    private static final Block GLOBAL_6 = Block.parse("2000::/3");
    /** Documentation, protocol assignments with Teredo among them, and 6to4: the last two carry an address of version 4. */
    private static final List<Block> NOT_PUBLIC_6 = blocks("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

    private static List<Block> blocks(String written) {
        return Stream.of(written.split(" ", -1)).map(Block::parse).toList();
    }

    @Override
    public boolean test(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {
        static Block parse(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            var ours = first.getAddress();
            var theirs = address.getAddress();
            int rest = ours.length * 8 - bits;
            return ours.length == theirs.length
                    && new BigInteger(1, ours).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
        }
    }
}
