package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authors word their texts anew or take them back; every version stays. Keepers of a thread may take back what others wrote. */
@Service
@Transactional
class Rewording {
  private final Discussion discussion;
  private final Posts posts;
  private final Wordings wordings;
  private final Writing writing;

  Rewording(Discussion discussion, Posts posts, Wordings wordings, Writing writing) {
    this.discussion = discussion;
    this.posts = posts;
    this.wordings = wordings;
    this.writing = writing;
  }

  /** @param title for the text that opens a thread */
  Commented reword(Coop coop, ThreadNumber thread, CommentNumber number, PersonId by, String title, String typed) {
    var body = Said.tidy(typed);
    var access = discussion.lock(coop.id(), thread, by).filter(Discussion.Access::takesPart);
    var text = access.flatMap(a -> posts.find(coop.id(), thread, number)).filter(t -> t.by().equals(by) && !t.withdrawn());
    if (access.isEmpty() || text.isEmpty()) {
      return new Commented.Gone();
    }
    if (access.get().head().closed()) {
      return Commented.refused("", "discussion.problem.closed");
    }
    var headline = number.value() == 0 ? Optional.of(title.replaceAll("\\s+", " ").strip()) : Optional.<String>empty();
    var problems = headline.map(h -> NewThread.faults(h, body)).orElseGet(() -> Said.of(by, body).problems());
    if (!problems.isEmpty()) {
      return new Commented.Refused(problems);
    }
    if (!text.get().body().equals(body) || !text.get().title().equals(headline)) {
      var version = new Writing.Version(text.get().id(), text.get().version() + 1, access.get().head().circle(), headline, body);
      writing.write(coop.id(), version, by);
    }
    return new Commented.Noted(thread, number);
  }

  /** What opens a thread can be taken back too; its title and the answers stay. */
  boolean withdraw(CoopId coop, ThreadNumber thread, CommentNumber number, Viewer by) {
    var access = discussion.lock(coop, thread, by.self());
    var text = access.flatMap(a -> posts.find(coop, thread, number)).filter(t -> !t.withdrawn());
    var may = text.filter(t -> t.by().equals(by.self()) || access.get().keeps(by));
    may.ifPresent(
        t -> {
          posts.withdraw(coop, t.id(), by.self());
          wordings.forget(coop, t.id());
        });
    return may.isPresent();
  }

  /** Every version of a text, newest first; of a withdrawn one only for its author and the secretary. */
  @Transactional(readOnly = true)
  Optional<History> history(CoopId coop, ThreadNumber thread, CommentNumber number, Viewer reader) {
    return discussion
        .open(coop, thread, reader.self())
        .flatMap(
            access ->
                posts
                    .find(coop, thread, number)
                    .filter(t -> !t.withdrawn() || t.by().equals(reader.self()) || reader.is(Who.SECRETARY))
                    .map(t -> new History(access.head(), t, wordings.versions(coop, t.id()))));
  }

  record History(Head head, Text text, List<Wordings.Version> versions) {}
}
