package org.entente.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlTest {

    @Test
    void shouldKeepParagraphsLinesAndItems() {
        assertThat(Html.text(
                        "<h2>Talks</h2><p>They  met\n on <b>Mon</b>day.<br>It was cold.</p><div><p>They left.</p></div>"
                                + "<ul><li>One</li><li><p>Two</p><ul><li>Three</li></ul></li></ul>after"
                                + "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
                                + "<pre>x\n  y</pre>end<br><br>more"))
                .isEqualTo("Talks\n\nThey met on Monday.\nIt was cold.\n\nThey left.\n\nOne\nTwo\nThree\n\nafter\n\n"
                        + "a b\nc\n\nx\ny\n\nend\n\nmore");
    }

    @Test
    void shouldDropWhatIsNoText() {
        assertThat(
                        Html.text(
                                "<script>alert(1)</script><style>p{}</style><p onclick='x()'>Talks<img src='http://t/1.gif' width=1>"
                                        + "<iframe src=x>frame</iframe><form><input value=1><button>Send</button></form>"
                                        + "<span style='display: none'>hidden</span><span hidden>too</span><!-- note --></p>"
                                        + "<noscript><img src=x></noscript><object data=x></object><svg><text>drawn</text></svg>"))
                .isEqualTo("Talks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S&atilde;o Tom&eacute; &#8217;26 &#x2014; A&amp;B   | São Tomé ’26 — A&B",
                "<b>A</b>&nbsp;&amp; B                                | A & B",
                "&lt;p&gt;Talks &amp;amp; more&lt;/p&gt;              | Talks & more",
                "Talks &amp;#8217;26                                  | Talks ’26",
                "<p>Talks &amp;quot;now&amp;quot;</p>                 | Talks \"now\"",
                "<p>the &lt;b&gt; tag</p>                             | the <b> tag",
                "List<String> of 1 < 2 & 3 > 2                        | List<String> of 1 < 2 & 3 > 2",
                "?a=1&copy=2                                          | ?a=1&copy=2",
                "&unknown; &;                                         | &unknown; &;",
                "don&#146;t                                            | don’t",
                "<blink>A</blink> <math><mi>b</mi></math>C             | A C",
                "A <iframe src=x/> B<script src=y/> C                  | A B C",
                "A <b>b</b><iframe src=x> C                            | A b C",
                "A <b>b</b><object data=x> C                           | A b C",
                "A <b>b</b><!-- never closed > C                       | A b C",
                "co\u00ADop\u200Bera\u0007te                          | cooperate"
            })
    void shouldResolveEntitiesOnceOrTwice(String html, String text) {
        assertThat(Html.text(html)).isEqualTo(text);
    }

    @Test
    void shouldMakeOneLineOfATitle() {
        assertThat(Html.line(" Talks\n<em>on</em>&nbsp;<br/>grain ")).isEqualTo("Talks on grain");
        assertThat(Html.line("Talks\n on  grain")).isEqualTo("Talks on grain");
    }

    @Test
    void shouldKeepTheLinesOfPlainText() {
        assertThat(Html.plain("a <b>\r\n\r\n\r\n\r\n c &amp; d\re")).isEqualTo("a <b>\n\nc &amp; d\ne");
    }

    @Test
    void shouldReadWhatIsNestedWithoutEnd() {
        assertThat(Html.text("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
        assertThat(Html.text("<b><i><a>".repeat(30_000) + "deep")).isEqualTo("deep");
        assertThat(Html.text("<table><tr><td>".repeat(30_000) + "deep")).isEqualTo("deep");
    }

    @Property
    void shouldMakeTextOfAnything(@ForAll String html) {
        assertThat(Html.text("<p>" + html)).isNotNull();
        assertThat(Html.line(html)).doesNotContain("\n");
    }
}
