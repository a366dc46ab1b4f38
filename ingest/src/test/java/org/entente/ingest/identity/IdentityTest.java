package org.entente.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "wire/0619-talks.txt, 0619-talks",
        "corrected/0619-talks.txt.gz, 0619-talks",
        "0619-talks.TEXT, 0619-talks",
        "0619-talks, 0619-talks",
        "talks.oslo, talks.oslo",
        "wire.2026.06.txt, wire.2026.06",
        ".txt, .txt"
    })
    void shouldNameAStoryAfterItsFile(String path, String id) {
        assertThat(Identity.ofFile(path)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a/b?x=1",
                "http://NEWS.example:80/a/b/?x=1#top",
                "HTTPS://news.example:443/a/./c/../b?utm_source=mail&x=1&fbclid=9"
            })
    void shouldSeeOnePageBehindAllItsAddresses(String url) {
        assertThat(WebAddress.plain(url)).isEqualTo("news.example/a/b?x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://news.example/a/c?x=1", "https://news.example/a/b?x=2", "https://other.example/a/b?x=1"})
    void shouldTellPagesApart(String url) {
        assertThat(Identity.ofUrl(url)).isNotEqualTo(Identity.ofUrl("https://news.example/a/b?x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "urn:newsml:wire:7", "http://", "ftp://news.example/a#b"})
    void shouldLeaveWhatIsNoWebAddressAsItIs(String url) {
        assertThat(WebAddress.plain(url)).isEqualTo(url);
    }

    @Test
    void shouldTellFieldsApartThatRunIntoOneAnother() {
        assertThat(Identity.ofTitle("ab", "c")).isNotEqualTo(Identity.ofTitle("a", "bc"));
        assertThat(Identity.ofTitle("a", "b")).isNotEqualTo(Identity.ofText("a", "b"));
        assertThat(new ContentHash().add(null).hex())
                .isNotEqualTo(new ContentHash().add("").hex());
        assertThat(new ContentHash().add("abc").hex()).hasSize(64);
    }
}
