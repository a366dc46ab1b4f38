package org.entente.ingest.fetch;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client, with all that it would do of its own accord turned off. */
final class Clients {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32 * 1024;
    private static final int MOST_EMPTY_LINES = 10;
    private static final int ENOUGH_CONNECTIONS = 10_000; // the gate is what limits them

    private Clients() {}

    static CloseableHttpClient of(FetchSettings settings, DnsResolver dns) {
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxEmptyLineCount(MOST_EMPTY_LINES)
                .build();
        Timeout connect = Timeout.of(settings.limits().connect());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setMaxConnTotal(ENOUGH_CONNECTIONS)
                .setMaxConnPerRoute(ENOUGH_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(Timeout.of(settings.limits().idle()))
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(timeouts(settings.limits()))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    static RequestConfig timeouts(Limits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                .setResponseTimeout(Timeout.of(limits.idle()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }
}
