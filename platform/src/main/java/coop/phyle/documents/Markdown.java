package coop.phyle.documents;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown (CommonMark) as people write it in purposes, motions and comments. */
public final class Markdown {
  /** A page keeps its first two levels of heading for itself. */
  private static final int FIRST_HEADING = 3;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** The second wall: whatever the renderer lets out, only this reaches a page. No images: loading one tells its host who reads. */
  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h3", "h4", "h5", "h6", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  private Markdown() {}

  /** HTML that is also well-formed XML: no scripts, styles, images or raw HTML; headings begin at level 3. */
  public static String toHtml(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + FIRST_HEADING - 1));
            visitChildren(heading);
          }
        });
    return SAFE.sanitize(RENDERER.render(document));
  }
}
