package org.entente.ingest.live;

import java.io.IOException;
import java.util.Optional;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.publish.Supply;

/** A supply and the fetcher that only it uses. */
record FetchingSupply(Supply supply, Fetcher fetcher) implements Supply {

    @Override
    public void start() {
        supply.start();
    }

    @Override
    public Optional<Throwable> fatal() {
        return supply.fatal();
    }

    @Override
    public void close() throws IOException {
        supply.close();
        fetcher.close();
    }
}
