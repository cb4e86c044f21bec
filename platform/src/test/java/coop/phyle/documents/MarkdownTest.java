package coop.phyle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void writesWhatPeopleMean() {
    assertThat(Markdown.toHtml("We **grow** food.\n\n- one\n- two")).isEqualTo("<p>We <strong>grow</strong> food.</p>\n<ul><li>one</li><li>two</li></ul>\n");
  }

  @Test
  void leavesThePageItsOwnHeadings() {
    assertThat(Markdown.toHtml("# Why")).isEqualTo("<h3>Why</h3>\n");
    assertThat(Markdown.toHtml("###### Deep")).isEqualTo("<h6>Deep</h6>\n");
  }

  @Test
  void sendsNobodyOnWithOurGoodName() {
    assertThat(Markdown.toHtml("[shop](https://example.org/?a=1&b=2)"))
        .contains("href=\"https://example.org/?a&#61;1&amp;b&#61;2\"", "nofollow", "noopener");
  }

  /** Vectors of the kinds collected in the OWASP cheat sheet on filter evasion. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://tracker.example/pixel.gif)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<a href=\"https://a.example\" onclick=\"alert(1)\">x</a>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"https://a.example\"></iframe>",
        "<style>body{display:none}</style>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "```html\n</code></pre><script>alert(1)</script>\n```",
        "[x](https://a.example \"onmouseover=alert(1)\" )",
        "<p style=\"position:fixed\">x</p>"
      })
  void letsNothingRunOrLoad(String markdown) throws Exception {
    var html = Markdown.toHtml(markdown);
    var tree =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(("<x>" + html + "</x>").getBytes(StandardCharsets.UTF_8)));
    for (var tag : new String[] {"script", "img", "svg", "iframe", "style", "math", "object"}) {
      assertThat(tree.getElementsByTagName(tag).getLength()).as(html).isZero();
    }
    var all = tree.getElementsByTagName("*");
    for (var i = 0; i < all.getLength(); i++) {
      var attributes = all.item(i).getAttributes();
      for (var j = 0; j < attributes.getLength(); j++) {
        assertThat(attributes.item(j).getNodeName()).as(html).isIn("href", "rel", "start");
        assertThat(attributes.item(j).getNodeValue().toLowerCase()).as(html).doesNotContain("script:", "data:");
      }
    }
  }
}
