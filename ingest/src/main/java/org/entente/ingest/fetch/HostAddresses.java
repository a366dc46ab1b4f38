package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where hosts are. */
@FunctionalInterface
public interface HostAddresses {

    /** As the machine's own resolver says. */
    HostAddresses SYSTEM = InetAddress::getAllByName;

    /** All addresses of a host, or the one that the literal is. */
    InetAddress[] of(String host) throws UnknownHostException;
}
