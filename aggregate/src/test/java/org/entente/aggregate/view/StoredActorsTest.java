package org.entente.aggregate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.aggregate.contribution.ActorCard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredActorsTest {

    private static final String COMPOSED = "Recep Tayyip Erdo\u011fan";
    private static final String DECOMPOSED = "Recep Tayyip Erdog\u0306an";

    @ParameterizedTest
    @ValueSource(strings = {"erdogan", "ERDO\u011eAN", "Erdog\u0306an"})
    void shouldFindANameWhateverTheCaseAndTheAccents(String text) {
        assertThat(names(COMPOSED, text)).containsExactly(COMPOSED);
        assertThat(names(DECOMPOSED, text)).containsExactly(DECOMPOSED);
        assertThat(names("Recep Tayyip Erdogan", text)).hasSize(1);
        assertThat(names("Ergun", text)).isEmpty();
    }

    private static List<String> names(String name, String text) {
        Rows<ActorCard> rows =
                (ranges, visitor) -> visitor.accept("person/x", new ActorCard(name, "PERSON", null, true, 1));
        ActorQuery query = new ActorQuery(text, false, null, 10);
        Slice<ActorEntry> found = new StoredActors(rows, new Names(rows)).search(query);
        return found.items().stream().map(ActorEntry::name).toList();
    }
}
