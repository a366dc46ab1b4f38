package org.entente.ingest.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.push.PushServerSettings;
import org.entente.ingest.source.LiveSourcesSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the live sources are taken in.
 *
 * @param sources the YAML file that lists them; null where there are none
 * @param polling how this instance shares the feeds with others
 * @param fetch how strangers are asked
 * @param http where stories are pushed to
 * @param hubs how hubs reach us
 */
public record LiveSettings(
        @Nullable Path sources,
        LiveSourcesSettings polling,
        FetchSettings fetch,
        PushServerSettings http,
        HubAccess hubs) {

    /**
     * How hubs reach us.
     *
     * @param publicUrl the address under which the world sees this very instance's HTTP server; null where it does not
     * @param keyFile a file of 16 bytes or more, from which paths and secrets are made; null for a key of this process alone
     * @param lease how long a subscription is asked for
     */
    public record HubAccess(
            @Nullable URI publicUrl, @Nullable Path keyFile, Duration lease) {}

    /** No sources at all. */
    public static LiveSettings none() {
        return new LiveSettings(
                null,
                LiveSourcesSettings.defaults("entente"),
                FetchSettings.defaults(),
                PushServerSettings.defaults(),
                new HubAccess(null, null, Duration.ofDays(10)));
    }
}
