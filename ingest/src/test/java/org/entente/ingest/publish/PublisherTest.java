package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.news.ArticleStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents. */
final class PublisherTest extends PublisherFixture {

    PublisherTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void shouldPublishFirstRevisionsThenKnowAResendThenCorrectAndCancel() throws Exception {
        Publisher publisher = publisher();

        assertThat(publish(publisher, A + B)).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(publish(publisher, A + B)).isEqualTo(new Tally(0, 2, 0, 0));
        assertThat(publish(publisher(), A_CHANGED + B)).isEqualTo(new Tally(1, 1, 0, 0));
        assertThat(publish(publisher, "{\"id\":\"a\",\"status\":\"withdrawn\"}\n"))
                .isEqualTo(new Tally(1, 0, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(revisionsOf("b")).containsExactly(1);
        assertThat(cluster.ledger()).extracting(ArticleRevision::getRevision).containsExactlyInAnyOrder(1, 1, 2, 3);
        assertThat(cluster.archive().get(3).getStatus()).isEqualTo(ArticleStatus.CANCELED);
        assertThat(count("entente.ingest.revisions", "kind", "first")).isEqualTo(2);
        assertThat(count("entente.ingest.revisions", "kind", "correction")).isEqualTo(1);
        assertThat(count("entente.ingest.revisions", "kind", "cancel")).isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "S", "outcome", "accepted"))
                .isEqualTo(3);
        assertThat(count("entente.ingest.stories", "source", "S", "outcome", "unchanged"))
                .isEqualTo(3);
        assertThat(count("entente.ingest.dates.replaced", "reason", "missing")).isEqualTo(1);
    }

    @Test
    void shouldNumberRevisionsOfOneStoryWithinABatchAndWriteOneEntry() throws Exception {
        assertThat(publish(publisher(), A + A_CHANGED + A + A)).isEqualTo(new Tally(3, 1, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(cluster.ledger()).extracting(ArticleRevision::getRevision).containsExactly(2, 3);
    }

    @Test
    void shouldSendTheMalformedToTheDeadLettersAndGoOn() throws Exception {
        List<String> heard = new ArrayList<>();
        PublishListener listener = new PublishListener() {
            @Override
            public void onRefusal(Refusal refusal) {
                heard.add(refusal.toString());
            }

            @Override
            public void onBatch(Tally soFar) {
                heard.add(soFar.toString());
            }
        };

        publisher().publish(documents(A + "{\"text\":7}\n" + B), DocumentDefaults.none(), listener);

        assertThat(heard)
                .containsExactly(
                        "-:2: text is a number, allowed is a string, at character 9",
                        "Tally[accepted=1, unchanged=0, refused=1, passedOver=0]",
                        "Tally[accepted=2, unchanged=0, refused=1, passedOver=0]");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("a", "b");
        ProducerRecord<String, byte[]> letter = cluster.deadLetters().get(0);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).asString().isEqualTo("{\"text\":7}");
        assertThat(header(letter, "dlq.cause")).isEqualTo("field");
        assertThat(header(letter, "dlq.stage")).isEqualTo("ingest");
        assertThat(header(letter, "dlq.source.file")).isEqualTo("-");
        assertThat(header(letter, "dlq.source.line")).isEqualTo("2");
        assertThat(header(letter, "dlq.source.length")).isEqualTo("10");
        assertThat(header(letter, "dlq.exception")).isEqualTo("text is a number, allowed is a string, at character 9");
        assertThat(count("entente.dead.letters", "stage", "ingest", "cause", "field"))
                .isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "unknown", "outcome", "refused"))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheBeginningOfADocumentThatIsTooLongAndItsTrueLength() throws Exception {
        publish(publisher(), "{\"text\":\"" + "x".repeat(3000) + "\"}\n" + A);

        ProducerRecord<String, byte[]> letter = cluster.deadLetters().get(0);
        assertThat(letter.value()).hasSize(settings().maxDocumentBytes());
        assertThat(header(letter, "dlq.cause")).isEqualTo("too-long");
        assertThat(header(letter, "dlq.source.length")).isEqualTo("3011");
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldGiveAnIdToTheOneTextOnly() throws Exception {
        DocumentDefaults defaults = new DocumentDefaults("hp:7", null, null, null, null);
        Publisher publisher = publisher();

        publisher.publish(documents("They met."), defaults, PublishListener.NONE);
        assertThat(revisionsOf("hp:7")).containsExactly(1);
        assertThatThrownBy(() -> publisher.publish(documents(A), defaults, PublishListener.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publisher.publish(twoTexts(), defaults, PublishListener.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldBoundTheSourcesItCountsByName() throws Exception {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < 203; i++) {
            wire.append(A.replace("\"S\"", "\"S" + i + "\"").replace("\"a\"", "\"a" + i + "\""));
        }

        publish(publisher(), wire.toString());

        assertThat(count("entente.ingest.stories", "source", "S199", "outcome", "accepted"))
                .isEqualTo(1);
        assertThat(count("entente.ingest.stories", "source", "other", "outcome", "accepted"))
                .isEqualTo(3);
    }
}
