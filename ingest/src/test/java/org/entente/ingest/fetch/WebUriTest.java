package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebUriTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://News.Example|http://news.example/",
                "https://news.example/a b?c=ü#part|https://news.example/a%20b?c=%C3%BC",
                "https://news.example/100%|https://news.example/100%25",
                "https://news.example/a%20b|https://news.example/a%20b",
                "https://bücher.example:8443/x|https://xn--bcher-kva.example:8443/x",
                "http://[2001:db8::1]:8080/a[1]|http://[2001:db8::1]:8080/a%5B1%5D",
                "https://news.example?q={x}|https://news.example/?q=%7Bx%7D",
            })
    void shouldUnderstandWhatPeopleWrite(String words, String meant) {
        assertThat(WebUri.of(words, null)).isEqualTo(URI.create(meant));
    }

    @Test
    void shouldResolveAgainstABase() {
        assertThat(WebUri.of("../b c", URI.create("https://news.example/x/y/")))
                .isEqualTo(URI.create("https://news.example/x/b%20c"));
        assertThat(WebUri.of("//other.example/a", URI.create("https://news.example/")))
                .isEqualTo(URI.create("https://other.example/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"news.example/feed", "ftp://news.example/", "http://", "http://a:99999/", "http://u:pw@a/", ""})
    void shouldRefuseWhatCannotBeFetchedWithoutRepeatingIt(String words) {
        assertThatThrownBy(() -> WebUri.of(words, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pw");
    }
}
