package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.entente.http.Route;
import org.junit.jupiter.api.Test;

final class PlacesTest {

    private final Places places = new Places(1);
    private final List<String> answered = new ArrayList<>();
    private final Request request = new FakeRequest(() -> {
                throw new AssertionError("the body is read");
            })
            .made();

    @Test
    void shouldRefuseARequestThatFindsNoPlaceAndTakeTheNextThatDoes() {
        Route inner = places.bounding(Route.post("/inner", Set.of(), asked -> answered.add("inner")));
        Route outer = places.bounding(Route.post("/outer", Set.of(), asked -> {
            answered.add("outer");
            assertThatThrownBy(() -> inner.answer().to(asked))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("too many requests at a time");
        }));

        outer.answer().to(request);
        inner.answer().to(request);

        assertThat(answered).containsExactly("outer", "inner");
    }

    @Test
    void shouldBeginNothingOnceItIsClosed() throws Exception {
        Route route = places.bounding(Route.post("/", Set.of(), asked -> answered.add("late")));

        places.close(Duration.ofSeconds(1));

        assertThatThrownBy(() -> route.answer().to(request)).hasMessage("the server is stopping");
        assertThat(answered).isEmpty();
    }
}
