package org.entente.schemas.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class KafkaConnectionTest {

    @Test
    void shouldNameTheKeyOfAWrongConnection() {
        assertThatThrownBy(() -> new KafkaConnection("nowhere", "http://localhost:8081", Map.of()))
                .hasMessageContaining("kafka.bootstrap-servers is 'nowhere'");
        assertThatThrownBy(() -> at("localhost:8081")).hasMessageContaining("registry.url is 'localhost:8081'");
        assertThatThrownBy(() -> at("http://a:8081,b:8081"))
                .hasMessageContaining("registry.url is 'http://a:8081,b:8081'");
    }

    @Test
    void shouldTellTheRegistriesApart() {
        assertThat(at("http://a:8081, https://b:8081/v7").registryUrls())
                .containsExactly("http://a:8081", "https://b:8081/v7");
    }

    @Test
    void shouldNotSayHowItSignsInAtTheRegistry() {
        assertThat(at("https://user:secret@a:8081/v7,https://other:s%40cret@b").registryAddress())
                .isEqualTo("https://a:8081/v7,https://b");
        assertThat(at("http://localhost:8081").registryAddress()).isEqualTo("http://localhost:8081");
        assertThatThrownBy(() -> at("ftp://user:secret@a")).hasMessageContaining("registry.url is 'ftp://a'");
    }

    @Test
    void shouldLeaveItToOthersToAskTheRegistryAgain() {
        assertThat(at("http://localhost:8081").registryProperties())
                .containsEntry("max.retries", "0")
                .containsEntry("http.connect.timeout.ms", "2000")
                .containsEntry("http.read.timeout.ms", "5000");
        assertThat(new KafkaConnection("localhost:9092", "http://localhost:8081", Map.of("max.retries", "2"))
                        .registryProperties())
                .containsEntry("max.retries", "2");
    }

    private static KafkaConnection at(String registryUrl) {
        return new KafkaConnection("localhost:9092", registryUrl, Map.of());
    }
}
