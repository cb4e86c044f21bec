package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.junit.jupiter.api.Test;

/** What the compiler's tree shows: clocks, chance, floating point, switches and long methods. */
class SourceTest {
  private static final List<JavaSource> SOURCES = JavaSource.main();
  private static final Set<String> NOW = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "random");
  private static final Set<String> CLOCKS =
      Set.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "ZonedDateTime", "OffsetDateTime", "Year", "YearMonth", "System", "Clock", "Math");
  private static final String OPEN_TYPES = "(.*Exception|String|Integer|Long|Number|Boolean|Instant|LocalDate|Locale) \\w+";
  private static final int LONGEST_METHOD = 40;

  @Test
  void timeAndChanceComeInThroughTheClockAndASeed() {
    assertThat(SOURCES.stream().filter(source -> !source.name().matches(".*/phyle/(shell|server)/.*")).flatMap(source -> source.findings(Moments::new).stream())).isEmpty();
    assertThat(sample("Object o() { return java.time.Instant.now(); }").findings(Moments::new)).hasSize(1);
    assertThat(sample("Object o() { return new java.util.Random(); }").findings(Moments::new)).hasSize(1);
    assertThat(sample("Object o(java.time.Clock c) { return java.time.Instant.now(c); }").findings(Moments::new)).isEmpty();
  }

  @Test
  void votesMoneyHoursAndSharesAreNeverFloatingPoint() {
    assertThat(SOURCES.stream().flatMap(source -> source.findings(Floats::new).stream())).isEmpty();
    assertThat(sample("double half = 0.5;").findings(Floats::new)).hasSize(1);
    assertThat(sample("java.util.List<Float> parts;").findings(Floats::new)).hasSize(1);
  }

  @Test
  void aSealedOutcomeIsSwitchedWithoutDefault() {
    assertThat(SOURCES.stream().flatMap(source -> source.findings(Defaults::new).stream())).isEmpty();
    assertThat(sample("int n(Object o) { return switch (o) { case Passed(var n) -> 1; default -> 0; }; }").findings(Defaults::new)).hasSize(1);
  }

  @Test
  void aMethodFitsOnAScreen() {
    assertThat(SOURCES.stream().flatMap(source -> source.findings(Methods::new).stream())).isEmpty();
    assertThat(sample("void m() {" + "\n;".repeat(LONGEST_METHOD) + "}").findings(Methods::new)).hasSize(1);
  }

  private static JavaSource sample(String member) {
    return JavaSource.of("Sample.java", "class Sample { " + member + " }");
  }

  private static final class Moments extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<String> found;

    Moments(JavaSource source, List<String> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      var words = call.getMethodSelect().toString().split("\\.");
      var named = words.length > 1 && NOW.contains(words[words.length - 1]) && CLOCKS.contains(words[words.length - 2]);
      if (named && call.getArguments().isEmpty()) {
        found.add(source.at(call) + " " + call);
      }
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      if (made.getIdentifier().toString().matches("(java\\.util\\.)?Random|(java\\.util\\.)?Date") && made.getArguments().isEmpty()) {
        found.add(source.at(made) + " " + made);
      }
      return super.visitNewClass(made, nothing);
    }
  }

  private static final class Floats extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<String> found;

    Floats(JavaSource source, List<String> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
      if (type.getPrimitiveTypeKind() == TypeKind.DOUBLE || type.getPrimitiveTypeKind() == TypeKind.FLOAT) {
        found.add(source.at(type) + " " + type);
      }
      return super.visitPrimitiveType(type, nothing);
    }

    @Override
    public Void visitIdentifier(com.sun.source.tree.IdentifierTree name, Void nothing) {
      if (name.getName().contentEquals("Double") || name.getName().contentEquals("Float")) {
        found.add(source.at(name) + " " + name);
      }
      return super.visitIdentifier(name, nothing);
    }
  }

  /** Types are not known here, so this takes a switch over patterns for one over a sealed type, unless a case shows an open one or has a guard. */
  private static final class Defaults extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<String> found;

    Defaults(JavaSource source, List<String> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      check(tree, tree.getCases());
      return super.visitSwitch(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      check(tree, tree.getCases());
      return super.visitSwitchExpression(tree, nothing);
    }

    private void check(Tree tree, List<? extends CaseTree> cases) {
      var labels = cases.stream().flatMap(one -> one.getLabels().stream()).toList();
      var patterns = labels.stream().filter(PatternCaseLabelTree.class::isInstance).map(label -> ((PatternCaseLabelTree) label).getPattern()).toList();
      var guarded = cases.stream().anyMatch(one -> one.getGuard() != null);
      var open = patterns.stream().anyMatch(pattern -> !(pattern instanceof DeconstructionPatternTree) && pattern.toString().matches(OPEN_TYPES));
      if (!patterns.isEmpty() && !open && !guarded && labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
        found.add(source.at(tree) + " switches over patterns with a default");
      }
    }
  }

  private static final class Methods extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<String> found;

    Methods(JavaSource source, List<String> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        var lines = source.lastLine(method.getBody()) - source.line(method.getBody()) + 1;
        if (lines > LONGEST_METHOD) {
          found.add(source.at(method) + " " + method.getName() + " has " + lines + " lines");
        }
      }
      return super.visitMethod(method, nothing);
    }
  }
}
