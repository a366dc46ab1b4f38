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
        Port.require(Key.BROKER_PORT, brokerPort);
        Port.require(Key.BROKER_CONTROLLER_PORT, controllerPort);
        Port.require(Key.REGISTRY_PORT, registryPort);
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
}
