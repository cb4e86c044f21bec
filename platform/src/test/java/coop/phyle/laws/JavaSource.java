package coop.phyle.laws;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java file as the compiler sees it before it knows any type. */
record JavaSource(String name, CompilationUnitTree tree, SourcePositions positions) {
  /** Everything under {@code src/main} of both Maven modules. */
  static List<JavaSource> main() {
    return parsed(Repository.files("(kernel|platform)/src/main/java/.*\\.java"));
  }

  static JavaSource of(String name, String text) {
    return parse(List.of(new Text(name, text))).getFirst();
  }

  /** Runs a scanner that collects findings; each is told with file and line. */
  List<String> findings(BiFunction<JavaSource, List<String>, TreeScanner<Void, Void>> scanner) {
    var found = new ArrayList<String>();
    scanner.apply(this, found).scan(tree, null);
    return found;
  }

  long line(com.sun.source.tree.Tree node) {
    return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
  }

  long lastLine(com.sun.source.tree.Tree node) {
    return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, node));
  }

  String at(com.sun.source.tree.Tree node) {
    return name + ":" + line(node);
  }

  private static List<JavaSource> parsed(List<Path> paths) {
    return parse(paths.stream().<JavaFileObject>map(path -> new Text(path.toString(), Repository.text(path))).toList());
  }

  private static List<JavaSource> parse(List<JavaFileObject> files) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
    var positions = Trees.instance(task).getSourcePositions();
    var sources = new ArrayList<JavaSource>();
    try {
      for (var unit : task.parse()) {
        sources.add(new JavaSource(unit.getSourceFile().getName(), unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String content;

    Text(String path, String content) {
      super(URI.create("string:///" + path.replace('\\', '/')), Kind.SOURCE);
      this.path = path;
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return content;
    }

    @Override
    public String getName() {
      return path;
    }
  }
}
