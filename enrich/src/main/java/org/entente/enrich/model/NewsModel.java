package org.entente.enrich.model;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Window;

/**
 * The model that ships with this module: reads text into states and names, and answers about them.
 *
 * <p>Thread-safe until closed; close it when no thread uses it any more. What is read does not depend on what other threads read.
 */
public final class NewsModel implements AutoCloseable {

    private static final int DIGITS = 12;
    private static final long STACK = 64L * 1024 * 1024;

    private final Network encoding;
    private final Network answering;
    private final WordPieces pieces;
    private final Passages passages;
    private final Encoder encoder;
    private final Heads heads;
    private final String version;

    private NewsModel(byte[] encoder, byte[] heads, byte[] tokenizer) throws OrtException, IOException {
        this.version = version(encoder, heads, tokenizer);
        this.pieces = new WordPieces(tokenizer);
        this.passages = new Passages(pieces);
        this.encoding = new Network(encoder);
        this.answering = new Network(heads);
        this.encoder = new Encoder(encoding);
        this.heads = new Heads(answering);
    }

    /**
     * Loads the model from the class path.
     *
     * <p>On a thread with a large stack: ONNX Runtime, as it starts, recurses once for about every sign of the command line of the process,
     * and a long class path ends the whole process on a stack of usual size.
     *
     * @throws IllegalStateException if a file of it is missing or cannot be read
     */
    public static NewsModel load() {
        FutureTask<NewsModel> loading = new FutureTask<>(
                () -> new NewsModel(resource("encoder.onnx"), resource("heads.onnx"), resource("tokenizer.json")));
        new Thread(null, loading, "load-news-model", STACK).start();
        try {
            return loading.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(
                    "the news model cannot be loaded (" + cause.getMessage()
                            + "): build the enrich module anew, on a platform that ONNX Runtime and the tokenizer have libraries for",
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the news model was loaded", e);
        }
    }

    /** The first {@value #DIGITS} hex digits of the SHA-256 of the model's files: other weights are another version. */
    public String version() {
        return version;
    }

    /** The pieces of the stretch {@code [begin, end)} of the text. */
    Pieces pieces(String text, int begin, int end) {
        return pieces.of(text, begin, end);
    }

    /** The window of each input, in order. */
    List<Window> encode(List<Encoder.Input> inputs) {
        try {
            return encoder.encode(inputs);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the passage around spans of one field that somebody asks about. It is read on its own, so the answer is the same whatever
     * else is asked.
     */
    public Window read(Document document, List<Span> spans) {
        return encode(List.of(new Encoder.Input(spans.get(0).in(), passages.of(document, spans))))
                .get(0);
    }

    /** What the heads answer, in the order asked; with probabilities that sum to one. */
    public List<SentimentScore> answer(List<Question> questions) {
        try {
            return heads.answer(questions);
        } catch (OrtException e) {
            throw new IllegalStateException("the heads failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        encoding.close();
        answering.close();
        pieces.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = NewsModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("its file " + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static String version(byte[]... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                digest.update(file);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
