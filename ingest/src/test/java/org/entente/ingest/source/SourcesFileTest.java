package org.entente.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.read.Format;
import org.entente.ingest.source.PushSource.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourcesFileTest {

    @TempDir
    private Path directory;

    private List<Source> read(String yaml) throws IOException {
        Path file = directory.resolve("sources.yaml");
        Files.writeString(file, yaml);
        Files.writeString(directory.resolve("token"), "s3cret\n");
        return SourcesFile.read(file, Map.of("HARBOUR_AUTH", "Bearer abc"));
    }

    @Test
    void shouldHaveDefaults() throws IOException {
        assertThat(read("sources: [{id: harbour, feed: 'https://harbour.example/feed'}]"))
                .containsExactly(new FeedSource(
                        "harbour",
                        "harbour",
                        null,
                        URI.create("https://harbour.example/feed"),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1),
                        false,
                        true,
                        Limits.defaults(),
                        Map.of()));
    }

    @Test
    void shouldReadAllThatCanBeSaid() throws IOException {
        List<Source> sources = read("""
                defaults:
                  language: de
                  websub: off
                  interval: {floor: PT1M, ceiling: PT10M}
                  limits: {deadline: PT20S}
                sources:
                  - id: harbour
                    name: Harbour News
                    feed: https://harbour.example/feed
                    interval: {ceiling: PT30M}
                    full-text: true
                    websub: auto
                    language: en-GB
                    limits: {max-body-bytes: 4096}
                    headers: {Authorization: {env: HARBOUR_AUTH}, X-Key: {file: token}}
                  - {id: agency, spool: in/agency, format: nitf, settle: PT2S, keep-done: P7D}
                  - {id: partner, name: Partner, push: {token-file: token}}
                  - {id: signer, push: {hmac-secret-env: HARBOUR_AUTH, requests-per-minute: 60}}
                """);

        Limits usual = Limits.defaults();
        assertThat(sources)
                .containsExactly(
                        new FeedSource(
                                "harbour",
                                "Harbour News",
                                "en-GB",
                                URI.create("https://harbour.example/feed"),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(30),
                                true,
                                true,
                                new Limits(
                                        usual.connect(),
                                        usual.idle(),
                                        Duration.ofSeconds(20),
                                        4096,
                                        usual.decodedBytes()),
                                Map.of("Authorization", "Bearer abc", "X-Key", "s3cret")),
                        new SpoolSource(
                                "agency",
                                "agency",
                                "de",
                                Path.of("in/agency"),
                                Format.NITF,
                                Duration.ofSeconds(2),
                                Duration.ofDays(7)),
                        new PushSource("partner", "Partner", "de", Proof.TOKEN, 600, "s3cret"),
                        new PushSource("signer", "signer", "de", Proof.HMAC, 60, "Bearer abc"));
        assertThat(sources.toString()).doesNotContain("s3cret", "abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources: 3|sources.yaml: sources must be a list",
                "source: []|unknown key source: known are defaults, sources",
                "sources: [{feed: 'https://a.example'}]|source number 1: id is ''",
                "sources: [{id: A, feed: 'https://a.example'}]|source A: id is 'A'",
                "sources: [{id: a, feed: 'https://a.example'}, {id: a, spool: x}]|source a: id is used twice",
                "sources: [{id: a}]|source a: it must have one of feed, spool and push, but has none",
                "sources: [{id: a, feed: 'https://a.example', spool: x}]|has [feed, spool]",
                "sources: [{id: a, feed: 'ftp://a.example'}]|source a: feed is an address that cannot be fetched",
                "sources: [{id: a, feed: 'https://a.example', colour: red}]|source a: unknown key colour",
                "sources: [{id: a, feed: 'https://a.example', interval: {flor: PT1M}}]|source a: interval: unknown key flor",
                "sources: [{id: a, feed: 'https://a.example', interval: {floor: 5m}}]|floor is '5m'",
                "sources: [{id: a, feed: 'https://a.example', interval: {floor: PT1S}}]|source a: interval.floor is PT1S",
                "sources: [{id: a, feed: 'https://a.example', interval: {ceiling: PT1M}}]|interval.ceiling is PT1M",
                "sources: [{id: a, feed: 'https://a.example', websub: maybe}]|websub is 'maybe': allowed is auto or off",
                "sources: [{id: a, feed: 'https://a.example', full-text: 7}]|full-text is '7'",
                "sources: [{id: a, feed: 'https://a.example', language: '???'}]|language is '???'",
                "sources: [{id: a, feed: 'https://a.example', limits: {deadline: PT1H}}]|source a: deadline is PT1H",
                "sources: [{id: a, feed: 'https://a.example', headers: {A: {env: NONE}}}]|headers: A: env is 'NONE'",
                "sources: [{id: a, spool: x, websub: off}]|source a: websub is for a feed only",
                "sources: [{id: a, push: {token-file: token}, settle: PT1S}]|source a: settle is for a spool only",
                "sources: [{id: a, spool: x, format: pdf}]|source a: format is 'pdf': allowed are auto, text",
                "sources: [{id: a, push: {token-file: nowhere}}]|source a: push: token-file is 'nowhere'",
                "sources: [{id: a, push: {}}]|source a: push: it must have one of token-file",
                "sources: [|sources.yaml:1: no valid YAML",
            })
    void shouldNameFileSourceAndKey(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sources.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void shouldNotRepeatASecretThatStandsInAnAddress() {
        assertThatThrownBy(() -> read("sources: [{id: a, feed: 'https://me:pw@a.example/'}]"))
                .hasMessageContaining("credentials")
                .hasMessageNotContaining("pw");
    }
}
