package coop.phyle.discussion;

import coop.phyle.documents.Markdown;
import coop.phyle.identity.Person;
import coop.phyle.shell.PersonId;
import gg.jte.Content;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a text readable: its Markdown without the tasks, names it speaks to in bold. */
final class Rendering {
  private static final int EXCERPT = 120;

  private Rendering() {}

  static Content body(String markdown, Set<PersonId> named, Map<PersonId, Person> names) {
    var text = TaskLines.without(markdown);
    for (var person : named) {
      var name = names.containsKey(person) ? names.get(person).name() : "";
      text = bold(text, name);
    }
    var html = Markdown.toHtml(text);
    return output -> output.writeContent(html);
  }

  private static String bold(String text, String name) {
    for (var form : new String[] {name, name.replaceFirst(" .*", "")}) {
      if (!form.isEmpty() && text.contains("@" + form)) {
        return text.replace("@" + form, "**@" + form + "**");
      }
    }
    return text;
  }

  /** The beginning of a text in one line. */
  static String start(String markdown) {
    var line = markdown.replaceAll("[\\s>#*_`\\[\\]-]+", " ").strip();
    return line.length() > EXCERPT ? line.substring(0, EXCERPT).replaceFirst("\\s+\\S*$", "") + " …" : line;
  }

  /** Every reaction there is, those nobody gave with none. */
  static List<ThreadPages.Word> words(Map<Reaction, Reactions.Count> counts) {
    var all = new EnumMap<Reaction, Reactions.Count>(Reaction.class);
    Arrays.stream(Reaction.values()).forEach(reaction -> all.put(reaction, counts.getOrDefault(reaction, new Reactions.Count(0, false))));
    return all.entrySet().stream().map(e -> new ThreadPages.Word(e.getKey(), e.getValue().people(), e.getValue().mine())).toList();
  }
}
