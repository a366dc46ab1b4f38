package org.entente.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.ingest.document.Field;
import org.entente.ingest.source.ItemMemory.Recognised;
import org.entente.news.RecentItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ItemMemoryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PAGE = "https://harbour.example/";

    private List<RecentItem> recent = new ArrayList<>();

    private static PolledFeed.Item item(
            @Nullable String guid, @Nullable String link, String title, @Nullable Instant date) {
        return new PolledFeed.Item("item", guid, link, title, date, Map.of(Field.TITLE, title), () -> new byte[0]);
    }

    private List<Recognised> poll(PolledFeed.Item... items) {
        ItemMemory memory = new ItemMemory("harbour", recent);
        List<Recognised> shown = memory.recognise(List.of(items), true);
        recent = memory.after(shown, items.length, true);
        return shown;
    }

    private String idOf(PolledFeed.Item... items) {
        return poll(items).get(0).articleId();
    }

    @Test
    void shouldKnowAnItemByItsGuid() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));

        Recognised again = poll(item("g1", PAGE + "b", "Ferry cancelled", NOON.plusSeconds(60)))
                .get(0);

        assertThat(again.articleId()).isEqualTo(id);
        assertThat(again.isNew()).isFalse();
        assertThat(again.isUnchanged()).isFalse();
    }

    @Test
    void shouldTellWhatTheFeedSaysAgain() {
        poll(item("g1", PAGE + "a", "Ferry late", NOON));

        assertThat(poll(item("g1", PAGE + "a", "Ferry late", NOON)).get(0).isUnchanged())
                .isTrue();
    }

    @Test
    void shouldKnowAnItemWhoseGuidHasChangedByItsLink() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));

        assertThat(idOf(item("g2", PAGE + "a", "Ferry cancelled", NOON.plusSeconds(60))))
                .isEqualTo(id);
        assertThat(idOf(item("g3", PAGE + "a?utm_source=x", "Ferry sunk", NOON)))
                .isEqualTo(id);
    }

    @Test
    void shouldKnowAnItemWhoseGuidAndLinkHaveChangedByTitleAndDate() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));

        assertThat(idOf(item("g2", PAGE + "b", "Ferry late", NOON))).isEqualTo(id);
        assertThat(idOf(item("g3", PAGE + "c", "Ferry late", NOON.plusSeconds(86_400))))
                .isNotEqualTo(id);
    }

    @Test
    void shouldNotTakeUndatedItemsOfOneTitleForOne() {
        String id = idOf(item("g1", PAGE + "a", "Markets today", null));

        assertThat(idOf(item("g2", PAGE + "b", "Markets today", null))).isNotEqualTo(id);
    }

    @Test
    void shouldKeepTwoApartThatShareALink() {
        List<Recognised> both = poll(item("g1", PAGE + "a", "One", NOON), item("g2", PAGE + "a", "Two", NOON));
        List<Recognised> again = poll(item("g4", PAGE + "a", "Two", NOON), item("g3", PAGE + "a", "One", NOON));

        assertThat(both).extracting(Recognised::articleId).doesNotHaveDuplicates();
        assertThat(again)
                .extracting(Recognised::articleId)
                .containsExactly(both.get(1).articleId(), both.get(0).articleId());
    }

    @Test
    void shouldNotTakeANewStoryForAGoneOneWhereAllLinksAreTheSame() {
        List<Recognised> first = poll(item("g1", PAGE + "all", "One", NOON), item("g2", PAGE + "all", "Two", NOON));
        List<Recognised> second =
                poll(item("g2", PAGE + "all", "Two", NOON), item("g3", PAGE + "all", "Three", NOON.plusSeconds(9)));
        List<Recognised> home = poll(item("h1", PAGE, "Four", NOON.plusSeconds(10)));
        List<Recognised> next = poll(item("h2", PAGE, "Five", NOON.plusSeconds(11)));

        assertThat(second.get(1).articleId())
                .isNotIn(first.get(0).articleId(), first.get(1).articleId());
        assertThat(next.get(0).articleId()).isNotEqualTo(home.get(0).articleId());
    }

    @Test
    void shouldTellTwoWhereAnOldGuidComesBackBesideTheNewOne() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));
        poll(item("g2", PAGE + "a", "Ferry late", NOON));

        List<Recognised> both =
                poll(item("g2", PAGE + "a", "Ferry late", NOON), item("g1", PAGE + "a", "Ferry early", NOON));

        assertThat(both.get(0).articleId()).isEqualTo(id);
        assertThat(both.get(1).articleId()).isNotEqualTo(id);
    }

    @Test
    void shouldTakeTheLatestOfSeveralWithOneGuid() {
        List<Recognised> shown = poll(
                item("g1", PAGE + "a", "Old", NOON),
                item("g1", PAGE + "a", "New", NOON.plusSeconds(1)),
                item("g1", PAGE + "a", "Older", NOON.minusSeconds(1)));

        assertThat(shown).singleElement().satisfies(one -> assertThat(one.item().title())
                .isEqualTo("New"));
    }

    @Test
    void shouldGiveTheSameIdAfterEverythingIsForgotten() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));
        recent = List.of();

        assertThat(idOf(item("g1", PAGE + "a", "Ferry late", NOON))).isEqualTo(id);
        assertThat(new ItemMemory("other", List.of())
                        .recognise(List.of(item("g1", PAGE + "a", "Ferry late", NOON)), true)
                        .get(0)
                        .articleId())
                .isNotEqualTo(id);
    }

    @Test
    void shouldForgetTheOldest() {
        for (int poll = 0; poll < 20; poll++) {
            int begin = poll * 50;
            poll(IntStream.range(begin, begin + 50)
                    .mapToObj(i -> item("g" + i, null, "Story " + i, NOON.plusSeconds(i)))
                    .toArray(PolledFeed.Item[]::new));
        }

        assertThat(recent).hasSize(ItemMemory.FEWEST);
        assertThat(recent.stream().filter(RecentItem::getPresent)).hasSize(50);
    }

    @Test
    void shouldNotTakeAPartOfAFeedForTheWhole() {
        String id = idOf(item("g1", PAGE + "a", "Ferry late", NOON));
        ItemMemory memory = new ItemMemory("harbour", recent);

        List<Recognised> pushed =
                memory.recognise(List.of(item("g2", PAGE + "a", "Ferry cancelled", NOON.plusSeconds(60))), false);

        assertThat(pushed.get(0).articleId()).isNotEqualTo(id);
        assertThat(memory.after(pushed, 1, false))
                .filteredOn(RecentItem::getPresent)
                .hasSize(2);
    }

    @Test
    void shouldNotCompareEachItemWithEachThatIsGone() {
        int many = 200;
        List<Recognised> first = poll(IntStream.range(0, many)
                .mapToObj(i -> item("g" + i, PAGE + i, "Story " + i, NOON))
                .toArray(PolledFeed.Item[]::new));
        AtomicInteger looks = new AtomicInteger();
        recent = recent.stream()
                .<RecentItem>map(each -> new Watched(each, looks))
                .toList();

        List<Recognised> again = poll(IntStream.range(0, many)
                .mapToObj(i -> item("h" + i, PAGE + "other/" + i, "Story " + i, NOON))
                .toArray(PolledFeed.Item[]::new));

        assertThat(again)
                .extracting(Recognised::articleId)
                .isEqualTo(first.stream().map(Recognised::articleId).toList());
        assertThat(looks).hasValueLessThan(10 * many);
    }

    /** Counts how often its link is looked at. */
    private static final class Watched extends RecentItem {

        private static final long serialVersionUID = 1L;

        private final transient AtomicInteger looks;

        private Watched(RecentItem item, AtomicInteger looks) {
            super(
                    item.getGuid(),
                    item.getLink(),
                    item.getTitle(),
                    item.getArticle(),
                    item.getDated(),
                    item.getPresent(),
                    item.getContent());
            this.looks = looks;
        }

        @Override
        public Long getLink() {
            looks.incrementAndGet();
            return super.getLink();
        }
    }
}
