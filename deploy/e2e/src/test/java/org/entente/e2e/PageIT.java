package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.demo.DemoWire;
import org.entente.local.stack.Stack;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.StanceChange;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page over a running stack, in a browser. Its pictures lie in {@code target/pictures}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
final class PageIT {

    private static final String SCRIPT = Forged.SCRIPT;
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private @Nullable Stack stack;
    private @Nullable Browser desk;
    private Path directory = Path.of("");

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Browser.CHROMIUM) && Files.isExecutable(Browser.DRIVER),
                "the page is tested where /usr/bin/chromium and /usr/bin/chromedriver are: install chromium and chromium-driver");
        directory = temporary;
        stack = Stack.start(
                Settings.of(Configuration.load(
                        null,
                        Map.of(),
                        List.of(
                                "data=" + temporary.resolve("data"),
                                "broker.port=0",
                                "registry.port=0",
                                "aggregate.port=0"))),
                Clock.systemUTC(),
                line -> {});
        Newsroom newsroom = new Newsroom(settings(), temporary.resolve("newsroom"));
        try (var wire = DemoWire.open()) {
            newsroom.filesLines(new String(wire.readAllBytes(), StandardCharsets.UTF_8));
        }
        newsroom.whenAllIsCounted();
        PoisonPen.forge(settings(), Topics.ARTICLE_ENRICHED, "page:evil", EnrichedArticle.class, Forged.article());
        newsroom.whenAllIsCounted();
        desk = browser("desk", DESK);
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @AfterEach
    void shouldNeitherComplainNorAskAnybodyElse() {
        if (desk != null) {
            assertThat(desk.complaints()).isEmpty();
            assertThat(desk.foreignRequests()).isEmpty();
            assertThat(desk.run("return window.hacked === undefined")).isEqualTo(true);
        }
    }

    @Test
    void shouldShowTheNetworkAndLetTheKeyboardReachATie() {
        desk().open("/#/network?window=ALL");
        assertThat(desk().all(".graph canvas")).isNotEmpty();
        desk().awaitText("tbody th", "Russia");
        desk().picture("network");

        assertThat(desk().tabTo("e.closest('tbody') && e.href.includes('#/pair/')", 40))
                .isTrue();
        desk().press(Keys.ENTER);
        desk().settled();

        assertThat(desk().address()).contains("#/pair/");
        desk().back();
        assertThat(desk().address()).endsWith("#/network?window=ALL");
    }

    @Test
    void shouldShowTheSameForAnAddressThatIsShared() {
        desk().open("/#/network?window=ALL&kind=PERSON");
        assertThat(desk().run("return document.querySelectorAll('select')[1].value"))
                .isEqualTo("PERSON");
        assertThat(desk().text(".split")).contains("Kim Jong Un").doesNotContain("United Nations");
    }

    @Test
    void shouldShowAPairOverTime() {
        desk().open("/#/pair/country/PRK/country/RUS");

        desk().awaitText("h1", "Russia");
        assertThat(desk().all("canvas")).isNotEmpty();
        assertThat(desk().text(".tiles")).contains("All time", "articles");
        desk().run("document.querySelector('details').open = true");
        assertThat(desk().all("tbody tr")).isNotEmpty();
        desk().picture("pair");
    }

    @Test
    void shouldShowASingleDayOfAPairAndAllOfItAgain() {
        desk().open("/#/pair/country/PRK/country/RUS?from=2026-06-09&to=2026-06-09&step=P1D");
        desk().run("document.querySelector('details').open = true");
        assertThat(desk().all("tbody tr")).singleElement().satisfies(row -> assertThat(row.getText())
                .contains("Jun 9, 2026"));

        desk().run("document.querySelector('.controls button').focus()");
        desk().press(Keys.ENTER);

        desk().awaitTrue("return document.querySelectorAll('tbody tr').length > 1");
        assertThat(desk().run("return [...document.querySelectorAll('[type=date]')].map((each) => each.value).join()"))
                .isEqualTo(",");
    }

    @Test
    void shouldShowAnActorWithItsEvidenceMarked() {
        desk().open("/#/actor/country/RUS");

        desk().awaitText("h1", "Russia");
        assertThat(desk().all(".ranked li")).isNotEmpty();
        assertThat(desk().all(".evidence mark")).isNotEmpty();
        desk().picture("actor");
    }

    @Test
    void shouldFindAnActorByKeyboardAlone() {
        desk().open("/#/sources");
        desk().press("/");
        desk().press("kim jo");
        desk().awaitText("[role=option]", "Kim Jong Un");
        desk().press(Keys.ARROW_DOWN, Keys.ENTER);

        desk().awaitText("h1", "Kim Jong Un");
        assertThat(desk().address()).endsWith("#/actor/person/kim-jong-un");
    }

    @Test
    void shouldShowAChangeTheMomentItIsFound() {
        desk().open("/#/changes");
        desk().awaitTrue("return [...document.querySelectorAll('.live')].every((each) => each.textContent === 'Live')");

        PoisonPen.forge(
                settings(),
                Topics.STANCE_CHANGE,
                "country/CHL|country/BOL",
                StanceChange.class,
                Forged.changeOf("CHL"));

        desk().awaitText(".change", "Chile turned in favour of Bolivia");
        assertThat(desk().text("#said")).contains("turned in favour of");

        desk().run("document.querySelector('.change a[href$=CHL]').focus()");
        PoisonPen.forge(
                settings(),
                Topics.STANCE_CHANGE,
                "country/PER|country/BOL",
                StanceChange.class,
                Forged.changeOf("PER"));

        desk().awaitText(".change", "Peru turned in favour of Bolivia");
        assertThat(desk().run("return document.activeElement.textContent")).isEqualTo("Chile");

        PoisonPen.forge(
                settings(), Topics.CO_MENTION_SURGE, "country/BOL|country/CHL", CoMentionSurge.class, Forged.surge());

        desk().awaitText(".surge", "12× as often as expected");
        assertThat(desk().text("#said")).isEqualTo("Bolivia and Chile are suddenly named together");
        desk().picture("changes");
    }

    @Test
    void shouldRunNothingThatAWireSays() {
        desk().open("/#/actor/org/evil");
        desk().awaitText("h1", SCRIPT);
        desk().awaitText(".evidence", SCRIPT);
        assertThat(desk().all("main img, main script, a[href^='javascript:']")).isEmpty();

        desk().open("/#/network?window=ALL&kind=ORGANISATION");
        desk().awaitText("tbody", SCRIPT);
        desk().run("document.getElementById('q').focus()");
        desk().press("onerror");
        desk().awaitText("[role=option]", SCRIPT);
    }

    @Test
    void shouldSayWhereThereIsNothing() {
        desk().open("/#/sources");
        assertThat(desk().text("main")).contains("No live sources");
        desk().open("/#/pair/country/ATA/country/BVT");
        assertThat(desk().text("main")).contains("No article names both");
    }

    @Test
    void shouldSayWhereAnAddressIsNotWholeAndGoOnFromThere() {
        desk().open("/#/pair/country/PRK");
        assertThat(desk().text("h1")).isEqualTo("No such place");
        desk().run("location.hash = '#/sources'");
        desk().awaitText("h1", "Where it comes from");
    }

    @Test
    void shouldKeepTheColoursThatWereChosen() {
        desk().prefer("light");
        desk().open("/#/network?window=ALL");
        Object light = desk().run("return getComputedStyle(document.body.parentElement).backgroundColor");
        desk().run("document.getElementById('theme').click()");
        Object dark = desk().run("return getComputedStyle(document.body.parentElement).backgroundColor");
        assertThat(dark).isNotEqualTo(light);

        desk().open("/#/sources");
        desk().run("location.reload()");
        desk().settled();
        assertThat(desk().run("return getComputedStyle(document.body.parentElement).backgroundColor"))
                .isEqualTo(dark);
        desk().run("localStorage.clear(); delete document.documentElement.dataset.theme");
    }

    @Test
    void shouldFitAPhone() {
        try (Browser phone = browser("phone", PHONE)) {
            for (String view : List.of(
                    "network?window=ALL", "pair/country/PRK/country/RUS", "actor/country/RUS", "changes", "sources")) {
                phone.open("/#/" + view);
                assertThat(phone.run("return document.documentElement.scrollWidth <= screen.width"))
                        .as(view)
                        .isEqualTo(true);
                phone.picture("phone-" + view.replaceAll("\\W.*", ""));
            }
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private Browser browser(String name, int width) {
        return new Browser(
                settings().api().toString(),
                directory.resolve("profile-" + name),
                Path.of("target", "pictures"),
                width);
    }

    @SuppressWarnings("NullAway") // started before
    private Browser desk() {
        return desk;
    }

    @SuppressWarnings("NullAway") // started before
    private Settings settings() {
        return stack.settings();
    }
}
