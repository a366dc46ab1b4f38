package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.entente.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several publishers at once, and a cluster that fails. */
final class PublisherFaultsTest extends PublisherFixture {

    PublisherFaultsTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void shouldTakeTurnsWithAnotherPublisherAndStayExact() throws Exception {
        Publisher one = publisher();
        Publisher other = publisher();

        assertThat(publish(one, A)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(publish(other, A_CHANGED)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(publish(one, A)).as("not what the last revision says").isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(publish(other, A)).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(publish(one, B)).isEqualTo(new Tally(1, 0, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(count("entente.ingest.retries", "reason", "fenced")).isGreaterThan(0);
    }

    @Test
    void shouldGiveRevisionsAnewWhenAnotherPublisherWasQuicker() throws Exception {
        Publisher other = publisher();
        Publisher one = publisher();
        cluster.nextCommitFails(
                new KafkaException("fatal error state", new InvalidProducerEpochException("old epoch")),
                false,
                () -> publishUnchecked(other, A_CHANGED));

        assertThat(publish(one, A)).isEqualTo(new Tally(1, 0, 0, 0));

        assertThat(cluster.archive()).extracting(Article::getText).containsExactly("y", "x");
        assertThat(revisionsOf("a")).containsExactly(1, 2);
    }

    @Test
    void shouldKnowItsOwnRevisionsBeforeTheyCanBeReadAndNotFallBackWhenTheyCan() throws Exception {
        cluster.lagsByOneCommit();
        Publisher publisher = publisher();

        assertThat(publish(publisher, A)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(publish(publisher, A)).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(publish(publisher, A_CHANGED)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(publish(publisher, A_CHANGED)).isEqualTo(new Tally(0, 1, 0, 0));

        assertThat(revisionsOf("a")).containsExactly(1, 2);
    }

    @Test
    void shouldOutlastAnyNumberOfFences() throws Exception {
        for (int i = 0; i < 50; i++) {
            cluster.nextCommitFails(new ProducerFencedException("newer"), false);
        }

        assertThat(publish(publisher(), A)).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.producersOpened).isEqualTo(51);
    }

    @Test
    void shouldTryAgainWhatWasAborted() throws Exception {
        cluster.nextCommitFails(new TransactionAbortableException("once more"), false);

        assertThat(publish(publisher(), A + "{\n")).isEqualTo(new Tally(1, 0, 1, 0));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.deadLetters()).hasSize(1);
        assertThat(count("entente.ingest.retries", "reason", "fault")).isEqualTo(1);
        assertThat(count("entente.dead.letters", "stage", "ingest", "cause", "json"))
                .isEqualTo(1);
    }

    @Test
    void shouldNotWriteTwiceWhatWasCommittedUnnoticed() throws Exception {
        cluster.nextCommitFails(new TimeoutException("no answer"), true);

        assertThat(publish(publisher(), A)).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(revisionsOf("a")).containsExactly(1);
        assertThat(cluster.ledger()).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterTheLastTry() {
        for (int i = 0; i < 4; i++) {
            cluster.nextCommitFails(new TimeoutException("no answer"), false);
        }

        assertThatThrownBy(() -> publish(publisher(), A))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no answer");
        assertThat(cluster.producersOpened).isEqualTo(4);
        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhatNeverWillPass() {
        for (RuntimeException fatal : List.of(
                new TransactionalIdAuthorizationException("not yours"), new RecordTooLargeException("too large"))) {
            cluster.producersOpened = 0;
            cluster.nextCommitFails(new KafkaException("in error state", fatal), false);

            assertThatThrownBy(() -> publish(publisher(), A))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining(fatal.getMessage());
            assertThat(cluster.producersOpened).isEqualTo(1);
        }
    }
}
