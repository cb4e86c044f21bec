package coop.phyle.discussion;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page on which a comment stands today, also when a fork took it elsewhere. */
@Service
@Transactional(readOnly = true)
class Locating {
  /** Comments shown above the one looked for, so that it is read in its place. */
  private static final int ABOVE = 10;
  private final Discussion discussion;
  private final Posts posts;

  Locating(Discussion discussion, Posts posts) {
    this.discussion = discussion;
    this.posts = posts;
  }

  /** @param after behind which comment the page begins */
  record Place(ThreadNumber thread, CommentNumber number, int after) {}

  Optional<Place> find(CoopId coop, ThreadNumber thread, CommentNumber number, PersonId reader) {
    return posts
        .find(coop, thread, number)
        .map(text -> new Posts.Place(thread, number))
        .or(() -> posts.trail(coop, thread, number))
        .flatMap(place -> discussion.open(coop, place.thread(), reader).map(access -> place(access.head(), place.number())));
  }

  private static Place place(Head head, CommentNumber number) {
    return new Place(head.number(), number, head.last() <= ReadingThreads.PAGE ? 0 : Math.max(0, number.value() - ABOVE));
  }
}
