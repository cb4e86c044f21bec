package coop.phyle.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word comes from a bundle, and every bundle speaks both languages. */
class MessagesTest {
  private static final List<Path> ENGLISH = Repository.files("platform/src/main/resources/[a-z]+/messages\\.properties");
  private static final Pattern USED = Pattern.compile("(?:page\\.t\\(|Problem\\.of\\(\\s*\"[^\"]*\",\\s*)\"([a-z][a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

  @Test
  void bothLanguagesSayTheSameThings() {
    for (var english : ENGLISH) {
      var spanish = Path.of(english.toString().replace("messages.properties", "messages_es.properties"));
      assertThat(new TreeSet<>(bundle(spanish).keySet())).as(spanish.toString()).isEqualTo(new TreeSet<>(bundle(english).keySet()));
    }
  }

  @Test
  void bothUseTheSameArguments() {
    var different = new TreeSet<String>();
    for (var english : ENGLISH) {
      var spanish = bundle(Path.of(english.toString().replace("messages.properties", "messages_es.properties")));
      bundle(english).forEach((key, text) -> {
        if (arguments(text, Locale.ENGLISH) != arguments(spanish.getOrDefault(key, ""), Locale.of("es"))) {
          different.add(english.getParent().getFileName() + ": " + key);
        }
      });
    }
    assertThat(different).isEmpty();
  }

  @Test
  void noneIsEmptyOrUnfinished() {
    for (var bundle : Repository.files("platform/src/main/resources/[a-z]+/messages(_es)?\\.properties")) {
      assertThat(bundle(bundle)).as(bundle.toString()).allSatisfy((key, text) -> assertThat(text).isNotBlank().doesNotContain("TODO", "FIXME", "!"));
    }
  }

  @Test
  void keysBeginWithTheirModule() {
    for (var bundle : ENGLISH) {
      var module = bundle.getParent().getFileName().toString();
      assertThat(bundle(bundle).keySet()).as(bundle.toString()).allMatch(key -> key.startsWith(module + "."));
    }
  }

  @Test
  void everyKeyAskedForExists() {
    var known = new TreeMap<String, String>();
    ENGLISH.forEach(bundle -> known.putAll(bundle(bundle)));
    var missing = new TreeSet<String>();
    for (var source : Repository.files("platform/src/main/(java|jte)/.*\\.(java|jte)")) {
      USED.matcher(Repository.text(source)).results().map(found -> found.group(1)).filter(key -> !known.containsKey(key)).forEach(key -> missing.add(source.getFileName() + ": " + key));
    }
    assertThat(missing).isEmpty();
    assertThat(USED.matcher("${page.t(\"shell.no-such-key\")}").results().map(found -> found.group(1))).containsExactly("shell.no-such-key");
  }

  private static int arguments(String text, Locale locale) {
    return new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
  }

  private static Map<String, String> bundle(Path path) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Repository.text(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
