package org.entente.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells public addresses from those that lead inside: all blocks that IANA's special-purpose registries do not call globally
 * reachable, multicast, and IPv6 forms that carry such an IPv4 address.
 */
final class Addresses {

    private static final List<AddressBlock> INSIDE = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23", // Teredo among them
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");
    private static final AddressBlock UNICAST = block("2000::/3");
    private static final AddressBlock NAT64 = block("64:ff9b::/96");

    private final Set<String> hosts = new HashSet<>();
    private final List<AddressBlock> allowed = new ArrayList<>();

    /** @param allowed names of hosts, addresses and blocks that may be used though they are not public */
    Addresses(List<String> allowed) {
        for (String each : allowed) {
            AddressBlock.of(each).ifPresentOrElse(this.allowed::add, () -> hosts.add(each.toLowerCase(Locale.ROOT)));
        }
    }

    boolean isAllowed(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || allowed.stream().anyMatch(block -> block.contains(address))
                || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (NAT64.contains(address)) {
            return isPublic(embedded(address));
        }
        boolean unicast = address instanceof Inet4Address || UNICAST.contains(address);
        return unicast && INSIDE.stream().noneMatch(block -> block.contains(address));
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            byte[] bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Arrays.stream(texts).map(Addresses::block).toList();
    }

    private static AddressBlock block(String text) {
        return AddressBlock.of(text).orElseThrow();
    }
}
