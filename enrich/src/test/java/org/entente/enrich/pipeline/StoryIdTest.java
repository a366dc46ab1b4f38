package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryIdTest {

    @Test
    void shouldBeOneForCopiesThatDifferInSpaceCaseAndMarks() {
        String id = StoryId.of("Talks failed, they said.");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(StoryId.of("  TALKS failed:\n\nthey   said ")).isEqualTo(id);
        assertThat(StoryId.of("Talks ﬁnished")).isEqualTo(StoryId.of("talks finished"));
    }

    @Test
    void shouldDifferWhereWordsDo() {
        assertThat(StoryId.of("Talks failed.")).isNotEqualTo(StoryId.of("Talk sfailed."));
        assertThat(StoryId.of("Talks failed.")).isNotEqualTo(StoryId.of("Talks failed 2."));
    }
}
