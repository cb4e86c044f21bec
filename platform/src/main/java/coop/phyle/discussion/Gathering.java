package coop.phyle.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fetches what belongs to a page of texts: one statement a kind, however many texts there are. */
@Component
class Gathering {
  private final Posts posts;
  private final Reactions reactions;
  private final Attachments attachments;
  private final Tasks tasks;
  private final Spoken spoken;
  private final People people;
  private final Clock clock;
  private final Site site;

  Gathering(Posts posts, Reactions reactions, Attachments attachments, Tasks tasks, Spoken spoken, People people, Clock clock, Site site) {
    this.posts = posts;
    this.reactions = reactions;
    this.attachments = attachments;
    this.tasks = tasks;
    this.spoken = spoken;
    this.people = people;
    this.clock = clock;
    this.site = site;
  }

  /** @param others people whose names are wanted as well */
  Gathered of(CoopId coop, List<Text> texts, Collection<PersonId> others, PersonId reader, int read) {
    var ids = texts.stream().map(Text::id).toList();
    var elsewhere = texts.stream().map(Text::parent).flatMap(Optional::stream).filter(parent -> !ids.contains(parent)).distinct().toList();
    Map<PostId, Text> parents = texts.stream().collect(toMap(Text::id, text -> text));
    posts.several(coop, elsewhere).forEach(text -> parents.put(text.id(), text));
    var todos = tasks.of(coop, ids);
    var named = spoken.of(coop, ids);
    var who = new HashSet<>(others);
    parents.values().forEach(text -> who.add(text.by()));
    todos.forEach(task -> task.owner().ifPresent(who::add));
    named.values().forEach(who::addAll);
    return new Gathered(
        reactions.of(coop, ids, reader),
        attachments.of(coop, ids).stream().collect(groupingBy(Attachments.Attachment::post)),
        todos.stream().collect(groupingBy(Tasks.Task::post)),
        named,
        parents,
        people.named(who),
        reader,
        read,
        today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), site.zone());
  }
}
