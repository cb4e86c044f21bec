package coop.phyle.notices;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The words of an HTML mail as plain text, without what the mail program marks as quoted. Reads what it is given as a browser would, however broken. */
final class HtmlWords implements HtmlSanitizer.Policy {
  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "blockquote", "noscript", "svg", "object");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "br", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article", "hr");
  private static final Set<String> QUOTED = Set.of("gmail_quote", "gmail_quote_container", "gmail_signature", "yahoo_quoted", "moz-cite-prefix", "moz-signature", "protonmail_quote");
  /** Outlook marks where quotation begins, and never its end. */
  private static final Set<String> END = Set.of("divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container");
  private static final int LONGEST = 200_000;

  private final StringBuilder words = new StringBuilder();
  private String unseen = "";
  private int depth;
  private boolean ended;

  private HtmlWords() {}

  static String of(String html) {
    var words = new HtmlWords();
    HtmlSanitizer.sanitize(html, words);
    return words.words.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n[ \t]+", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    var tag = name.toLowerCase(Locale.ROOT);
    if (depth > 0) {
      depth += tag.equals(unseen) ? 1 : 0;
    } else if (UNSEEN.contains(tag) || marked(attributes, "class", QUOTED)) {
      unseen = tag;
      depth = 1;
    } else if (marked(attributes, "id", END)) {
      ended = true;
    } else if (BLOCKS.contains(tag)) {
      words.append(tag.equals("p") ? "\n\n" : "\n").append(tag.equals("li") ? "- " : "");
    }
  }

  @Override
  public void closeTag(String name) {
    var tag = name.toLowerCase(Locale.ROOT);
    if (depth > 0) {
      depth -= tag.equals(unseen) ? 1 : 0;
    } else if (tag.equals("p") || tag.equals("ul") || tag.equals("ol")) {
      words.append('\n');
    }
  }

  @Override
  public void text(String text) {
    if (depth == 0 && !ended && words.length() < LONGEST) {
      words.append(text.replaceAll("[\\s\u00a0]+", " "));
    }
  }

  private static boolean marked(List<String> attributes, String attribute, Set<String> marks) {
    for (var i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equalsIgnoreCase(attribute)) {
        for (var value : attributes.get(i + 1).split("\\s+")) {
          if (marks.contains(value.toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
