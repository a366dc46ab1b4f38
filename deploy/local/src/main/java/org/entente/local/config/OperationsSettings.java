package org.entente.local.config;

/**
 * Where a stage that runs alone and has no API serves {@code /health} and {@code /metrics}.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 */
public record OperationsSettings(String host, int port) {

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public OperationsSettings {
        Port.require(Key.OPERATIONS_PORT, port);
    }
}
