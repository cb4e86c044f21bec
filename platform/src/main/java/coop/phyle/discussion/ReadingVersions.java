package coop.phyle.discussion;

import coop.phyle.documents.WordDiff;
import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a text's versions together, each with what changed since the one before. */
@Service
@Transactional(readOnly = true)
class ReadingVersions {
  private final Rewording rewording;
  private final Discussion discussion;
  private final Posts posts;
  private final People people;

  ReadingVersions(Rewording rewording, Discussion discussion, Posts posts, People people) {
    this.rewording = rewording;
    this.discussion = discussion;
    this.posts = posts;
    this.people = people;
  }

  Optional<ThreadPages.History> history(CoopId coop, ThreadNumber thread, CommentNumber number, Viewer reader) {
    return rewording.history(coop, thread, number, reader).map(history -> shown(coop, history, reader));
  }

  private ThreadPages.History shown(CoopId coop, Rewording.History history, Viewer reader) {
    var text = history.text();
    var mine = text.by().equals(reader.self());
    var keeps = discussion.open(coop, text.thread(), reader.self()).filter(access -> access.keeps(reader)).isPresent();
    var names = people.named(history.versions().stream().map(Wordings.Version::by).toList());
    var versions = new ArrayList<ThreadPages.Version>();
    for (var i = 0; i < history.versions().size(); i++) {
      var one = history.versions().get(i);
      var before = i + 1 < history.versions().size() ? whole(history.versions().get(i + 1)) : whole(one);
      versions.add(new ThreadPages.Version(one.number(), names.containsKey(one.by()) ? names.get(one.by()).name() : "", one.at(), WordDiff.between(before, whole(one))));
    }
    return new ThreadPages.History(
        text.thread().value(), history.head().title(), text.number().value(), mine, text.withdrawn(), !text.withdrawn() && (mine || keeps), List.copyOf(versions));
  }

  private static String whole(Wordings.Version version) {
    return version.title().map(title -> title + "\n\n").orElse("") + version.body();
  }

  /** The author's form. */
  Optional<ThreadPages.Rewording> form(CoopId coop, ThreadNumber thread, CommentNumber number, PersonId by) {
    return discussion
        .open(coop, thread, by)
        .filter(Discussion.Access::writes)
        .flatMap(
            access ->
                posts
                    .find(coop, thread, number)
                    .filter(text -> text.by().equals(by) && !text.withdrawn())
                    .map(text -> new ThreadPages.Rewording(thread.value(), number.value(), access.head().title(), text.title().orElse(""), text.body())));
  }
}
