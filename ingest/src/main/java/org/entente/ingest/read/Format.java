package org.entente.ingest.read;

/** How documents lie in a file. Gzip around any of them is seen by its first bytes. */
public enum Format {
    /** By the file's extension; where it says nothing, by the first character: an opening brace is JSON lines. */
    AUTO,
    /** One story per file: optional headers, an optional headline, the body. UTF-8. */
    TEXT,
    /** One JSON object per line. UTF-8. */
    JSONL
}
