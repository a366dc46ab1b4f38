package org.entente.e2e;

import java.io.IOException;
import java.net.ServerSocket;

/** A port for a process that must be told its port, or must find it again after a restart. */
final class FreePort {

    private FreePort() {}

    /** One that is free now. */
    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
