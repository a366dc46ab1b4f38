package org.entente.ingest.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.entente.http.Route;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.WebUri;
import org.entente.ingest.fulltext.FullText;
import org.entente.ingest.live.LiveSettings.HubAccess;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.publish.Supply;
import org.entente.ingest.push.PushClient;
import org.entente.ingest.push.PushServer;
import org.entente.ingest.push.Secret;
import org.entente.ingest.source.FeedDocuments;
import org.entente.ingest.source.FeedSource;
import org.entente.ingest.source.IntakeSink;
import org.entente.ingest.source.LiveSources;
import org.entente.ingest.source.PushSource;
import org.entente.ingest.source.Source;
import org.entente.ingest.source.SourceRoutes;
import org.entente.ingest.source.SourcesFile;
import org.entente.ingest.source.SpoolSource;
import org.entente.ingest.spool.Spool;
import org.entente.ingest.spool.SpoolSettings;
import org.entente.ingest.websub.Callbacks;
import org.entente.ingest.websub.SubscriptionKey;
import org.entente.ingest.websub.WebSub;
import org.entente.ingest.websub.WebSubMetrics;
import org.entente.ingest.websub.WebSubRoutes;
import org.entente.ingest.websub.WebSubSettings;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;

/** Puts the sources of a file to work: each spool directory, then the feeds, and at last the server that others reach. */
public final class LiveSupplies implements Function<Intake, List<Supply>> {

    private final KafkaConnection connection;
    private final LiveSettings settings;
    private final List<Source> sources;
    private final int maxDocumentBytes;
    private final Clock clock;
    private final MeterRegistry meters;

    /**
     * Reads the file of sources.
     *
     * @param maxDocumentBytes of one story
     * @param environment from which secrets may come
     * @throws IllegalArgumentException naming the file or the key, and what is allowed
     */
    public LiveSupplies(
            KafkaConnection connection,
            LiveSettings settings,
            int maxDocumentBytes,
            Map<String, String> environment,
            Clock clock,
            MeterRegistry meters) {
        this.connection = connection;
        this.settings = settings;
        this.sources = settings.sources() == null ? List.of() : SourcesFile.read(settings.sources(), environment);
        this.maxDocumentBytes = maxDocumentBytes;
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether there is nothing to take in. */
    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** @throws IllegalStateException if no broker answers or the topics are not there */
    @Override
    public List<Supply> apply(Intake intake) {
        if (isEmpty()) {
            return List.of();
        }
        Fetcher fetcher = new Fetcher(settings.fetch(), clock);
        WebSubMetrics webSubMetrics = new WebSubMetrics(meters);
        WebSub webSub = webSub(settings.hubs(), fetcher, webSubMetrics);
        LiveSources feeds = feeds(intake, fetcher, webSub);
        List<Supply> supplies = new ArrayList<>();
        of(SpoolSource.class).forEach(spool -> supplies.add(spool(spool, feeds.counted(spool, intake))));
        supplies.add(new FetchingSupply(feeds, fetcher));
        List<Route> routes = new ArrayList<>(new SourceRoutes(feeds.view()).all());
        if (webSub != null) {
            Callbacks callbacks = new Callbacks(webSub, feeds, webSubMetrics);
            routes.addAll(new WebSubRoutes(
                            callbacks,
                            settings.http().maxBodyBytes(),
                            settings.http().bodyTimeout())
                    .all());
        }
        Map<PushClient, DeliverySink> clients = new LinkedHashMap<>();
        of(PushSource.class).forEach(source -> clients.put(client(source), feeds.counted(source, intake)));
        supplies.add(new PushServer(
                settings.http(),
                List.copyOf(clients.keySet()),
                maxDocumentBytes,
                client -> clients.getOrDefault(client, intake),
                routes,
                clock,
                meters));
        return supplies;
    }

    private <S extends Source> List<S> of(Class<S> kind) {
        return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A directory is meant as seen from the file that names it. */
    private Spool spool(SpoolSource source, DeliverySink intake) {
        Path file = Objects.requireNonNull(settings.sources()).toAbsolutePath();
        Path directory = file.resolveSibling(source.directory());
        SpoolSettings usual = SpoolSettings.of(directory, source.name());
        SpoolSettings asked = new SpoolSettings(
                directory,
                source.name(),
                source.format(),
                usual.interval(),
                source.settle(),
                usual.open(),
                usual.maxFileBytes(),
                source.keepDone(),
                source.language());
        return new Spool(asked, maxDocumentBytes, intake, clock, meters);
    }

    private LiveSources feeds(Intake intake, Fetcher fetcher, @Nullable WebSub webSub) {
        FullText pages = new FullText(fetcher, clock, meters);
        return new LiveSources(
                connection,
                settings.polling(),
                of(FeedSource.class),
                fetcher,
                new FeedDocuments(),
                new IntakeSink(intake),
                link -> text(pages, link),
                webSub,
                clock,
                meters);
    }

    private static @Nullable String text(FullText pages, String link) throws InterruptedException {
        try {
            return pages.text(WebUri.of(link, null));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable WebSub webSub(HubAccess access, Fetcher fetcher, WebSubMetrics metrics) {
        URI publicUrl = access.publicUrl();
        if (publicUrl == null) {
            return null;
        }
        Path keyFile = access.keyFile();
        WebSubSettings hubs = new WebSubSettings(
                publicUrl, keyFile == null ? SubscriptionKey.random() : key(keyFile), access.lease());
        return new WebSub(hubs, fetcher, clock, metrics);
    }

    private static SubscriptionKey key(Path file) {
        try {
            return SubscriptionKey.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("ingest.websub.key-file is '" + file + "': it cannot be read: " + e, e);
        }
    }

    private static PushClient client(PushSource source) {
        return new PushClient(
                source.id(),
                source.name(),
                source.proof() == PushSource.Proof.TOKEN ? PushClient.Scheme.TOKEN : PushClient.Scheme.HMAC,
                Secret.of(source.secret(), "source " + source.id()),
                source.requestsPerMinute(),
                source.language());
    }
}
