package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Lets the client connect to addresses that are allowed, and to no other. The client connects to the very addresses that it is given
 * here and asks for no name twice, so that an answer of DNS that changes in between changes nothing.
 */
final class GuardedDns implements DnsResolver {

    private final HostAddresses names;
    private final Addresses addresses;

    GuardedDns(HostAddresses names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    /** The host has addresses, but none that we may connect to. */
    static final class ForbiddenException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenException(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        InetAddress[] allowed = Arrays.stream(found)
                .filter(address -> addresses.isAllowed(host, address))
                .toArray(InetAddress[]::new);
        if (allowed.length == 0 && found.length > 0) {
            throw new ForbiddenException("the host is at " + found[0].getHostAddress()
                    + ", which is not public: if it should be used, name it in ingest.fetch.allowed-private");
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host; // for Kerberos only
    }
}
