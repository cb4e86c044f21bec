package coop.phyle.discussion;

import coop.phyle.documents.FileType;
import coop.phyle.identity.Person;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a page of texts needs, fetched for all of them at once.
 *
 * @param parents texts that are answered and stand elsewhere
 * @param read up to which comment the reader has read
 * @param today for tasks that are late
 */
record Gathered(
    Map<PostId, Map<Reaction, Reactions.Count>> reactions,
    Map<PostId, List<Attachments.Attachment>> files,
    Map<PostId, List<Tasks.Task>> tasks,
    Map<PostId, Set<PersonId>> named,
    Map<PostId, Text> parents,
    Map<PersonId, Person> names,
    PersonId reader,
    int read,
    LocalDate today) {

  String name(PersonId person) {
    return names.containsKey(person) ? names.get(person).name() : "";
  }

  /** @param above the text shown right above it */
  ThreadPages.Said said(Text text, boolean nested, Optional<PostId> above) {
    var quote = text.parent().filter(parent -> !above.equals(Optional.of(parent))).map(parents::get).filter(parent -> parent.thread().equals(text.thread()));
    return new ThreadPages.Said(
        text.number().value(),
        name(text.by()),
        text.by().equals(reader),
        text.at(),
        text.withdrawn() ? output -> {} : Rendering.body(text.body(), named.getOrDefault(text.id(), Set.of()), names),
        text.withdrawn() ? "" : text.body(),
        text.version(),
        text.withdrawn(),
        text.number().value() > read && !text.by().equals(reader),
        nested,
        quote.map(this::quote),
        text.withdrawn() ? List.of() : Rendering.words(reactions.getOrDefault(text.id(), Map.of())),
        text.withdrawn() ? List.of() : files.getOrDefault(text.id(), List.of()).stream().map(Gathered::file).toList(),
        text.withdrawn() ? List.of() : tasks.getOrDefault(text.id(), List.of()).stream().map(this::todo).toList());
  }

  /** Which comment of its thread each of these answers, by number. */
  Map<Integer, Integer> answered(List<Text> page) {
    var answered = new HashMap<Integer, Integer>();
    for (var text : page) {
      text.parent().map(parents::get).filter(parent -> parent.thread().equals(text.thread())).ifPresent(parent -> answered.put(text.number().value(), parent.number().value()));
    }
    return answered;
  }

  ThreadPages.Quote quote(Text text) {
    return new ThreadPages.Quote(text.number().value(), name(text.by()), text.withdrawn() ? "" : Rendering.start(text.body()));
  }

  private static ThreadPages.File file(Attachments.Attachment file) {
    return new ThreadPages.File(file.id(), file.name(), file.size(), FileType.isPicture(file.type()));
  }

  ThreadPages.Todo todo(Tasks.Task task) {
    var late = !task.done() && task.due().filter(day -> day.isBefore(today)).isPresent();
    return new ThreadPages.Todo(task.id(), task.words(), task.owner().map(this::name), task.due(), task.done(), late);
  }
}
