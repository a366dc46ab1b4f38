package org.entente.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HubLinksTest {

    private static final URI FEED = URI.create("https://harbour.example/feed?a=1");

    @Test
    void shouldTakeTheDocumentsLinks() {
        assertThat(HubLinks.of(List.of(), "https://hub.example/", "https://harbour.example/Feed", FEED))
                .isEqualTo(new HubLinks(URI.create("https://hub.example/"), "https://harbour.example/Feed"));
    }

    @Test
    void shouldTakeTheHeadersBeforeTheDocuments() {
        List<String> headers = List.of(
                "<https://a.example/x,y>; rel=\"alternate\", </hub>; title=\"a; b\"; rel=\"preload HUB\"",
                "<https://harbour.example/self>; rel=self");

        assertThat(HubLinks.of(headers, "https://other.example/", "https://harbour.example/z", FEED))
                .isEqualTo(new HubLinks(URI.create("https://harbour.example/hub"), "https://harbour.example/self"));
    }

    @Test
    void shouldTakeTheFeedsOwnAddressForTheTopicWhereNoneIsNamed() {
        assertThat(HubLinks.of(List.of(), "https://hub.example/", null, FEED))
                .isEqualTo(new HubLinks(URI.create("https://hub.example/"), FEED.toString()));
    }

    @Test
    void shouldFindNoneWhereThereIsNone() {
        assertThat(HubLinks.of(List.of("<https://a.example/>; rel=next", "rubbish"), null, null, FEED))
                .isNull();
        assertThat(HubLinks.of(List.of(), "mailto:hub@example", null, FEED)).isNull();
    }
}
