package org.entente.ingest.publish;

/**
 * Something refused, as it came.
 *
 * @param bytes of the document or the part of it; only its beginning where it is too long
 * @param length of the whole in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // made once, written once and never compared
public record DeadLetter(Refusal refusal, byte[] bytes, long length) {}
