package org.entente.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TopicsTest {

    @Test
    void shouldKeepTheArchiveForEver() {
        assertThat(Topics.ARTICLE_RAW.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1");
    }

    @Test
    void shouldKeepNothingShorterThanDeclaredForItsSize() {
        assertThat(Topics.STANCE_CHANGE.config())
                .containsEntry("retention.ms", "31536000000")
                .containsEntry("retention.bytes", "-1");
        assertThat(Topics.ARTICLE_ENRICHED.config()).doesNotContainKey("retention.bytes");
    }

    @Test
    void shouldKeepWhatIsMadeOfOldStoriesAsLongAsWhatIsMadeOfNewOnes() {
        assertThat(Topics.ARTICLE_LATE.config()).containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(Topics.DEAD_LETTER.config()).containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(Topics.DEAD_LETTER.beside("trial").config())
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void shouldCompactWhatIsKeptByKey() {
        assertThat(Topics.ARTICLE_ENRICHED.newTopic((short) 3).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(Topics.ARTICLE_ENRICHED.newTopic((short) 3).replicationFactor())
                .isEqualTo((short) 3);
    }

    @Test
    void shouldNameTheSubjectAfterTheTopic() {
        assertThat(Topics.STANCE_CHANGE.subject()).contains("news.stance.change-value");
        assertThat(Topics.DEAD_LETTER.subject()).isEmpty();
    }

    @Test
    void shouldDeclareATopicBesideAnotherWithAllButItsName() {
        TopicDeclaration beside = Topics.STANCE_CHANGE.beside("trial-2");

        assertThat(beside.name()).isEqualTo("news.stance.change.trial-2");
        assertThat(beside.subject()).contains("news.stance.change.trial-2-value");
        assertThat(beside.config()).isEqualTo(Topics.STANCE_CHANGE.config());
        assertThat(beside.partitions()).isEqualTo(Topics.STANCE_CHANGE.partitions());
        assertThatThrownBy(() -> Topics.STANCE_CHANGE.beside("Trial 2")).hasMessageContaining("'Trial 2'");
        assertThatThrownBy(() -> Topics.STANCE_CHANGE.beside("")).hasMessageContaining("''");
    }

    @Test
    void shouldDeclareEachTopicOnce() {
        assertThat(Topics.ALL).extracting(TopicDeclaration::name).doesNotHaveDuplicates();
        assertThat(Topics.named("news.article.raw")).contains(Topics.ARTICLE_RAW);
    }
}
