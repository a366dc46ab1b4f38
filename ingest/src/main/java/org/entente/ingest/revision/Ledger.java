package org.entente.ingest.revision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.news.ArticleRevision;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * The last known revision of every article, as the topic {@code news.article.revision} tells it: a copy on disk that is made anew
 * by each publisher and takes some 40 MiB of memory whatever its size. Not safe for use by several threads.
 */
public final class Ledger implements AutoCloseable {

    private static final long BUFFER_BYTES = 8L * 1024 * 1024;
    private static final long CACHE_BYTES = 16L * 1024 * 1024;
    private static final int OPEN_FILES = 64;

    static {
        RocksDB.loadLibrary();
        TrustedRecords.trust();
    }

    private final LedgerDirectory directory;
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final WriteOptions writeOptions;
    private final RocksDB db;

    /** @param workDirectory made if missing; several ledgers may share it */
    @SuppressWarnings("this-escape")
    public Ledger(Path workDirectory) {
        this.directory = LedgerDirectory.in(workDirectory);
        try {
            LRUCache cache = owned(new LRUCache(CACHE_BYTES));
            BloomFilter filter = owned(new BloomFilter(10));
            // The copy is thrown away, so nothing need survive a crash.
            this.writeOptions = owned(new WriteOptions().setDisableWAL(true));
            Options options = owned(new Options())
                    .setCreateIfMissing(true)
                    .setWriteBufferSize(BUFFER_BYTES)
                    .setMaxWriteBufferNumber(2)
                    .setMaxOpenFiles(OPEN_FILES)
                    .setTableFormatConfig(new BlockBasedTableConfig()
                            .setBlockCache(cache)
                            .setFilterPolicy(filter)
                            .setCacheIndexAndFilterBlocks(true));
            this.db = owned(RocksDB.open(options, directory.path().resolve("db").toString()));
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot open the ledger in " + directory.path() + ": " + e.getMessage(), e);
        }
    }

    private <T extends AutoCloseable> T owned(T resource) {
        resources.add(0, resource);
        return resource;
    }

    /** The last revision of the article, null if none is known. */
    public @Nullable ArticleRevision last(String id) {
        try {
            byte[] bytes = db.get(key(id));
            return bytes == null ? null : ArticleRevision.getDecoder().decode(bytes);
        } catch (RocksDBException | IOException e) {
            throw failed(id, e);
        }
    }

    /** Takes the revision down, unless a higher one of the article is known already. */
    public void record(String id, ArticleRevision revision) {
        ArticleRevision known = last(id);
        if (known != null && known.getRevision() >= revision.getRevision()) {
            return;
        }
        try {
            ByteBuffer encoded = ArticleRevision.getEncoder().encode(revision);
            byte[] value = new byte[encoded.remaining()];
            encoded.get(value);
            db.put(writeOptions, key(id), value);
        } catch (RocksDBException | IOException e) {
            throw failed(id, e);
        }
    }

    private static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private IllegalStateException failed(String id, Exception cause) {
        return new IllegalStateException(
                "the ledger in " + directory.path() + " failed at " + id + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IOException("cannot close the ledger in " + directory.path(), e);
            }
        }
        directory.close();
    }
}
