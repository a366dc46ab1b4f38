package org.entente.local.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.revision.Revisions;
import org.entente.news.Article;

/** The articles of a file, as they would be published. */
public final class ArticleFile {

    private ArticleFile() {}

    /**
     * The first articles of the file, which may be compressed.
     *
     * @param most how many
     * @param maxBytes of one document
     * @throws IllegalStateException if there is no such file, or a document of it is refused
     */
    public static List<Article> read(Path file, int most, int maxBytes) {
        Parser parser = new Parser(DocumentDefaults.none());
        Revisions revisions = new Revisions(Duration.ZERO);
        List<Article> articles = new ArrayList<>();
        try (Documents documents =
                new Documents(Input.of(List.of(file), InputStream.nullInputStream()), Format.AUTO, maxBytes)) {
            while (articles.size() < most) {
                RawDocument next = documents.next();
                if (next == null) {
                    break;
                }
                articles.add(
                        revisions.first(parser.only(next), Clock.systemUTC().instant()));
            }
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("there is no file " + e.getFile(), e);
        } catch (IOException | RefusedException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
        if (articles.isEmpty()) {
            throw new IllegalStateException(file + " holds no article");
        }
        return articles;
    }
}
