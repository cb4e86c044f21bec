package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates: strict content security, words from bundles, forms that carry their token. */
class TemplatesTest {
  private static final List<Path> TEMPLATES = Repository.files("platform/src/main/jte/.*\\.jte");
  private static final Pattern INLINE = Pattern.compile("(?i)\\sstyle\\s*=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=\\s*[\"']|javascript:|hx-on");
  private static final Pattern FORM = Pattern.compile("(?is)<form[^>]*method=\"?post.*?</form>");
  private static final Pattern CODE = Pattern.compile("(?s)<%--.*?--%>|!\\{.*?\\}|\\$(unsafe)?\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}");

  /** Templates that print markup as it is: QR codes drawn by us. */
  private static final List<String> OWN_MARKUP = List.of("membership/invitation", "payments/instructions", "statutes/founders");

  /** Words that are the same in every language. */
  private static final Pattern ANYWHERE = Pattern.compile("[Pp]hyle|PDF|CSV|JSON|IBAN|BIC|h?ledger|beancount|English|Español|SHA-256|Ed25519|API|QR");

  @Test
  void nothingInlineRuns() {
    assertThat(TEMPLATES.stream().filter(path -> inline(Repository.text(path)))).isEmpty();
    assertThat(List.of("<p style=\"color:red\">", "<script>alert(1)</script>", "<a onclick='x()'>")).allMatch(TemplatesTest::inline);
    assertThat(inline("<script src=\"/js/phyle.js\" defer></script>")).isFalse();
  }

  @Test
  void textIsEscapedExceptOurOwnDrawings() {
    var unescaped = TEMPLATES.stream().filter(path -> Repository.text(path).contains("$unsafe")).map(path -> path.toString().replaceAll(".*/jte/|\\.jte", ""));
    assertThat(unescaped).isSubsetOf(OWN_MARKUP);
  }

  @Test
  void everyFormThatChangesSomethingCarriesItsToken() {
    var bare = new TreeSet<String>();
    for (var template : TEMPLATES) {
      FORM.matcher(Repository.text(template)).results().filter(form -> !form.group().contains("template.shell.csrf")).forEach(form -> bare.add(template.toString()));
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void everyWordComesFromABundle() {
    var written = new TreeSet<String>();
    for (var template : TEMPLATES) {
      words(Repository.text(template)).forEach(word -> written.add(template + ": " + word));
    }
    assertThat(written).isEmpty();
    assertThat(words("<p>Buy shares</p>")).containsExactly("Buy shares");
    assertThat(words("<p>${page.t(\"shares.buy\")} · PDF</p>")).isEmpty();
  }

  private static boolean inline(String text) {
    return INLINE.matcher(text).find();
  }

  /** What is left of a template when code and tags are taken away. */
  private static List<String> words(String text) {
    var bare = CODE.matcher(text).replaceAll(" ");
    bare = bare.replaceAll("(?m)^@(import|param) .*$", " ").replaceAll("(?s)<(code|pre)[^>]*>.*?</\\1>", " ").replaceAll("(?s)<[^>]*>", "\n");
    bare = stripCalls(bare).replaceAll("@(if|elseif|for)\\b", "@if").replaceAll("@(else|endif|endfor|if|raw|endraw)", " ");
    bare = ANYWHERE.matcher(bare).replaceAll(" ").replaceAll("&[a-z]+;|&#\\d+;", " ");
    return bare.lines().map(String::strip).filter(line -> line.matches(".*\\p{L}{2,}.*")).toList();
  }

  /** Takes away {@code @if(…)}, {@code @for(…)} and {@code @template.x(…)} with their balanced parentheses; content blocks between back-ticks stay. */
  private static String stripCalls(String text) {
    var kept = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '@' && text.substring(i).matches("(?s)@(if|elseif|for|template[a-zA-Z.]*)\\s*\\(.*")) {
        var depth = 0;
        var quiet = true;
        for (; i < text.length(); i++) {
          var c = text.charAt(i);
          if (c == '`') {
            quiet = !quiet;
            kept.append('\n');
          } else if (quiet) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == ')') {
              break;
            }
          } else {
            kept.append(c);
          }
        }
        kept.append(' ');
      } else {
        kept.append(text.charAt(i));
      }
    }
    var once = kept.toString();
    return once.equals(text) ? once : stripCalls(once);
  }
}
