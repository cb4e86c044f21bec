package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of act that is noted stands in the table of docs/record-format.md and has its sentence. */
class ActsTest {
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+(?:-[a-z]+)*)` \\| (?:`|see below)", Pattern.MULTILINE);
  private static final String NOT_PLAIN = "a kind that is no plain text at ";

  @Test
  void everyKindIsDescribedAndNoOther() {
    var noted = JavaSource.main().stream().flatMap(source -> kinds(source).stream()).collect(Collectors.toCollection(TreeSet::new));
    assertThat(noted).noneMatch(kind -> kind.startsWith(NOT_PLAIN)).contains("entry-posted", "member-admitted", "log-opened", "openings-read");
    assertThat(described(Repository.text(Path.of("docs/record-format.md")))).isEqualTo(noted);
  }

  @Test
  void everyKindHasItsSentence() {
    for (var language : List.of("messages", "messages_es")) {
      var said = Repository.text(Path.of("platform/src/main/resources/record/" + language + ".properties"));
      for (var kind : JavaSource.main().stream().flatMap(source -> kinds(source).stream()).collect(Collectors.toSet())) {
        assertThat(said).contains("record.kind." + kind + "=");
      }
    }
  }

  @Test
  void aKindIsFoundHoweverItIsNoted() {
    var source = JavaSource.of("A.java", """
        class A {
          void a(Record record, Json.Obj body) {
            record.note(coop, "one", body);
            this.record.noteAll(coop(), "two", List.of(body));
            acts.add(coop, Act.of("three", at, body));
            record.note(coop, kind, body);
            endings.note(coop, note);
          }
        }
        """);
    assertThat(kinds(source)).containsExactly("a kind that is no plain text at A.java:6", "one", "three", "two");
    assertThat(described("| kind | body |\n|---|---|\n| `one` | `a`, `b` |\n| `two-three` | see below |\nother `four`\n")).containsExactly("one", "two-three");
  }

  private static Set<String> described(String document) {
    return ROW.matcher(document).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kinds(JavaSource source) {
    return new TreeSet<>(source.findings((file, found) -> new TreeScanner<>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        var named = call.getMethodSelect().toString();
        if (named.matches("(this\\.)?record\\.note(All)?")) {
          found.add(text(call, 1));
        } else if (named.equals("Act.of") && !file.name().endsWith("record/Record.java")) {
          found.add(text(call, 0));
        }
        return super.visitMethodInvocation(call, nothing);
      }

      private String text(MethodInvocationTree call, int argument) {
        return call.getArguments().get(argument) instanceof LiteralTree literal ? literal.getValue().toString() : NOT_PLAIN + file.at(call);
      }
    }));
  }
}
