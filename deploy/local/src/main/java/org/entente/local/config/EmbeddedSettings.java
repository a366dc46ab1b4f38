package org.entente.local.config;

/**
 * Where the embedded broker and registry listen. Port 0 stands for any free one.
 *
 * @param brokerHost address of the broker, also told to its clients
 * @param controllerPort for the broker's own traffic
 * @param registryHost address of the registry
 */
public record EmbeddedSettings(
        String brokerHost, int brokerPort, int controllerPort, String registryHost, int registryPort) {

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public EmbeddedSettings {
        requirePort("broker.port", brokerPort);
        requirePort("broker.controller-port", controllerPort);
        requirePort("registry.port", registryPort);
        if (brokerPort != 0 && brokerPort == registryPort) {
            throw new IllegalArgumentException(
                    "broker.port and registry.port are both " + brokerPort + ": allowed are two different ports");
        }
    }

    String bootstrapServers() {
        return brokerHost + ':' + brokerPort;
    }

    String registryUrl() {
        return "http://" + registryHost + ':' + registryPort + "/apis/ccompat/v7";
    }

    private static void requirePort(String key, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(key + " is " + port + ": allowed is 0 (any free port) to 65535");
        }
    }
}
