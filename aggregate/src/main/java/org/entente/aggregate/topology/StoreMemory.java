package org.entente.aggregate.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The native memory that all stores of one application share: blocks, indexes, filters and write buffers together take
 * about {@value #BYTES} bytes, however many stores and partitions there are. Closed after the application.
 */
final class StoreMemory implements AutoCloseable {

    /** The configuration key under which the application passes it to the stores. */
    static final String KEY = "entente.store.memory";

    static final long BYTES = 192L * 1024 * 1024;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    /** Of the cache, for indexes and filters before anything else: without them every look-up reads from disk. */
    private static final double LOOKUP_SHARE = 0.5;

    private static final long STORE_BUFFER_BYTES = 8L * 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache = new LRUCache(BYTES, -1, false, LOOKUP_SHARE);
    private final WriteBufferManager buffers = new WriteBufferManager(BUFFER_BYTES, cache);

    @Override
    public void close() {
        buffers.close();
        cache.close();
    }

    /** Gives a store its share; made by Kafka Streams. */
    public static final class Setter implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            options.setCompressionType(CompressionType.LZ4_COMPRESSION);
            options.setWriteBufferSize(STORE_BUFFER_BYTES);
            options.setMaxWriteBufferNumber(2);
            @Nullable StoreMemory memory = configs.get(KEY) instanceof StoreMemory shared ? shared : null;
            if (memory != null && options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
                table.setBlockCache(memory.cache);
                table.setCacheIndexAndFilterBlocks(true);
                table.setCacheIndexAndFilterBlocksWithHighPriority(true);
                table.setPinL0FilterAndIndexBlocksInCache(true);
                table.setPinTopLevelIndexAndFilter(true);
                options.setTableFormatConfig(table);
                options.setWriteBufferManager(memory.buffers);
            }
        }

        @Override
        public void close(String store, Options options) {
            // The memory is shared and closed after the last store.
        }
    }
}
