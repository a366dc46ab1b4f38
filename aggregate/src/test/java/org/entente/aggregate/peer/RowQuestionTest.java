package org.entente.aggregate.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.entente.aggregate.view.KeyRange;
import org.junit.jupiter.api.Test;

final class RowQuestionTest {

    private final RowQuestion question = new RowQuestion(
            "co-mention-pairs",
            List.of(0, 3),
            true,
            List.of(KeyRange.ALL, KeyRange.of("country/CÔTE"), new KeyRange("a|", "a}"), new KeyRange(null, "z")));

    @Test
    void shouldArriveAsItWasAsked() {
        assertThat(RowQuestion.parse(question.bytes())).isEqualTo(question);
    }

    @Test
    void shouldBeRefusedWhereverItIsCutOff() {
        byte[] whole = question.bytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RowQuestion.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
