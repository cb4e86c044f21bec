package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the comments a fork can take along. */
@Service
@Transactional(readOnly = true)
class ReadingForks {
  static final int PAGE = 100;
  private final Discussion discussion;
  private final Posts posts;
  private final Gathering gathering;

  ReadingForks(Discussion discussion, Posts posts, Gathering gathering) {
    this.discussion = discussion;
    this.posts = posts;
    this.gathering = gathering;
  }

  Optional<ThreadPages.Fork> choice(CoopId coop, ThreadNumber thread, Viewer by, int after, String wanted) {
    var access = discussion.open(coop, thread, by.self()).filter(a -> a.steers(by) && a.takesPart());
    return access.map(
        a -> {
          var found = posts.after(coop, thread, Math.max(0, after), PAGE + 1);
          var page = found.subList(0, Math.min(PAGE, found.size()));
          var gathered = gathering.of(coop, page, List.of(), by.self(), 0);
          var next = found.size() > PAGE ? Optional.of(page.getLast().number().value()) : Optional.<Integer>empty();
          return new ThreadPages.Fork(thread.value(), a.head().title(), wanted, page.stream().map(gathered::quote).toList(), next);
        });
  }
}
